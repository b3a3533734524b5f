import { z } from "zod";
import { dayMs } from "@/lib/core/days";
import { isStorable } from "@/lib/core/text";
import { isOrder, isRefund } from "./event-names";
import { isCurrency, largestAmount, minorUnits } from "./money";
import { isPlainObject, type Properties, propertiesProblem } from "./properties";
import { unknownFieldProblem } from "./unknown-fields";

/** Most events of one call. */
export const largestBatch = 1000;
export const oldestDays = 400;
export const futureMinutes = 5;

const word = (max: number) =>
  z
    .string("Must be a text.")
    .trim()
    .min(1, "Must not be empty.")
    .max(max, `At most ${max} characters.`)
    .refine(isStorable, "Contains characters that cannot be stored.");

const propertiesSchema = z
  .custom<Properties>(isPlainObject, "Must be an object.")
  .superRefine((properties, issues) => {
    const problem = propertiesProblem(properties);
    if (problem) issues.addIssue({ code: "custom", message: problem });
  });

/** What the usual libraries send along, and nothing here asks for. */
const passedOver = {
  context: z.unknown().optional(),
  integrations: z.unknown().optional(),
  originalTimestamp: z.unknown().optional(),
  sentAt: z.unknown().optional(),
};

/**
 * One event as people already send it. `event` and `name` mean the same; `messageId` is the
 * idempotency key; `timestamp` is ISO 8601 with an offset and defaults to the time of arrival. Of traits the
 * one said last counts, in whatever order they arrive.
 */
export const eventSchema = z
  .strictObject({
    type: z
      .enum(
        ["track", "identify", "alias"],
        "Must be track, identify or alias; a page or screen is a track with its name as event.",
      )
      .optional(),
    traits: propertiesSchema.optional(),
    previousId: word(200).optional(),
    event: word(200).optional(),
    name: word(200).optional(),
    userId: word(200).nullish(),
    anonymousId: word(200).nullish(),
    timestamp: z.iso
      .datetime({ offset: true, error: "Must be a time like 2026-01-31T12:00:00Z." })
      .optional(),
    messageId: word(200).optional(),
    properties: propertiesSchema.optional(),
    ...passedOver,
  })
  .superRefine((event, issues) => {
    const refuse = (field: string, message: string) =>
      issues.addIssue({ code: "custom", path: [field], message });
    const { type = "track" } = event;
    if (event.traits && type !== "identify") refuse("traits", "Belongs to identify.");
    if (event.previousId && type !== "alias") refuse("previousId", "Belongs to alias.");
    if (type === "alias" && !event.previousId) refuse("previousId", "Say which id it was.");
    if (type === "alias" && !event.userId) refuse("userId", "Send the userId it is now.");
    if (!event.userId && !event.anonymousId) refuse("userId", "Send userId or anonymousId.");
    if (type !== "track") return;
    if (!event.event && !event.name) refuse("event", "Say what happened.");
    if (event.event && event.name && event.event !== event.name) {
      refuse("name", "Send either event or name.");
    }
    if (!event.messageId && !event.timestamp) {
      refuse("messageId", "Send messageId or timestamp, so that a retry counts once.");
    }
  });

/**
 * Something to do with a customer: an event to store, traits to keep, or an earlier id that turned
 * out to be the same person's.
 */
export type Incoming =
  | { type: "track"; event: IncomingEvent }
  | { type: "identify"; who: Who; traits: Properties; saidAt: Date; messageId: string | null }
  | { type: "alias"; who: Who; previousId: string; messageId: string | null };
export type Who = { userId: string | null; anonymousId: string | null };

/** An event that can be stored. `messageId` is null where it has to be made from the content. */
export type IncomingEvent = {
  name: string;
  userId: string | null;
  anonymousId: string | null;
  occurredAt: Date;
  messageId: string | null;
  properties: Properties;
  orderId: string | null;
  amountMinor: number | null;
  currency: string | null;
  /** Name or id, as sent; kept in the properties too. */
  persona: string | null;
  channel: string | null;
  touchpoint: string | null;
};

export type ParsedEvent =
  | { ok: true; item: Incoming }
  | { ok: false; name: string | null; message: string; messageId: string | null };

