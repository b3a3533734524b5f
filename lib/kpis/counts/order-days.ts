import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";
import { listText } from "@/lib/customers/columns";
import { cutOrders, withNones } from "@/lib/customers/order-days";
import type { CountRequest } from "./model";
import { localDay, localStart } from "./sql-time";

/*
 * Orders in the days of any time zone. Where days are folded in another one, only orders between the
 * two midnights change their day; and of these days only the `edges` matter, with which something
 * begins. So what stands there is taken out as it was folded and put in as the zone has it.
 */

const keys = sql`day, previous_day, earlier_day, currency_day, alike_day, currency, persona_id,
  channel_id, previous_channel_id`;

/** Rows of `order_days`, which know the days of a customer's orders before them. */
export function orderDays(ctx: Context, request: CountRequest, edges: readonly string[]): SQL {
  const { timeZone, dayZone } = request;
  const folded = sql`select ${keys}, orders, soon, priced, amount_minor from order_days
    where workspace_id = ${ctx.workspaceId}`;
  if (timeZone === dayZone) return folded;
  const moved = sql`select * from moved`;
  return sql`
    with moved as materialized (
      select o.* from (select distinct customer_id from (${ordersNear(ctx, request, edges)}) as found)
          as near
        join orders o on o.workspace_id = ${ctx.workspaceId} and o.customer_id = near.customer_id
          and o.is_counted
    )
    ${folded}
    union all select ${keys}, orders, soon, priced, amount_minor
      from (${cutOrders(moved, timeZone)}) as theirs
    union all select ${keys}, -orders, -soon, -priced, -amount_minor
      from (${cutOrders(moved, dayZone)}) as ours`;
}

/** Of these rows what orders are by themselves, whatever their customers ordered before. */
export function plainOrderDays(ctx: Context, request: CountRequest, edges: readonly string[]): SQL {
  const { timeZone, dayZone } = request;
  const folded = sql`select day, persona_id, channel_id, orders, soon from order_days
    where workspace_id = ${ctx.workspaceId}`;
  if (timeZone === dayZone) return folded;
  const at = sql`near.at`;
  // Added up before they are taken out and put in: there may be ten thousand around a year of weeks.
  return sql`
    with cut as materialized (
      select ${localDay(at, timeZone)} as theirs, ${localDay(at, dayZone)} as ours, persona_id,
        channel_id, sum(orders) as orders, sum(soon) as soon
      from (${withNones(ordersNear(ctx, request, edges))}) as near
      group by 1, 2, 3, 4
    )
    ${folded}
    union all select theirs, persona_id, channel_id, orders, soon from cut where theirs <> ours
    union all select ours, persona_id, channel_id, -orders, -soon from cut where theirs <> ours`;
}

/** Orders between the midnights of both zones, each once, and an hour around for clocks that change. */
function ordersNear(
  ctx: Context,
  { timeZone, dayZone }: CountRequest,
  edges: readonly string[],
): SQL {
  const theirs = localStart(sql`day`, timeZone);
  const ours = localStart(sql`day`, dayZone);
  // The offset keeps the planner from reading every order once for each span.
  return sql`
    select found.* from unnest((
        select range_agg(tstzrange(least(${theirs}, ${ours}) - interval '1 hour',
          greatest(${theirs}, ${ours}) + interval '1 hour'))
        from unnest(${listText(edges)}::text::date[]) as edge (day)
      )) as span
      cross join lateral (
        select o.* from orders o
        where o.workspace_id = ${ctx.workspaceId} and o.is_counted
          and o.at >= lower(span) and o.at < upper(span)
        offset 0
      ) as found`;
}
