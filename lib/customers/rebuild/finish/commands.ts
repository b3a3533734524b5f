import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { enqueue } from "@/lib/core/outbox";
import { deriveDifferences } from "../../derived/jobs";
import { takeRebuildNotes } from "../../notes/commands";
import type { MeasuredMap } from "../../visits";

const notesAtOnce = 2000;

/** Derives once more customers who were noted during the build. @returns how many there were */
export async function catchUpNoted(tx: Tx, ctx: Context, map: MeasuredMap): Promise<number> {
  const ids = await takeRebuildNotes(tx, ctx, map.mapId, notesAtOnce);
  const known = await tx.execute<{ id: string; personaId: string | null }>(sql`
    select id, persona_id as "personaId" from customers
    where workspace_id = ${ctx.workspaceId} and id = any(${sql.param(ids)}::uuid[])`);
  // Whoever has been erased or merged meanwhile is derived to nothing.
  const personas = new Map<string, string | null>(ids.map((id) => [id, null]));
  for (const { id, personaId } of known) personas.set(id, personaId);
  await deriveDifferences(tx, ctx, { personas, maps: [map], hasOrders: false });
  return ids.length;
}

/**
 * What is built becomes what is read, at once for every figure. Nobody derives until this has been
 * committed, so nobody is noted after the last look at the list.
 */
export async function finishRebuild(tx: Tx, ctx: Context, map: MeasuredMap): Promise<void> {
  const here = sql`workspace_id = ${ctx.workspaceId} and map_id = ${map.mapId}`;
  const [held] = await tx.execute(sql`select from map_measures
    where ${here} and building = ${map.generation} for update`);
  if (!held) return;
  while ((await catchUpNoted(tx, ctx, map)) > 0);
  await tx.execute(sql`update map_measures set generation = building, building = null,
    done = total, cursor = null, finished_at = ${ctx.now.toISOString()}::timestamptz
    where ${here}`);
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.sweep", subjectId: map.mapId });
}
