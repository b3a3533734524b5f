import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { inTransaction } from "@/lib/core/transaction";
import { oldestDays } from "@/lib/customers/events";
import { readDerived } from "./derived-lines";
import type { MeasuredWorkspace } from "./measured-workspace";
import { deriveSimply, type SentEvent } from "./simple-derivation";

export const now = new Date("2026-06-15T12:00:00Z");
/** Which stage an event leads to by the usual rules, and by others. */
export const usualKinds: Record<string, string> = {
  "Page Viewed": "awareness",
  "Product Viewed": "consideration",
  "Checkout Started": "decision",
  "Order Completed": "conversion",
  "Order Shipped": "retention",
};
export const otherKinds: Record<string, string> = {
  "Product Viewed": "awareness",
  Unruled: "consideration",
  "Order Completed": "decision",
};
const names = [...Object.keys(usualKinds), "Order Completed", "Order Refunded", "Unruled"];
/** In Chatham clocks change by 45 minutes past an hour, and in Santiago at midnight itself. */
const zones = [
  ...["UTC", "Europe/Berlin", "America/New_York"],
  ...["Pacific/Chatham", "America/Santiago"],
];

/** Two days around an instant, as minutes before `now`. */
const around = (instant: string) => {
  const minute = Math.round((now.getTime() - Date.parse(instant)) / 60_000);
  return fc.integer({ min: minute - 1440, max: minute + 1440 });
};
/** When clocks go forward, on a day of 23 hours, and back, on one of 25. */
const clockChanges = [
  ...["2026-03-29T01:00Z", "2025-10-26T01:00Z"], // Berlin
  ...["2026-03-08T07:00Z", "2025-11-02T06:00Z"], // New York
  ...["2025-09-27T14:00Z", "2026-04-04T14:00Z"], // Chatham
  ...["2025-09-07T04:00Z", "2026-04-05T03:00Z"], // Santiago
];
/** Events come as late as the product takes them, and often close together. */
const minutes = fc.oneof(
  { weight: 3, arbitrary: fc.nat(12) },
  { weight: 4, arbitrary: fc.nat(120 * 1440) },
  { weight: 2, arbitrary: fc.nat(oldestDays * 1440) },
  ...clockChanges.map((instant) => ({ weight: 1, arbitrary: around(instant) })),
);
/** Histories of up to fifty events of five customers, and what is changed half way. */
export const stories = fc.record({
  timeZone: fc.constantFrom(...zones),
  drafts: fc.array(
    fc.record({
      who: fc.nat(4),
      /** As which the event is sent: known, with the browser's id, or before signing in. */
      as: fc.constantFrom("user", "both", "visitor"),
      name: fc.constantFrom(...names),
      minute: minutes,
      channel: fc.constantFrom(0, 1, null),
      touchpoint: fc.constantFrom(0, 1, null),
      persona: fc.constantFrom(0, 1, null, null, null),
      order: fc.constantFrom("o1", "o2", "o3", null),
      total: fc.constantFrom(10, 19.9, null),
    }),
    // Without it no more than a dozen are ever drawn.
    { minLength: 1, maxLength: 50, size: "max" },
  ),
  /** For every event the batch it comes in; and again, for the duplicates. */
  order: fc.array(fc.tuple(fc.nat(5), fc.nat(49)), { maxLength: 60, size: "max" }),
  between: fc.subarray(["rules", "zone", "refunds", "merge", "erase"] as const),
  /** Whether refunded orders count at first. */
  countsRefunds: fc.boolean(),
  laterZone: fc.constantFrom(...zones),
  /** Customers of a turn when a map is derived anew; each turn goes on where the last one ended. */
  sliceSize: fc.integer({ min: 1, max: 4 }),
});
export type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;
export type Sent = SentEvent & { as: string };

export const eventsOf = (shop: MeasuredWorkspace, { drafts }: Pick<Story, "drafts">): Sent[] =>
  drafts.map((draft, index) => ({
    messageId: `m${index}`,
    owner: `u${draft.who}`,
    as: draft.as,
    event: draft.name,
    timestamp: new Date(now.getTime() - draft.minute * 60_000).toISOString(),
    channelId: draft.channel === null ? null : (shop.channels[draft.channel]?.id ?? null),
    touchpointId:
      draft.touchpoint === null ? null : (shop.touchpoints[draft.touchpoint]?.id ?? null),
    personaId: draft.persona === null ? null : (shop.personas[draft.persona]?.id ?? null),
    orderId: draft.name.startsWith("Order") ? draft.order : null,
    total: draft.name === "Order Completed" ? draft.total : null,
  }));

/** Everybody has two, each known by an id of its own until its owner says who they are. */
const deviceOf = (messageId: string) => (Number(messageId.slice(1)) % 2 ? "phone" : "browser");

/** An event as the door for events takes it. */
export const sendable = ({ as, owner, event, messageId, timestamp, ...facts }: Sent) => ({
  ...{ event, messageId, timestamp },
  ...(as !== "visitor" && { userId: owner }),
  ...(as !== "user" && { anonymousId: `${deviceOf(messageId)}-of-${owner}` }),
  properties: {
    ...(facts.channelId && { channel: facts.channelId }),
    ...(facts.touchpointId && { touchpoint: facts.touchpointId }),
    ...(facts.personaId && { persona: facts.personaId }),
    ...(facts.orderId && { order_id: facts.orderId }),
    ...(facts.total !== null && { total: facts.total, currency: "EUR" }),
  },
});

const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
export type Reading = {
  kinds: Record<string, string>;
  timeZone: string;
  countsRefunds: boolean;
};

/** Compares the derived tables with the simple implementation. */
export async function expectPlainCount(
  shop: MeasuredWorkspace,
  events: SentEvent[],
  { kinds, ...reading }: Reading,
) {
  const byKind = new Map<string, string>(shop.stages.map((stage) => [stage.kind, stage.id]));
  const simple = deriveSimply(events, {
    ...reading,
    stageIds: shop.stages.map((stage) => stage.id),
    stageOf: (event, isLaterOrder) => {
      const isRepeat = event.event === "Order Completed" && isLaterOrder;
      const isUsual = kinds === usualKinds;
      const kind = isUsual && (isRepeat || event.event === "Order Refunded") ? "retention" : null;
      return byKind.get(kind ?? kinds[event.event] ?? "") ?? null;
    },
  });
  const derived = await readDerived(shop.ctx, shop.mapId);
  expect(inOrder(derived.stages)).toEqual(inOrder(simple.stages));
  expect(inOrder(derived.orders)).toEqual(inOrder(simple.orders));
  expect(derived.lines).toEqual(simple.lines);
  return derived;
}

export const customerOf = async ({ ctx }: MeasuredWorkspace, owner: string) =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select id from customers where workspace_id = ${ctx.workspaceId} and external_id = ${owner}`);
    return rows[0]?.id;
  });
