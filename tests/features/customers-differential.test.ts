import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inTransaction } from "@/lib/core/transaction";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { recountOrders } from "@/lib/customers/rebuild/rows/commands";
import {
  eventsOf,
  expectPlainCount,
  now,
  otherKinds,
  type Sent,
  type Story,
  stories,
  usualKinds,
} from "../support/customer-stories";
import {
  buildMeasuredWorkspace,
  catchUp,
  type MeasuredWorkspace,
} from "../support/measured-workspace";
import type { SentEvent } from "../support/simple-derivation";
import {
  changeWhileDelivering,
  countRefunds,
  deliver,
  deriveFromNothing,
  identifyAll,
} from "../support/story-changes";

afterAll(closeDatabase);

type Parts = [before: Sent[][], after: Sent[][]];

/** Every event at least once, in shuffled batches with duplicates: some before, some after. */
function batchesOf(events: Sent[], { order }: Story): Parts {
  const batches: Sent[][] = Array.from({ length: 6 }, () => []);
  const picks = [...order, ...events.map((_, index): [number, number] => [index % 6, index])];
  for (const [batch, index] of picks) {
    const event = events[index % events.length];
    if (event) batches[batch]?.push(event);
  }
  const full = batches.filter((batch) => batch.length > 0);
  return [full.slice(0, 3), full.slice(3)];
}

/** The message ids that are stored of a customer. */
async function storedOf({ ctx }: MeasuredWorkspace, owner: string): Promise<Set<string>> {
  const rows = await inTransaction(ctx, (tx) =>
    tx.execute<{ id: string }>(sql`select e.source_event_id as id from customer_events e
      join customers c on c.workspace_id = e.workspace_id and c.id = e.customer_id
      where e.workspace_id = ${ctx.workspaceId} and c.external_id = ${owner}`),
  );
  return new Set(rows.map(({ id }) => id));
}

const idsOf = (batches: Sent[][], owner: string) =>
  batches.flat().flatMap((event) => (event.owner === owner ? [event.messageId] : []));

/**
 * Events that came while their customer was erased may have come before or after it; what is stored
 * decides. But whatever came before it only is gone, and whatever came after it is there.
 */
function checkErased(stored: ReadonlySet<string>, [before, after]: Parts): void {
  const again = new Set(idsOf(after, "u2"));
  const gone = idsOf(before, "u2").filter((id) => !again.has(id));
  expect(gone.filter((id) => stored.has(id))).toEqual([]);
  expect(idsOf(after.slice(-1), "u2").filter((id) => !stored.has(id))).toEqual([]);
}

/** Whose events are whose in the end: signing in joins a browser's, a merge joins two people's. */
async function owned(shop: MeasuredWorkspace, story: Story, parts: Parts): Promise<SentEvent[]> {
  const isMerged = story.between.includes("merge");
  const stored = story.between.includes("erase") ? await storedOf(shop, "u2") : null;
  if (stored) checkErased(stored, parts);
  return parts
    .flat(2)
    .filter(({ owner, messageId }) => owner !== "u2" || !stored || stored.has(messageId))
    .map((event) => ({ ...event, owner: event.owner === "u1" && isMerged ? "u0" : event.owner }));
}

/** What is true once everything has been changed. */
const lastWord = ({ between, ...story }: Story) => ({
  kinds: between.includes("rules") ? otherKinds : usualKinds,
  timeZone: between.includes("zone") ? story.laterZone : story.timeZone,
  countsRefunds: between.includes("refunds") !== story.countsRefunds,
});

async function tell(story: Story): Promise<void> {
  const { timeZone, countsRefunds } = story;
  const shop = await buildMeasuredWorkspace({ now, timeZone });
  await countRefunds(shop, countsRefunds);
  const parts = batchesOf(eventsOf(shop, story), story);
  await deliver(shop, parts[0]);
  await identifyAll(shop);
  await deriveDirtyCustomers(shop.ctx);
  await expectPlainCount(shop, parts[0].flat(), { kinds: usualKinds, timeZone, countsRefunds });
  await changeWhileDelivering(shop, story, parts[1]);
  await identifyAll(shop);
  await catchUp(shop.ctx);
  const owners = await owned(shop, story, parts);
  await expectPlainCount(shop, owners, lastWord(story));
  await deriveFromNothing(shop);
  await expectPlainCount(shop, owners, lastWord(story));
  // Counts the days of orders from their rows, which the way before this one did not.
  await inTransaction(shop.ctx, (tx) => recountOrders(tx, shop.ctx, lastWord(story).timeZone));
  await expectPlainCount(shop, owners, lastWord(story));
}

test("Late, doubled, shuffled and simultaneous events give what a plain count gives", {
  timeout: 900_000,
  // A fault that other numbers do not meet is a fault all the same.
  retry: 0,
}, async () => {
  const lengths: number[] = [];
  await fc.assert(
    fc.asyncProperty(stories, (story) => {
      lengths.push(story.drafts.length);
      return tell(story);
    }),
    { numRuns: 500 },
  );
  const median = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  console.info(
    `${lengths.length} stories of up to ${Math.max(...lengths)} events, median ${median}`,
  );
  expect(median).toBeGreaterThanOrEqual(18);
});
