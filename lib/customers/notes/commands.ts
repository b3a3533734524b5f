import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { enqueue } from "@/lib/core/outbox";

/** Notes that these customers' derived rows are behind their events. The list only grows here. */
export async function markDirty(
  tx: Tx,
  ctx: Pick<Context, "workspaceId" | "now">,
  customerIds: string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.execute(sql`
    insert into dirty_customers (workspace_id, id, customer_id, at)
    select ${ctx.workspaceId}::uuid, d.id::uuid, d.customer::uuid, ${ctx.now.toISOString()}::timestamptz
    from unnest(${sql.param(customerIds.map(() => newId()))}::text[],
      ${sql.param(customerIds)}::text[]) as d(id, customer)`);
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.derive", subjectId: null });
}

/**
 * Takes the oldest notes off the list and gives their customers, each once, in a fixed order. The
 * notes are chosen once, as an array: as a join they may be chosen anew for every row of the list.
 */
export async function takeDirty(tx: Tx, ctx: Context, limit: number): Promise<string[]> {
  const rows = await tx.execute<{ customer_id: string }>(sql`
    delete from dirty_customers
    where workspace_id = ${ctx.workspaceId} and id = any(array(
      select id from dirty_customers where workspace_id = ${ctx.workspaceId}
      order by id limit ${limit} for update skip locked))
    returning customer_id`);
  return [...new Set(rows.map((row) => row.customer_id))].sort();
}

/**
 * Takes all further notes of these customers, before their events are read: an event is committed
 * with its note, so what is read next holds the events of every note taken here. Thus somebody with
 * many events is derived once, not once a note. A note that somebody else is taking is left to them.
 */
export async function takeFurtherNotes(tx: Tx, ctx: Context, customerIds: string[]): Promise<void> {
  await tx.execute(sql`
    delete from dirty_customers
    where workspace_id = ${ctx.workspaceId} and id = any(array(
      select id from dirty_customers
      where workspace_id = ${ctx.workspaceId}
        and customer_id = any(${sql.param(customerIds)}::uuid[])
      for update skip locked))`);
}

/** Notes customers whose events changed while the next generation of these maps is being built. */
export async function noteForRebuild(
  tx: Tx,
  { workspaceId }: Pick<Context, "workspaceId">,
  mapIds: string[],
  customerIds: string[],
): Promise<void> {
  for (const mapId of mapIds) {
    await tx.execute(sql`
      insert into rebuild_notes (workspace_id, map_id, id, customer_id)
      select ${workspaceId}::uuid, ${mapId}::uuid, n.id::uuid, n.customer::uuid
      from unnest(${sql.param(customerIds.map(() => newId()))}::text[],
        ${sql.param(customerIds)}::text[]) as n(id, customer)`);
  }
}

/** Takes up to `limit` of these notes off the list and gives their customers, each once. */
export async function takeRebuildNotes(
  tx: Tx,
  { workspaceId }: Pick<Context, "workspaceId">,
  mapId: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx.execute<{ customer_id: string }>(sql`
    delete from rebuild_notes
    where workspace_id = ${workspaceId} and map_id = ${mapId} and id = any(array(
      select id from rebuild_notes where workspace_id = ${workspaceId} and map_id = ${mapId}
      order by id limit ${limit}))
    returning customer_id`);
  return [...new Set(rows.map((row) => row.customer_id))];
}
