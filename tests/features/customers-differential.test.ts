import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { noSlice } from "@/db/schema/customers";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { markAllDirty } from "@/lib/customers/derived/commands";
import { lockCustomers } from "@/lib/customers/derived/queries";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";
import { deriveSimply, type SentEvent } from "../support/simple-derivation";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const stageKindOf: Record<string, string> = {
  "Page Viewed": "awareness",
  "Product Viewed": "consideration",
  "Checkout Started": "decision",
  "Order Completed": "conversion",
  "Order Shipped": "retention",
};
const names = [...Object.keys(stageKindOf), "Order Completed", "Order Refunded", "Unruled"];

const drafts = fc.array(
  fc.record({
    who: fc.nat(4),
    name: fc.constantFrom(...names),
    minute: fc.oneof(fc.nat(12), fc.nat(120 * 24 * 60)),
    channel: fc.constantFrom(0, 1, null),
    persona: fc.constantFrom(0, 1, null, null, null),
    order: fc.constantFrom("o1", "o2", "o3", null),
    total: fc.constantFrom(10, 19.9, null),
  }),
  { minLength: 1, maxLength: 45 },
);
const deliveries = fc.record({
  drafts,
  /** For every event the batch it comes in; and again, for the duplicates. */
  order: fc.array(fc.tuple(fc.nat(5), fc.nat(44)), { minLength: 20, maxLength: 90 }),
});
type Delivery = typeof deliveries extends fc.Arbitrary<infer Value> ? Value : never;

function eventsOf(shop: MeasuredWorkspace, delivery: Delivery): SentEvent[] {
  return delivery.drafts.map((draft, index) => ({
    messageId: `m${index}`,
    userId: `u${draft.who}`,
    event: draft.name,
    timestamp: new Date(now.getTime() - draft.minute * 60_000).toISOString(),
    channelId: draft.channel === null ? null : (shop.channels[draft.channel]?.id ?? null),
    personaId: draft.persona === null ? null : (shop.personas[draft.persona]?.id ?? null),
    orderId: draft.name.startsWith("Order") ? draft.order : null,
    total: draft.name === "Order Completed" ? draft.total : null,
  }));
}

const sendable = ({ channelId, personaId, orderId, total, ...event }: SentEvent) => ({
  ...event,
  properties: {
    ...(channelId && { channel: channelId }),
    ...(personaId && { persona: personaId }),
    ...(orderId && { order_id: orderId }),
    ...(total !== null && { total, currency: "EUR" }),
  },
});

/** Every event at least once, in shuffled batches with duplicates. */
function batchesOf(events: SentEvent[], { order }: Delivery): SentEvent[][] {
  const batches: SentEvent[][] = Array.from({ length: 6 }, () => []);
  const picks = [...order, ...events.map((_, index): [number, number] => [index % 6, index])];
  for (const [batch, index] of picks) {
    const event = events[index % events.length];
    if (event) batches[batch]?.push(event);
  }
  return batches.filter((batch) => batch.length > 0);
}

