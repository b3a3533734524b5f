import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noSlice } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { cutOrders } from "../../order-days";

/** Until the transaction ends, no customer is derived; what was being derived is written. */
export async function lockEverybody(tx: Tx, ctx: Context): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '120s'`);
  await tx.execute(sql`select count(*) from (select from customers
    where workspace_id = ${ctx.workspaceId} order by id for no key update) locked`);
}

/** Counts orders and first-time buyers anew, by the days of this time zone. */
export async function recountOrders(tx: Tx, ctx: Context, timeZone: string): Promise<void> {
  const here = sql`workspace_id = ${ctx.workspaceId}`;
  await lockEverybody(tx, ctx);
  await tx.execute(sql`delete from buyer_days where ${here}`);
  const within = (days: number) =>
    sql`count(*) filter (where again.at <= o.at + make_interval(hours => ${days * 24}::int))`;
  await tx.execute(sql`
    insert into buyer_days (workspace_id, day, persona_id, channel_id, buyers, r30, r60, r90, r180,
      rany)
    select ${ctx.workspaceId}::uuid, (o.at at time zone ${timeZone}::text)::date,
      coalesce(o.persona_id, ${noSlice}::uuid), coalesce(o.channel_id, ${noSlice}::uuid),
      count(*), ${within(30)}, ${within(60)}, ${within(90)}, ${within(180)}, count(again.at)
    from orders o left join orders again on again.workspace_id = o.workspace_id
      and again.customer_id = o.customer_id and again.prev_at is not null and again.prev2_at is null
    where o.workspace_id = ${ctx.workspaceId} and o.is_counted and o.prev_at is null
    group by 2, 3, 4`);
  await tx.execute(sql`delete from order_days where ${here}`);
  const keys = sql`day, previous_day, earlier_day, currency_day, alike_day, currency, persona_id,
    channel_id, previous_channel_id`;
  const orders = sql`select * from orders where ${here} and is_counted`;
  await tx.execute(sql`
    insert into order_days (workspace_id, ${keys}, orders, soon, priced, amount_minor)
    select ${ctx.workspaceId}::uuid, ${keys}, sum(orders), sum(soon), sum(priced), sum(amount_minor)
    from (${cutOrders(orders, timeZone)}) as cut group by ${keys}`);
}

const tables = [
  ...["customer_stages", "customer_paths", "stage_days", "chain_days"],
  ...["touchpoint_days", "touchpoint_chains", "activity_days", "journey_moves", "cohort_months"],
];

/** Removes up to `limit` rows of a map's generations before the one that is read; 0 at the end. */
export async function deleteOldRows(
  tx: Tx,
  ctx: Context,
  mapId: string,
  limit: number,
): Promise<number> {
  for (const table of tables) {
    const name = sql.identifier(table);
    const gone = await tx.execute<{ n: number }>(sql`
      with old as (
        select ctid from ${name} where workspace_id = ${ctx.workspaceId} and map_id = ${mapId}
          and generation < (select live.generation from map_measures live
            where live.workspace_id = ${ctx.workspaceId} and live.map_id = ${mapId})
        limit ${limit}
      ), gone as (delete from ${name} d using old where d.ctid = old.ctid
        and d.workspace_id = ${ctx.workspaceId} returning 1)
      select count(*)::int as n from gone`);
    const count = gone[0]?.n ?? 0;
    if (count > 0) return count;
  }
  return 0;
}
