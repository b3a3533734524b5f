import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { listCustomerMaps } from "@/lib/customers/maps/queries";
import { startRebuilds } from "@/lib/customers/rebuild/commands";
import { setStageRules } from "@/lib/customers/stage-rules/commands";
import { archiveMap, createMap } from "@/lib/maps/commands";
import { eventsOf, now, type Sent, sendable, stories } from "../support/customer-stories";
import { readDerived } from "../support/derived-lines";
import {
  buildMeasuredWorkspace,
  catchUp,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";

afterAll(closeDatabase);

/** A second map, on which only orders and one other event count. */
async function addMap({ workspaceId }: MeasuredWorkspace): Promise<string> {
  const owner = await memberOf(workspaceId, "owner", now);
  const { id: mapId } = await createMap(owner, { title: "Orders", framework: "four-stage" });
  const stages = await inTransaction(owner, (tx) =>
    tx.execute<{ id: string }>(sql`select id from stages
      where workspace_id = ${workspaceId} and map_id = ${mapId} order by order_key`),
  );
  const rules = ["Unruled", "Order Completed"].map((eventName, index) => ({
    ...{ eventName, stageId: stages[index]?.id ?? "" },
  }));
  await setStageRules(owner, { mapId, rules });
  return mapId;
}

/** As they happened, a few at a time: what comes later only adds to what is known. */
async function deliverInTime({ ctx }: MeasuredWorkspace, events: Sent[]): Promise<void> {
  const inTime = events.toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  const few = 4;
  for (let from = 0; from < inTime.length; from += few) {
    const some = inTime.slice(from, from + few).map((event) => ({ ...event, as: "user" }));
    await ingestEvents(ctx, { events: some.map(sendable) });
    await deriveDirtyCustomers(ctx);
  }
}

async function readInOrder({ ctx }: MeasuredWorkspace, mapId: string) {
  const { stages, orders, lines } = await readDerived(ctx, mapId);
  return [...stages, ...orders]
    .map((row) => JSON.stringify(row))
    .concat(lines)
    .sort();
}

test("Customers go on alike on maps they have been on and on maps they have not", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const shop = await buildMeasuredWorkspace({ now, timeZone: story.timeZone });
      const maps = [shop.mapId, await addMap(shop)];
      await catchUp(shop.ctx);
      await deliverInTime(shop, eventsOf(shop, story));
      const readAll = () => Promise.all(maps.map((mapId) => readInOrder(shop, mapId)));
      const followed = await readAll();
      await inTransaction(shop.ctx, (tx) => startRebuilds(tx, shop.ctx));
      await catchUp(shop.ctx);
      expect(await readAll()).toEqual(followed);
    }),
    { numRuns: 60 },
  );
});

/** As paths were written before they held the stage rows once more. */
const forgetEntries = ({ ctx, workspaceId }: MeasuredWorkspace) =>
  inTransaction(ctx, (tx) =>
    tx.execute(sql`update customer_paths set entries = null where workspace_id = ${workspaceId}`),
  );

test("Paths that were written without their entries are gone on from as well", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const shop = await buildMeasuredWorkspace({ now, timeZone: story.timeZone });
      await catchUp(shop.ctx);
      const events = eventsOf(shop, story).toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
      const half = events.length / 2;
      await deliverInTime(shop, events.slice(0, half));
      await forgetEntries(shop);
      await deliverInTime(shop, events.slice(half));
      const followed = await readInOrder(shop, shop.mapId);
      await inTransaction(shop.ctx, (tx) => startRebuilds(tx, shop.ctx));
      await catchUp(shop.ctx);
      expect(await readInOrder(shop, shop.mapId)).toEqual(followed);
    }),
    { numRuns: 20 },
  );
});

test("Thousands who wait are derived in turns as all are at once", {
  timeout: 120_000,
}, async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await catchUp(shop.ctx);
  const names = ["Page Viewed", "Product Viewed", "Order Completed"];
  for (const [round, event] of names.entries()) {
    const events = Array.from({ length: 2300 }, (_, at) => ({
      ...{ event, userId: `u${at}`, messageId: `m${round}-${at}` },
      timestamp: new Date(now.getTime() - (3 - round) * 86_400_000 - at * 60_000).toISOString(),
      properties: { channel: shop.channels[at % 2]?.id, order_id: `o${at}`, total: at % 90 },
    }));
    for (let from = 0; from < events.length; from += 1000)
      await ingestEvents(shop.ctx, { events: events.slice(from, from + 1000) });
    await deriveDirtyCustomers(shop.ctx);
  }
  const followed = await readInOrder(shop, shop.mapId);
  expect(followed.length).toBeGreaterThan(3 * 2300);
  await inTransaction(shop.ctx, (tx) => startRebuilds(tx, shop.ctx));
  await catchUp(shop.ctx);
  expect(await readInOrder(shop, shop.mapId)).toEqual(followed);
});

test("Journeys can be read on living maps of the workspace, the last changed first", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await buildMeasuredWorkspace({ now });
  const owner = await memberOf(shop.workspaceId, "owner", new Date(now.getTime() + 1000));
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const { id: mapId } = await createMap(owner, { title: "Returns", framework: "four-stage" });
  const first = { id: shop.mapId, title: "Shop" };
  expect(await listCustomerMaps(viewer, {})).toEqual([{ id: mapId, title: "Returns" }, first]);
  await archiveMap(owner, { mapId });
  expect(await listCustomerMaps(viewer, {})).toEqual([first]);
});
