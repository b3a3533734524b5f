import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId, newIds } from "@/lib/core/new-id";
import { executeKept } from "@/lib/core/transaction";
import { listText } from "../columns";

type Here = Pick<Context, "workspaceId" | "now">;

/** Notes that these customers' derived rows are behind what is stored. The list only grows here. */
export const markDirty = (tx: Tx, ctx: Here, customerIds: readonly string[]): Promise<void> =>
  note(tx, ctx, customerIds, null);

/** Notes the customers with refunded orders, some at a time. */
export async function noteRefunded(tx: Tx, ctx: Here): Promise<void> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct customer_id as id from orders
    where workspace_id = ${ctx.workspaceId} and is_refunded`);
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += mostNotes) {
    await markDirty(tx, ctx, ids.slice(from, from + mostNotes));
  }
}

export type NewEvent = { id: string; customerId: string };

/** Notes that these events, and nothing else, are new. */
export const noteEvents = (tx: Tx, ctx: Here, events: readonly NewEvent[]): Promise<void> =>
  note(
    tx,
    ctx,
    events.map(({ customerId }) => customerId),
    listText(events.map(({ id }) => id)),
  );

/** The note and the work it makes, in one statement: it is asked with every event sent alone. */
async function note(
  tx: Tx,
  ctx: Here,
  customerIds: readonly string[],
  eventIds: string | null,
): Promise<void> {
  if (customerIds.length === 0) return;
  const now = ctx.now.toISOString();
  await executeKept(
    tx,
    sql`
    with noted as (
      insert into dirty_customers (workspace_id, id, customer_ids, event_ids, at)
      values (${ctx.workspaceId}::uuid, ${newId()}::uuid, ${listText(customerIds)}::text::uuid[],
        ${eventIds}::text::uuid[], ${now}::timestamptz)
    )
    insert into outbox (id, workspace_id, job, run_at)
    values (${newId()}::uuid, ${ctx.workspaceId}::uuid, 'customers.derive', ${new Date().toISOString()}::timestamptz)`,
  );
}

/** What waits of each customer: the ids of events that are new, or null for anything else. */
export type Waiting = ReadonlyMap<string, readonly string[] | null>;

/** Notes taken at once: of events sent one by one, each holds few. */
const mostNotes = 1000;
/** The oldest ones tell how much a note holds. */
const glancedAt = 20;

type NoteRow = { customers: string; events: string | null };

/**
 * Takes the oldest notes off the list, together of about `limit` changes, and tells what they say of
 * each customer. Notes that somebody else is taking are left to them, and hardly more are held than
 * are taken: so another one takes the next meanwhile.
 */
export async function takeNotes(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  limit: number,
): Promise<Waiting> {
  const rows = await tx.execute<NoteRow>(sql`
    delete from dirty_customers
    where workspace_id = ${ctx.workspaceId} and id = any(array(
      select id from (
        select id, sum(changes) over (order by id) - changes as before from (
          select id, cardinality(customer_ids) as changes from dirty_customers
          where workspace_id = ${ctx.workspaceId}
          order by id limit (
            select least(${mostNotes}::float8, ceil(${limit}::float8 / nullif(avg(cardinality(customer_ids)), 0)))
            from (
              select customer_ids from dirty_customers
              where workspace_id = ${ctx.workspaceId} order by id limit ${glancedAt}
            ) glance
          ) for update skip locked) oldest
      ) counted where before < ${limit}))
    returning array_to_string(customer_ids, ',') as customers,
      array_to_string(event_ids, ',') as events`);
  return waitingOf(rows);
}

function waitingOf(rows: readonly NoteRow[]): Waiting {
  const waiting = new Map<string, string[] | null>();
  for (const { customers, events } of rows) {
    const eventIds = events?.split(",");
    for (const [index, customerId] of customers.split(",").entries()) {
      const known = waiting.get(customerId);
      const eventId = eventIds?.[index];
      if (known === null || eventId === undefined) waiting.set(customerId, null);
      else if (known) known.push(eventId);
      else waiting.set(customerId, [eventId]);
    }
  }
  return waiting;
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
      from unnest(${listText(newIds(customerIds.length))}::text::text[],
        ${listText(customerIds)}::text::text[]) as n(id, customer)`);
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
