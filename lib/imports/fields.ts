import type { ImportKind } from "@/db/enums";
import { writtenNumber } from "@/lib/core/written-number";
import type { Clock, LocalTime } from "./local-times";
import { readTime } from "./times";

/** What a column can be. What is mapped to nothing becomes a property, or a trait of its own name. */
export const importFields = {
  events: [
    ...["event", "userId", "anonymousId", "timestamp", "messageId"],
    ...["order_id", "total", "currency", "channel", "touchpoint", "persona"],
  ],
  customers: ["userId", "anonymousId", "email", "name"],
} as const satisfies Record<ImportKind, readonly string[]>;

/** Column by field. */
export type Mapping = Record<string, string>;

/** Where the name of the event stands when every line is the same one. */
export const fixedEvent = "fixedEvent";

const spellings: Record<string, readonly string[]> = {
  event: ["event", "name", "event name", "event_name", "action", "type"],
  userId: ["userid", "user id", "user_id", "customer id", "customer_id", "customerid", "customer"],
  anonymousId: ["anonymousid", "anonymous id", "anonymous_id", "visitor id", "visitor_id"],
  timestamp: [
    "timestamp",
    "time",
    "date",
    "occurred at",
    "occurred_at",
    "created at",
    "created_at",
  ],
  messageId: ["messageid", "message id", "message_id", "event id", "event_id", "id"],
  order_id: ["order id", "order_id", "orderid", "order"],
  total: ["total", "amount", "revenue", "value"],
  email: ["email", "e-mail", "mail"],
};

/** The mapping people most likely mean, from the names of the columns. */
export function likelyMapping(kind: ImportKind, columns: readonly string[]): Mapping {
  const taken = new Set<string>();
  const pairs = importFields[kind].flatMap((field): [string, string][] => {
    const names = spellings[field] ?? [field];
    const column = columns.find((name) => names.includes(name.toLowerCase()) && !taken.has(name));
    if (column === undefined) return [];
    taken.add(column);
    return [[field, column]];
  });
  return Object.fromEntries(pairs);
}

/** Why nothing could be read with this mapping, for people; null when it will do. */
export function mappingProblem(
  kind: ImportKind,
  mapping: Mapping,
  columns: readonly string[],
): string | null {
  const isColumn = ([field, column]: [string, string]) =>
    field === fixedEvent || columns.includes(column);
  if (!Object.entries(mapping).every(isColumn)) return "A column is not in the file.";
  if (!mapping.userId && !mapping.anonymousId) return "Choose the column that says who it was.";
  if (kind === "customers") return null;
  if (!mapping.event && !mapping[fixedEvent]) return "Choose the column that says what happened.";
  return mapping.timestamp ? null : "Choose the column that says when it happened.";
}

/** What the columns of a file are, and how its clocks are read. */
export type Reading = {
  kind: ImportKind;
  mapping: Mapping;
  wallClock: (wall: number) => LocalTime;
};

/**
 * A line as an event or an identify, as the API takes them, and what its clock was like. Blank
 * cells are left out.
 */
export function itemOf(
  { kind, mapping, wallClock }: Reading,
  cells: ReadonlyMap<string, string>,
): { item: Record<string, unknown>; clock: Clock } {
  const cell = (field: string) => cells.get(mapping[field] ?? "")?.trim() || undefined;
  const mapped = new Set(Object.values(mapping));
  const others = [...cells].filter(
    ([column, text]) => column && !mapped.has(column) && text.trim(),
  );
  const rest = Object.fromEntries(
    others.map(([column, text]) => [column.slice(0, 100), plainValue(text)]),
  );
  const who = { userId: cell("userId"), anonymousId: cell("anonymousId") };
  if (kind === "customers") {
    const traits = { email: cell("email"), name: cell("name"), ...rest };
    const item = defined({ type: "identify", ...who, traits: defined(traits) });
    return { item, clock: "plain" };
  }
  const total = cell("total");
  const properties = defined({
    ...rest,
    order_id: cell("order_id"),
    total: total === undefined ? undefined : amountOf(total),
    ...{ currency: cell("currency"), channel: cell("channel") },
    ...{ touchpoint: cell("touchpoint"), persona: cell("persona") },
  });
  const written = cell("timestamp");
  const time = written === undefined ? undefined : readTime(written, wallClock);
  const item = defined({
    event: cell("event") ?? mapping[fixedEvent],
    ...who,
    timestamp: time?.text,
    messageId: cell("messageId"),
    properties,
  });
  return { item, clock: time?.clock ?? "plain" };
}

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Digits that begin with a zero are a name, such as that of a town or a telephone. */
const plainValue = (text: string): string | number =>
  /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : text.trim();

/** A number, also as "1.234,50 €"; the text itself where it is none, for the refusal to name it. */
function amountOf(text: string): string | number {
  const amount = writtenNumber(text.replace(/\p{Sc}|\b[A-Za-z]{3}\b/gu, ""));
  return Number.isNaN(amount) ? text : amount;
}
