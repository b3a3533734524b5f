import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { enqueue } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { deriveCustomers } from "../derived/jobs";
import { lockCustomers, readMeasuredMaps } from "../derived/queries";
import { deleteOldRows } from "./rows/commands";

/** Customers derived in one transaction: many, so that their differences fall together. */
const sliceSize = 2000;
const rowsAtOnce = 20_000;
/** Then others may have the worker, and the work goes on in another piece. */
const turnMs = 5000;

/** Derives a map's next generation, slice by slice, and lets it be read once it is whole. */
export async function rebuildMap(ctx: Context, mapId: string): Promise<void> {
  const until = Date.now() + turnMs;
  do {
    if ((await inTransaction(ctx, (tx) => rebuildSlice(tx, ctx, mapId))) !== "goes on") return;
  } while (Date.now() < until);
  await inTransaction(ctx, (tx) =>
    enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.rebuild", subjectId: mapId }),
  );
}

/** Removes what nobody reads any more of a map's derived rows. */
export async function sweepMap(ctx: Context, mapId: string): Promise<void> {
  while ((await inTransaction(ctx, (tx) => deleteOldRows(tx, ctx, mapId, rowsAtOnce))) > 0);
}

type Building = { building: number; cursor: string | null };

async function rebuildSlice(tx: Tx, ctx: Context, mapId: string): Promise<"goes on" | "done"> {
  const here = sql`workspace_id = ${ctx.workspaceId} and map_id = ${mapId}`;
  // Somebody else may be at it; two would only wait for each other.
  const [state] = await tx.execute<Building>(sql`select building, cursor from map_measures
    where ${here} and building is not null for no key update skip locked`);
  if (!state) return "done";
  const next = await tx.execute<{ id: string }>(sql`
    select id from customers where workspace_id = ${ctx.workspaceId}
      ${state.cursor ? sql`and id > ${state.cursor}` : sql``}
    order by id limit ${sliceSize}`);
  if (next.length === 0) return finish(tx, ctx, mapId);
  const ids = next.map(({ id }) => id);
  const personas = await lockCustomers(tx, ctx, ids);
  const maps = (await readMeasuredMaps(tx, ctx)).filter((map) => map.mapId === mapId);
  await deriveCustomers(tx, ctx, personas, maps);
  await tx.execute(sql`update map_measures set cursor = ${ids.at(-1) ?? null}::uuid,
    done = done + ${ids.length}::int where ${here}`);
  return "goes on";
}

/** What is built becomes what is read, at once for every figure. */
async function finish(tx: Tx, ctx: Context, mapId: string): Promise<"done"> {
  const here = sql`workspace_id = ${ctx.workspaceId} and map_id = ${mapId}`;
  await tx.execute(sql`select from map_measures where ${here} for update`);
  await tx.execute(sql`update map_measures set generation = building, building = null,
    done = total, cursor = null, finished_at = ${ctx.now.toISOString()}::timestamptz
    where ${here} and building is not null`);
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.sweep", subjectId: mapId });
  return "done";
}
