import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { workspaces } from "@/db/schema/directory";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { deriveDirtyCustomers, recountRefunds, recutDays } from "@/lib/customers/jobs";
import { eraseCustomer, joinCustomers } from "@/lib/customers/people/commands";
import { startRebuilds } from "@/lib/customers/rebuild/commands";
import { rebuildMap } from "@/lib/customers/rebuild/jobs";
import { setStageRules } from "@/lib/customers/stage-rules/commands";
import {
  customerOf,
  eventsOf,
  expectPlainCount,
  now,
  otherKinds,
  type Sent,
  type Story,
  sendable,
  stories,
  usualKinds,
} from "../support/customer-stories";
import {
  buildMeasuredWorkspace,
  catchUp,
  type MeasuredWorkspace,
} from "../support/measured-workspace";
import type { SentEvent } from "../support/simple-derivation";

afterAll(closeDatabase);

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

const countRefunds = ({ workspaceId }: MeasuredWorkspace, countsRefunds: boolean) =>
  db().update(workspaces).set({ countsRefunds }).where(eq(workspaces.id, workspaceId));

async function switchRefunds(shop: MeasuredWorkspace, story: Story): Promise<void> {
  if (!story.between.includes("refunds")) return;
  await countRefunds(shop, !story.countsRefunds);
  await recountRefunds(shop.ctx);
}

/** What is changed half way, while events come in and are derived. */
async function intervene(shop: MeasuredWorkspace, story: Story, customers: Three): Promise<void> {
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
  if (customers.first && customers.second && story.between.includes("merge"))
    await joinCustomers(ctx, { customerId: customers.first, otherId: customers.second });
  if (customers.third && story.between.includes("erase"))
    await eraseCustomer(ctx, { customerId: customers.third, confirmation: "u2" });
}

async function threeCustomers(shop: MeasuredWorkspace) {
  const [first, second, third] = await Promise.all(
    ["u0", "u1", "u2"].map((owner) => customerOf(shop, owner)),
  );
  return { first, second, third };
}
type Three = Awaited<ReturnType<typeof threeCustomers>>;

/** Whose events are whose in the end: signing in joins a browser's, a merge joins two people's. */
function owned(batches: [Sent[][], Sent[][]], { between }: Story): SentEvent[] {
  const [before, after] = batches.map((part) => part.flat());
  const kept = (before ?? []).filter(
    (event) => !(between.includes("erase") && event.owner === "u2"),
  );
  return [...kept, ...(after ?? [])].map((event) => ({
    ...event,
    owner: event.owner === "u1" && between.includes("merge") ? "u0" : event.owner,
  }));
}

/** What somebody sends just while they are erased may go or stay, so theirs comes afterwards. */
function partedBy(owner: string, batches: Sent[][]): { others: Sent[][]; theirs: Sent[][] } {
  const only = (isWanted: (event: Sent) => boolean) =>
    batches.map((batch) => batch.filter(isWanted)).filter((batch) => batch.length > 0);
  return {
    others: only((event) => event.owner !== owner),
    theirs: only((event) => event.owner === owner),
  };
}

test("Late, doubled, shuffled and simultaneous events give what a plain count gives", {
  timeout: 900_000,
  // A fault that other numbers do not meet is a fault all the same.
  retry: 0,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { timeZone } = story;
      const shop = await buildMeasuredWorkspace({ now, timeZone });
      await countRefunds(shop, story.countsRefunds);
      const events = eventsOf(shop, story);
      const batches = batchesOf(events, story);
      await deliver(shop, batches[0]);
      // Whoever has not signed in yet does so now: nobody is left without a name to compare by.
      await identifyAll(shop);
      await deriveDirtyCustomers(shop.ctx);
      const customers = await threeCustomers(shop);
      const { others, theirs } = partedBy("u2", batches[1]);
      await Promise.all([
        deliver(shop, others),
        intervene(shop, story, customers),
        rebuildInTurns(shop, story.sliceSize),
        switchRefunds(shop, story),
      ]);
      await deliver(shop, theirs);
      await identifyAll(shop);
      await catchUp(shop.ctx);
      const reading = {
        kinds: story.between.includes("rules") ? otherKinds : usualKinds,
        timeZone: story.between.includes("zone") ? story.laterZone : timeZone,
        countsRefunds: story.between.includes("refunds") !== story.countsRefunds,
      };
      const owners = owned(batches, story);
      const derived = await expectPlainCount(shop, owners, reading);
      await inTransaction(shop.ctx, (tx) => startRebuilds(tx, shop.ctx));
      await rebuildMap(shop.ctx, shop.mapId);
      const again = await expectPlainCount(shop, owners, reading);
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
    events: [0, 1, 2, 3, 4].flatMap((who) =>
      ["browser", "phone"].map((device) => ({
        ...{ type: "identify", userId: `u${who}`, anonymousId: `${device}-of-u${who}` },
        traits: { plan: "basic" },
      })),
    ),
  });
