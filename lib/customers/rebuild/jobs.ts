import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayCutter } from "@/lib/core/days";
import { enqueue } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { glanceAtMaps } from "../derived/queries";
import { analyzeDerived } from "../statistics/commands";
import { catchUpNoted, finishRebuild } from "./finish/commands";
import { passCustomers } from "./pass/commands";
import { deleteOldRows } from "./rows/commands";
import { readBuilding } from "./slices/queries";

const rowsAtOnce = 20_000;
/** Then others may have the worker, and the work goes on in another piece. */
const usualTurnMs = 15_000;
/** Customers whose events are read at once. */
const usualSliceSize = 2000;
/** So many that the planner has to be told. */
const manyCustomers = 5000;
/** So few who changed meanwhile are derived while everybody else waits. */
const fewNoted = 100;

/**
 * Derives a map's next generation beside the one that is read: first all customers in the order of
 * their ids, then those noted meanwhile, and has it read once it is whole. Each turn is one
 * transaction, so a build that was killed goes on where its last turn ended. Nobody else writes this
 * generation, so customers are not locked and events come in as ever.
 */
export async function rebuildMap(
  ctx: Context,
  mapId: string,
  { turnMs = usualTurnMs, sliceSize = usualSliceSize } = {},
): Promise<void> {
  const until = Date.now() + turnMs;
  for (;;) {
    const left = await inTransaction(ctx, (tx) => takeTurn(tx, ctx, { mapId, until, sliceSize }));
    if (left === "nothing") return;
    if (Date.now() >= until) break;
  }
  await inTransaction(ctx, (tx) =>
    enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.rebuild", subjectId: mapId }),
  );
}

/** Removes what nobody reads any more of a map's derived rows. */
export async function sweepMap(ctx: Context, mapId: string): Promise<void> {
  const until = Date.now() + usualTurnMs;
  while ((await inTransaction(ctx, (tx) => deleteOldRows(tx, ctx, mapId, rowsAtOnce))) > 0) {
    if (Date.now() < until) continue;
    await inTransaction(ctx, (tx) =>
      enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.sweep", subjectId: mapId }),
    );
    return;
  }
}

type Turn = { mapId: string; until: number; sliceSize: number };

async function takeTurn(
  tx: Tx,
  ctx: Context,
  { mapId, ...limits }: Turn,
): Promise<"more" | "nothing"> {
  const build = await readBuilding(tx, ctx, mapId);
  const found = (await glanceAtMaps(tx, ctx)).find((map) => map.mapId === mapId);
  if (!build || !found) return "nothing";
  const map = { ...found, generation: build.building, building: null };
  const { timeZone } = await readWorkspace(tx, ctx);
  const dayOf = dayCutter(timeZone);
  if (await passCustomers(tx, ctx, { map, build, dayOf }, limits)) return "more";
  if ((await catchUpNoted(tx, ctx, map)) > fewNoted) return "more";
  if (build.total >= manyCustomers) await analyzeDerived(tx);
  await finishRebuild(tx, ctx, map);
  return "more";
}