const iso = (column: string) => sql`to_char(${sql.identifier(column)} at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

async function derivedRows({ ctx }: MeasuredWorkspace) {
  return inTransaction(ctx, async (tx) => {
    const stages = await tx.execute(sql`select c.external_id as "userId", s.stage_id as "stageId",
      ${iso("first_at")} as "firstAt", ${iso("next_at")} as "nextAt",
      ${iso("chain_start")} as "chainStart", ${iso("chain_at")} as "chainAt",
      s.persona_id as "personaId", s.channel_id as "channelId"
      from customer_stages s join customers c using (workspace_id)
      where c.id = s.customer_id and s.workspace_id = ${ctx.workspaceId}`);
    const orders = await tx.execute(sql`select c.external_id as "userId", o.order_id as "orderId",
      ${iso("at")} as at, ${iso("prev_at")} as "prevAt", ${iso("prev2_at")} as "prev2At",
      amount_minor::float8 as "amountMinor", is_refunded as "isRefunded",
      o.persona_id as "personaId", o.channel_id as "channelId"
      from orders o join customers c using (workspace_id)
      where c.id = o.customer_id and o.workspace_id = ${ctx.workspaceId}`);
    const days = await tx.execute<Record<string, string>>(sql`select
      concat_ws('|', day, stage_id, coalesce(nullif(persona_id, ${noSlice}::uuid)::text, ''),
        coalesce(nullif(channel_id, ${noSlice}::uuid)::text, '')) as key,
      entered, array[c1, c7, c14, c30, c90, cany] as counts, seconds::float8 as seconds
      from stage_days where workspace_id = ${ctx.workspaceId} and entered <> 0`);
    const empty = await tx.execute<{ n: number }>(sql`select count(*)::int as n from stage_days
      where workspace_id = ${ctx.workspaceId} and (entered < 0
        or (entered = 0 and (cany <> 0 or c1 <> 0 or seconds <> 0)))`);
    return { stages: [...stages], orders: [...orders], days: [...days], wrong: empty[0]?.n };
  });
}

const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Compares the derived tables with the simple implementation. */
async function check(shop: MeasuredWorkspace, events: SentEvent[]) {
  const stageIds = shop.stages.map((stage) => stage.id);
  const byKind = new Map<string, string>(shop.stages.map((stage) => [stage.kind, stage.id]));
  const simple = deriveSimply(events, stageIds, (event, isLaterOrder) => {
    const isRepeat = event.event === "Order Completed" && isLaterOrder;
    const kind = isRepeat || event.event === "Order Refunded" ? "retention" : undefined;
    return byKind.get(kind ?? stageKindOf[event.event] ?? "") ?? null;
  });
  const derived = await derivedRows(shop);
  expect(inOrder(derived.stages)).toEqual(inOrder(simple.stages));
  expect(inOrder(derived.orders)).toEqual(inOrder(simple.orders));
  expect(inOrder(derived.days)).toEqual(inOrder(simple.days));
  expect(derived.wrong).toBe(0);
  return derived;
}

/** Sends the batches at once while two workers derive, until nothing is left to derive. */
async function deliver(shop: MeasuredWorkspace, batches: SentEvent[][]) {
  const derive = () => deriveDirtyCustomers(shop.ctx);
  await Promise.all(
    batches.map(async (batch) => {
      await ingestEvents(shop.ctx, { events: batch.map(sendable) });
      await derive();
    }),
  );
  await derive();
}

test("Late, doubled, shuffled and simultaneous events give what a plain count gives", {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async (delivery) => {
      const shop = await buildMeasuredWorkspace({ now });
      const events = eventsOf(shop, delivery);
      await deliver(shop, batchesOf(events, delivery));
      const derived = await check(shop, events);
      await inTransaction(shop.ctx, async (tx) => {
        for (const table of ["customer_stages", "orders", "stage_days"]) {
          await tx.execute(
            sql`delete from ${sql.identifier(table)} where workspace_id = ${shop.workspaceId}`,
          );
        }
        await markAllDirty(tx, shop.ctx);
      });
      await deriveDirtyCustomers(shop.ctx);
      const again = await check(shop, events);
      expect(inOrder(again.days)).toEqual(inOrder(derived.days));
    }),
    { numRuns: 120 },
  );
});

/** Resolves for everybody as soon as two have come. */
function meetingOfTwo() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  let present = 0;
  return () => {
    if (++present === 2) resolve();
    return promise;
  };
}

const unlocked: typeof lockCustomers = async (tx, ctx, customerIds) => {
  const rows = await tx.execute<{ id: string }>(sql`select id from customers
    where workspace_id = ${ctx.workspaceId} and id = any(${sql.param(customerIds)}::uuid[])`);
  return new Map(rows.map((row) => [row.id, null]));
};

/** Two workers take one note each of the same customer and read at the same moment. */
async function deriveTwiceAtOnce(lock: typeof lockCustomers) {
  const shop = await buildMeasuredWorkspace({ now });
  const draft = { who: 0, channel: null, persona: null, order: null, total: null };
  const events = eventsOf(shop, {
    drafts: ["Page Viewed", "Product Viewed"].map((name, minute) => ({ ...draft, name, minute })),
    order: [],
  });
  for (const event of events) await ingestEvents(shop.ctx, { events: [sendable(event)] });
  const meet = meetingOfTwo();
  const together: typeof lockCustomers = async (tx, ctx, ids) => {
    await meet();
    return lock(tx, ctx, ids);
  };
  const options = { limit: 1, lock: together };
  await Promise.all([
    deriveDirtyCustomers(shop.ctx, options),
    deriveDirtyCustomers(shop.ctx, options),
  ]);
  await check(shop, events);
}

test("Two workers deriving one customer at once count the customer once", async () => {
  for (let round = 0; round < 5; round++) await deriveTwiceAtOnce(lockCustomers);
});

test("Without the customer lock two workers at once do go wrong", async () => {
  const rounds = await Promise.allSettled(
    Array.from({ length: 5 }, () => deriveTwiceAtOnce(unlocked)),
  );
  expect(rounds.some((round) => round.status === "rejected")).toBe(true);
});
