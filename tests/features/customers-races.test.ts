import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, type Tx } from "@/db/client";
import { customerEvents } from "@/db/schema/customers";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { lockCustomers, readMeasuredMaps } from "@/lib/customers/derived/queries";
import { deriveDirtyCustomers, recutDays } from "@/lib/customers/jobs";
import { markDirty, takeNotes } from "@/lib/customers/notes/commands";
import {
  customerOf,
  eventsOf,
  expectPlainCount,
  now,
  type Reading,
  type Sent,
  sendable,
  usualKinds,
} from "../support/customer-stories";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";

afterAll(closeDatabase);

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
const usual: Reading = { kinds: usualKinds, timeZone: "UTC", countsRefunds: true };

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
  await expectPlainCount(shop, events, usual);
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

test("What one worker leaves on the list another takes meanwhile", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  for (const event of twoEvents(shop)) await ingestEvents(ctx, { events: [sendable(event)] });
  const take = (tx: Tx) => takeNotes(tx, ctx, 1);
  const taken = await inTransaction(ctx, async (tx) => [
    await take(tx),
    await inTransaction(ctx, take),
  ]);
  const eventIds = taken.flatMap((waiting) => [...waiting.values()].flat());
  expect(new Set(eventIds).size).toBe(2);
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
  await expectPlainCount(shop, [first, second], usual);
}

test("An event noted while its customer is derived is derived afterwards", async () => {
  await deriveBeforeCommit(markDirty);
});

test("With each customer once on the list such an event is lost", async () => {
  await expect(deriveBeforeCommit(noteOnce)).rejects.toThrow(/to deeply equal/);
});

/** Whether somebody waits for what this transaction holds. */
async function isWaitedFor(tx: Tx): Promise<boolean> {
  const rows = await tx.execute(sql`select from pg_stat_activity
    where pg_backend_pid() = any(pg_blocking_pids(pid))`);
  return rows.length > 0;
}

test("Cutting days anew holds no customer while it waits for who is being derived", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await ingestEvents(shop.ctx, { events: twoEvents(shop).map(sendable) });
  await deriveDirtyCustomers(shop.ctx);
  const customerId = (await customerOf(shop, "u0")) ?? "";
  const began: Promise<void>[] = [];
  await inTransaction(shop.ctx, async (tx) => {
    // As every worker does: first the maps, then the customers. Else both wait for each other.
    await readMeasuredMaps(tx, shop.ctx);
    began.push(recutDays(shop.ctx));
    await expect.poll(() => isWaitedFor(tx)).toBe(true);
    const held = await tx.execute(sql`select from customers
      where workspace_id = ${shop.workspaceId} and id = ${customerId}
      for no key update skip locked`);
    expect(held).toHaveLength(1);
  });
  await Promise.all(began);
});
