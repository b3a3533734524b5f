import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { customerEvents } from "@/db/schema/customers";
import { workspaces } from "@/db/schema/directory";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { lockCustomers } from "@/lib/customers/derived/queries";
import { deriveDirtyCustomers, recutDays } from "@/lib/customers/jobs";
import { markDirty } from "@/lib/customers/notes/commands";
import { eraseCustomer, joinCustomers } from "@/lib/customers/people/commands";
import { startRebuilds } from "@/lib/customers/rebuild/commands";
import { rebuildMap } from "@/lib/customers/rebuild/jobs";
import { setStageRules } from "@/lib/customers/stage-rules/commands";
import { readDerived } from "../support/derived-lines";
import {
  buildMeasuredWorkspace,
  catchUp,
  type MeasuredWorkspace,
} from "../support/measured-workspace";
import { deriveSimply, type SentEvent } from "../support/simple-derivation";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const usualKinds: Record<string, string> = {
  "Page Viewed": "awareness",
  "Product Viewed": "consideration",
  "Checkout Started": "decision",
  "Order Completed": "conversion",
  "Order Shipped": "retention",
};
const otherKinds: Record<string, string> = {
  "Product Viewed": "awareness",
  Unruled: "consideration",
  "Order Completed": "decision",
};
const names = [...Object.keys(usualKinds), "Order Completed", "Order Refunded", "Unruled"];
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Chatham"];

/** Days on which clocks change lie within reach, and so do their midnights. */
const minutes = fc.oneof(
  fc.nat(12),
  fc.nat(120 * 24 * 60),
  fc.integer({ min: 77 * 1440, max: 79 * 1440 }),
  fc.integer({ min: 98 * 1440, max: 100 * 1440 }),
);
const stories = fc.record({
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
    { minLength: 1, maxLength: 40 },
  ),
  /** For every event the batch it comes in; and again, for the duplicates. */
  order: fc.array(fc.tuple(fc.nat(5), fc.nat(39)), { maxLength: 60 }),
  between: fc.subarray(["rules", "zone", "merge", "erase"] as const),
  laterZone: fc.constantFrom(...zones),
  /** Customers of a turn when a map is derived anew; each turn goes on where the last one ended. */
  sliceSize: fc.integer({ min: 1, max: 4 }),
});
type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;
type Sent = SentEvent & { as: string };

const eventsOf = (shop: MeasuredWorkspace, { drafts }: Pick<Story, "drafts">): Sent[] =>
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

const sendable = ({ as, owner, event, messageId, timestamp, ...facts }: Sent) => ({
  ...{ event, messageId, timestamp },
  ...(as !== "visitor" && { userId: owner }),
  ...(as !== "user" && { anonymousId: `browser-of-${owner}` }),
  properties: {
    ...(facts.channelId && { channel: facts.channelId }),
    ...(facts.touchpointId && { touchpoint: facts.touchpointId }),
    ...(facts.personaId && { persona: facts.personaId }),
    ...(facts.orderId && { order_id: facts.orderId }),
    ...(facts.total !== null && { total: facts.total, currency: "EUR" }),
  },
});

/** Every event at least once, in shuffled batches with duplicates: some before, some after. */
function batchesOf(events: Sent[], { order }: Story): [before: Sent[][], after: Sent[][]] {
  const batches: Sent[][] = Array.from({ length: 6 }, () => []);
  const picks = [...order, ...events.map((_, index): [number, number] => [index % 6, index])];
  for (const [batch, index] of picks) {
    const event = events[index % events.length];
    if (event) batches[batch]?.push(event);
  }
  const full = batches.filter((batch) => batch.length > 0);
  return [full.slice(0, 3), full.slice(3)];
}

/** Sends the batches at once while as many workers derive. */
const deliver = ({ ctx }: MeasuredWorkspace, batches: Sent[][]) =>
  Promise.all(
    batches.map(async (batch) => {
      await ingestEvents(ctx, { events: batch.map(sendable) });
      await deriveDirtyCustomers(ctx);
    }),
  );

const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
type Reading = { kinds: Record<string, string>; timeZone: string };