/** Reads one event. Whatever is sent, it answers with the event or a message; it never throws. */
export function parseEvent(raw: unknown, now: Date): ParsedEvent {
  const refuse = (message: string): ParsedEvent => ({
    ok: false,
    message,
    messageId: textIn(raw, "messageId"),
    name: textIn(raw, "event") ?? textIn(raw, "name"),
  });
  if (!isPlainObject(raw)) return refuse("Each event must be an object.");
  if (Object.hasOwn(raw, "__proto__")) return refuse("The name __proto__ is reserved.");
  const parsed = eventSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.code === "unrecognized_keys" && issue.path.length === 0) {
      return refuse(unknownFieldProblem(issue.keys[0] ?? ""));
    }
    return refuse([issue?.path.join("."), issue?.message].filter(Boolean).join(": "));
  }
  const { type = "track", messageId = null, timestamp, properties = {} } = parsed.data;
  const who = { userId: parsed.data.userId ?? null, anonymousId: parsed.data.anonymousId ?? null };
  if (type === "identify") {
    const saidAt = saidBy(timestamp, now);
    return { ok: true, item: { type, who, traits: parsed.data.traits ?? {}, saidAt, messageId } };
  }
  if (type === "alias") {
    const previousId = parsed.data.previousId ?? "";
    return { ok: true, item: { type, who, previousId, messageId } };
  }
  const occurredAt = timestamp ? new Date(timestamp) : now;
  const name = parsed.data.event ?? parsed.data.name ?? "";
  const problem = timeProblem(occurredAt, now) ?? orderProblem(name, properties);
  if (problem) return refuse(problem);
  const event = {
    name,
    ...who,
    occurredAt,
    messageId,
    properties,
    ...orderOf(name, properties),
    persona: textOf(properties.persona),
    channel: textOf(properties.channel),
    touchpoint: textOf(properties.touchpoint),
  };
  return { ok: true, item: { type, event } };
}

export type ReadBody =
  | { ok: true; items: unknown[] }
  | { ok: false; code: "invalid" | "too_large"; message: string };

/** Finds the events of a body: one event, an array of events or `{ batch: […] }`. */
export function readBody(body: unknown): ReadBody {
  const items = itemsOf(body);
  if (typeof items === "string") return { ok: false, code: "invalid", message: items };
  if (items.length === 0) return { ok: false, code: "invalid", message: "There are no events." };
  if (items.length > largestBatch) {
    return { ok: false, code: "too_large", message: `At most ${largestBatch} events in one call.` };
  }
  return { ok: true, items };
}

function itemsOf(body: unknown): unknown[] | string {
  if (Array.isArray(body)) return body;
  if (!isPlainObject(body)) return "Send an event, an array of events or { batch: [ … ] }.";
  if (!Object.hasOwn(body, "batch")) return [body];
  if (!Array.isArray(body.batch)) return "batch: Must be an array.";
  const unknown = Object.keys(body).filter(
    (key) => key !== "batch" && !Object.hasOwn(passedOver, key),
  );
  if (unknown.length === 0) return body.batch;
  return `${unknown[0]?.slice(0, 100)}: Is no field beside batch. Leave it out.`;
}

/** When traits were said: now, unless the sender names an earlier time. */
function saidBy(timestamp: string | undefined, now: Date): Date {
  const named = timestamp ? new Date(timestamp) : now;
  return named < now ? named : now;
}

function timeProblem(occurredAt: Date, now: Date): string | null {
  const aheadMs = occurredAt.getTime() - now.getTime();
  if (!Number.isFinite(aheadMs)) return "timestamp: Is not a time.";
  if (aheadMs > futureMinutes * 60_000) {
    return `timestamp: More than ${futureMinutes} minutes in the future.`;
  }
  if (-aheadMs > oldestDays * dayMs) return `timestamp: Older than ${oldestDays} days.`;
  return null;
}

function orderProblem(name: string, properties: Properties): string | null {
  const { currency } = properties;
  const total = totalOf(properties);
  if (!isOrder(name)) return null;
  if (currency != null && !(typeof currency === "string" && isCurrency(currency))) {
    return "properties.currency: Must be a code of three letters, such as EUR.";
  }
  if (total == null) return null;
  if (typeof total !== "number")
    return "properties.total: Must be a number such as 12.5, not a text.";
  return Math.abs(total) > largestAmount ? "properties.total: Is too large." : null;
}

function orderOf(name: string, properties: Properties) {
  if (!isOrder(name) && !isRefund(name))
    return { orderId: null, amountMinor: null, currency: null };
  const orderId = textOf(properties.order_id) ?? textOf(properties.orderId);
  const total = totalOf(properties);
  const code = textOf(properties.currency);
  const currency = code && isCurrency(code) ? code.toUpperCase() : null;
  const hasAmount = isOrder(name) && typeof total === "number";
  return { orderId, amountMinor: hasAmount ? minorUnits(total, currency) : null, currency };
}

function totalOf(properties: Properties): unknown {
  return properties.total ?? properties.revenue ?? properties.value;
}

function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() ? value.trim().slice(0, 200) : null;
}

function textIn(raw: unknown, field: "messageId" | "event" | "name"): string | null {
  if (!isPlainObject(raw)) return null;
  const text = raw[field];
  return typeof text === "string" && isStorable(text) ? text.slice(0, 200) : null;
}
