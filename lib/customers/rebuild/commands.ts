import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { enqueue } from "@/lib/core/outbox";

type Here = Pick<Context, "workspaceId" | "now">;

/**
 * Begins the next generation of a map's derived rows, after a change of its rules or stages in the
 * same transaction. What was derived before is read until the next one is whole.
 */
export async function startRebuild(tx: Tx, ctx: Here, mapId: string): Promise<void> {
  const here = sql`workspace_id = ${ctx.workspaceId} and map_id = ${mapId}`;
  // Whoever derives holds the row; so no customer is derived half by these rules, half by those.
  await tx.execute(sql`select from map_measures where ${here} for update`);
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    insert into map_measures as m (workspace_id, map_id, generation, building, stage_ids, total,
      started_at)
    select ${ctx.workspaceId}::uuid, ${mapId}::uuid, 0, 1, coalesce((
        select jsonb_agg(id order by order_key, id) from stages where ${here}
          and deleted_at is null), '[]'),
      (select count(*)::int from customers where workspace_id = ${ctx.workspaceId}), ${now}
    on conflict (workspace_id, map_id) do update set
      building = greatest(m.generation, coalesce(m.building, 0)) + 1,
      stage_ids = excluded.stage_ids, total = excluded.total, done = 0, cursor = null,
      started_at = excluded.started_at, finished_at = null`);
  const empty = await tx.execute(sql`
    update map_measures set generation = building, building = null, finished_at = ${now}
    where ${here} and total = 0 returning map_id`);
  if (empty.length > 0) return;
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.rebuild", subjectId: mapId });
}

/** As startRebuild, for every measured map: after a change of the time zone. */
export async function startRebuilds(tx: Tx, ctx: Here): Promise<void> {
  const maps = await tx.execute<{ map_id: string }>(sql`
    select map_id from map_measures where workspace_id = ${ctx.workspaceId} order by map_id`);
  for (const { map_id: mapId } of maps) await startRebuild(tx, ctx, mapId);
}

/** As startRebuild, where these changes of a map moved, made or removed stages. */
export async function rebuildAfterMapChange(
  tx: Tx,
  ctx: Here,
  mapId: string,
  ops: readonly { kind: string }[],
): Promise<void> {
  const structural = new Set(["stage.create", "stage.move", "stage.delete", "stage.restore"]);
  if (ops.some(({ kind }) => structural.has(kind))) await startRebuild(tx, ctx, mapId);
}