/** Compares the derived tables with the simple implementation. */
async function check(shop: MeasuredWorkspace, events: SentEvent[], { kinds, timeZone }: Reading) {
  const byKind = new Map<string, string>(shop.stages.map((stage) => [stage.kind, stage.id]));
  const simple = deriveSimply(events, {
    stageIds: shop.stages.map((stage) => stage.id),
    timeZone,
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

const customerOf = async ({ ctx }: MeasuredWorkspace, owner: string) =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select id from customers where workspace_id = ${ctx.workspaceId} and external_id = ${owner}`);
    return rows[0]?.id;
  });

/** What is changed half way, each while events come in and are derived. */
async function intervene(shop: MeasuredWorkspace, story: Story): Promise<Set<string>> {
  const done = new Set<string>();
  const { ctx, mapId } = shop;
  if (story.between.includes("rules")) {
    const stageId = (kind: string) => shop.stages.find((stage) => stage.kind === kind)?.id ?? "";
    const rules = Object.entries(otherKinds).map(([eventName, kind]) => ({
      ...{ eventName, stageId: stageId(kind) },
    }));
    await setStageRules(ctx, { mapId, rules });
  }
  if (story.between.includes("zone")) {
    const { laterZone: timeZone } = story;
    await db().update(workspaces).set({ timeZone }).where(eq(workspaces.id, shop.workspaceId));
    await recutDays(ctx);
  }
  const [first, second, third] = await Promise.all(
    ["u0", "u1", "u2"].map((owner) => customerOf(shop, owner)),
  );
  if (story.between.includes("merge") && first && second) {
    await joinCustomers(ctx, { customerId: first, otherId: second });
    done.add("merge");
  }
  if (story.between.includes("erase") && third) {
    await eraseCustomer(ctx, { customerId: third, confirmation: "u2" });
    done.add("erase");
  }
  return done;
}

/** Whose events are whose in the end: signing in joins a browser's, a merge joins two people's. */
function owned(batches: [Sent[][], Sent[][]], done: Set<string>): SentEvent[] {
  const [before, after] = batches.map((part) => part.flat());
  const kept = (before ?? []).filter((event) => !(done.has("erase") && event.owner === "u2"));
  return [...kept, ...(after ?? [])].map((event) => ({
    ...event,
    owner: event.owner === "u1" && done.has("merge") ? "u0" : event.owner,
  }));
}

test("Late, doubled, shuffled and simultaneous events give what a plain count gives", {
  timeout: 900_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { timeZone } = story;
      const shop = await buildMeasuredWorkspace({ now, timeZone });
      const events = eventsOf(shop, story);
      const batches = batchesOf(events, story);
      await deliver(shop, batches[0]);
      // Whoever has not signed in yet does so now: nobody is left without a name to compare by.
      await identifyAll(shop);
      await deriveDirtyCustomers(shop.ctx);
      const done = await intervene(shop, story);
      await Promise.all([deliver(shop, batches[1]), rebuildInTurns(shop, story.sliceSize)]);
      await identifyAll(shop);
      await catchUp(shop.ctx);
      const reading = {
        kinds: story.between.includes("rules") ? otherKinds : usualKinds,
        timeZone: story.between.includes("zone") ? story.laterZone : timeZone,
      };
      const owners = owned(batches, done);
      const derived = await check(shop, owners, reading);
      await inTransaction(shop.ctx, (tx) => startRebuilds(tx, shop.ctx));
      await rebuildMap(shop.ctx, shop.mapId);
      const again = await check(shop, owners, reading);
      expect(again.lines).toEqual(derived.lines);
    }),
    { numRuns: 500 },
  );
});

/** Derives the map anew in turns of one slice each, as if it was killed after every one. */
async function rebuildInTurns({ ctx, mapId }: MeasuredWorkspace, sliceSize: number) {
  for (let isBuilding = true; isBuilding; ) {
    await rebuildMap(ctx, mapId, { turnMs: 0, sliceSize });
    const rows = await inTransaction(ctx, (tx) =>
      tx.execute(sql`select from map_measures where workspace_id = ${ctx.workspaceId}
        and map_id = ${mapId} and building is not null`),
    );
    isBuilding = rows.length > 0;
  }
}

const identifyAll = ({ ctx }: MeasuredWorkspace) =>
  ingestEvents(ctx, {
    events: [0, 1, 2, 3, 4].map((who) => ({
      ...{ type: "identify", userId: `u${who}`, anonymousId: `browser-of-u${who}` },
      traits: { plan: "basic" },
    })),
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

const twoEvents = (shop: MeasuredWorkspace): Sent[] =>
  eventsOf(shop, {
    drafts: ["Page Viewed", "Product Viewed"].map((name, minute) => ({
      ...{ name, minute, who: 0, as: "user", channel: null, touchpoint: null },
      ...{ persona: null, order: null, total: null },
    })),
  });
const usual: Reading = { kinds: usualKinds, timeZone: "UTC" };

/** Two workers take one note each of the same customer and read at the same moment. */
async function deriveTwiceAtOnce(lock: typeof lockCustomers) {
  const shop = await buildMeasuredWorkspace({ now });
  const events = twoEvents(shop);
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
  await check(shop, events, usual);
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

type Note = typeof markDirty;

/** As if each customer stood on the list once: whoever is on it is not noted again. */
const noteOnce: Note = async (tx, ctx, customerIds) => {
  const noted = await tx.execute(sql`select from dirty_customers
    where workspace_id = ${ctx.workspaceId} and customer_ids && ${sql.param([...customerIds])}::uuid[]`);
  if (noted.length === 0) await markDirty(tx, ctx, customerIds);
};

/** An event is stored and noted, and before that is committed a worker derives its customer. */
async function deriveBeforeCommit(note: Note) {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  const [first, second] = twoEvents(shop);
  if (!first || !second) throw new Error("two events are needed");
  await ingestEvents(ctx, { events: [sendable(first)] });
  const customerId = (await customerOf(shop, first.owner)) ?? "";
  await inTransaction(ctx, async (tx) => {
    await tx.insert(customerEvents).values({
      ...{ workspaceId: ctx.workspaceId, id: newId(), customerId, properties: {} },
      ...{ sourceEventId: second.messageId, name: second.event },
      ...{ occurredAt: new Date(second.timestamp), receivedAt: now },
    });
    await note(tx, ctx, [customerId]);
    await deriveDirtyCustomers(ctx);
  });
  await deriveDirtyCustomers(ctx);
  await check(shop, [first, second], usual);
}

test("An event noted while its customer is derived is derived afterwards", async () => {
  await deriveBeforeCommit(markDirty);
});

test("With each customer once on the list such an event is lost", async () => {
  await expect(deriveBeforeCommit(noteOnce)).rejects.toThrow(/to deeply equal/);
});
