import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { workspaces } from "@/db/schema/directory";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { deriveDirtyCustomers, recountRefunds, recutDays } from "@/lib/customers/jobs";
import { markDirty } from "@/lib/customers/notes/commands";
import { eraseCustomer, joinCustomers } from "@/lib/customers/people/commands";
import { startRebuilds } from "@/lib/customers/rebuild/commands";
import { rebuildMap } from "@/lib/customers/rebuild/jobs";
import { setStageRules } from "@/lib/customers/stage-rules/commands";
import { customerOf, otherKinds, type Sent, type Story, sendable } from "./customer-stories";
import { catchUp, type MeasuredWorkspace } from "./measured-workspace";

/** Sends the batches at once while as many workers derive. */
export const deliver = ({ ctx }: MeasuredWorkspace, batches: Sent[][]) =>
  Promise.all(
    batches.map(async (batch) => {
      await ingestEvents(ctx, { events: batch.map(sendable) });
      await deriveDirtyCustomers(ctx);
    }),
  );

/** Says who everybody is: nobody is left without a name to compare by. */
export const identifyAll = ({ ctx }: MeasuredWorkspace) =>
  ingestEvents(ctx, {
    events: [0, 1, 2, 3, 4].flatMap((who) =>
      ["browser", "phone"].map((device) => ({
        ...{ type: "identify", userId: `u${who}`, anonymousId: `${device}-of-u${who}` },
        traits: { plan: "basic" },
      })),
    ),
  });

/**
 * Delivers the second part of a story while all that it changes is changed, at once and in no order
 * that the test knows. One answer is right all the same: of rules, zone and refunds the last word is
 * said once; whose events are joined with whose does not hang on when; and of the customer who is
 * erased those events stay that are stored at the end. The last batch waits for the erasure, so that
 * something surely comes after it.
 */
export async function changeWhileDelivering(
  shop: MeasuredWorkspace,
  story: Story,
  after: Sent[][],
): Promise<void> {
  const isPlanned = (change: Story["between"][number]) => story.between.includes(change);
  const ids = await Promise.all(["u0", "u1", "u2"].map((owner) => customerOf(shop, owner)));
  const [first = "", second = "", third = ""] = ids;
  const erasing = isPlanned("erase")
    ? eraseCustomer(shop.ctx, { customerId: third, confirmation: "u2" })
    : null;
  const build = () => rebuildInTurns(shop, story.sliceSize);
  await Promise.all([
    deliver(shop, after.slice(0, -1)),
    deliverAfter(erasing, shop, after.slice(-1)),
    isPlanned("merge") && joinCustomers(shop.ctx, { customerId: first, otherId: second }),
    isPlanned("rules") && saveRules(shop).then(build),
    isPlanned("zone") && changeZone(shop, story.laterZone).then(build),
    isPlanned("refunds") && switchRefunds(shop, !story.countsRefunds),
  ]);
}

async function deliverAfter(first: Promise<unknown> | null, ...rest: Parameters<typeof deliver>) {
  await first;
  await deliver(...rest);
}

function saveRules({ ctx, mapId, stages }: MeasuredWorkspace) {
  const stageId = (kind: string) => stages.find((stage) => stage.kind === kind)?.id ?? "";
  const rules = Object.entries(otherKinds).map(([eventName, kind]) => ({
    ...{ eventName, stageId: stageId(kind) },
  }));
  return setStageRules(ctx, { mapId, rules });
}

async function changeZone({ ctx, workspaceId }: MeasuredWorkspace, timeZone: string) {
  await db().update(workspaces).set({ timeZone }).where(eq(workspaces.id, workspaceId));
  await recutDays(ctx);
}

export const countRefunds = ({ workspaceId }: MeasuredWorkspace, countsRefunds: boolean) =>
  db().update(workspaces).set({ countsRefunds }).where(eq(workspaces.id, workspaceId));

async function switchRefunds(shop: MeasuredWorkspace, countsRefunds: boolean) {
  await countRefunds(shop, countsRefunds);
  await recountRefunds(shop.ctx);
}

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

/** As if all that is derived had been lost: orders too are worked out from the raw events alone. */
export async function deriveFromNothing({ ctx }: MeasuredWorkspace): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const table of ["orders", "buyer_days", "order_days"]) {
      await tx.execute(sql`delete from ${sql.identifier(table)}
        where workspace_id = ${ctx.workspaceId}`);
    }
    const everybody = await tx.execute<{ id: string }>(sql`select id from customers
      where workspace_id = ${ctx.workspaceId}`);
    await markDirty(
      tx,
      ctx,
      everybody.map(({ id }) => id),
    );
    await startRebuilds(tx, ctx);
  });
  await catchUp(ctx);
}
