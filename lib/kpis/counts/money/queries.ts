import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { CountRequest, MoneyCount, MoneySpread } from "../model";
import { orderDays } from "../order-days";
import { edgesOf, inDays, periodOfDay, slice, startOfDay } from "../sql-days";
import { localStart } from "../sql-time";

/** Orders of both periods by currency; orders without an amount stand under no currency. */
export const countMoney = (tx: Tx, ctx: Context, request: CountRequest) => {
  const lastDay = request.channelId ? sql`alike_day` : sql`currency_day`;
  return tx.execute<MoneyCount>(sql`
    select ${periodOfDay(request)} as period, nullif(currency, '') as currency,
      coalesce(sum(orders) filter (where ${lastDay} < ${startOfDay(request)}), 0)::int as buyers,
      sum(orders)::int as orders, sum(priced)::int as priced, sum(amount_minor)::float8 as amount
    from (${orderDays(ctx, request, edgesOf(request))}) as of_zone
    where ${inDays(request)} ${slice(request)}
    group by 1, 2 having sum(orders) > 0 order by sum(orders) desc`);
};

/** Orders above which a sample of their buyers is looked at. */
const mostRead = 2000;
/** Slices of a sample, spread evenly over the period so that every hour and weekday is in it. */
const slices = 97;

/**
 * How far the period's orders and amounts lie apart, by currency, of all its buyers. Of very many
 * `orders` those buyers are taken whose first one lies in evenly spread slices of the period.
 */
export function measureSpread(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { orders }: { orders: number },
) {
  const { period, timeZone } = request;
  const start = localStart(period.from, timeZone);
  const end = localStart(period.to, timeZone, 1);
  const share = Math.min(1, mostRead / Math.max(1, orders));
  const here = sql`o.workspace_id = ${ctx.workspaceId} and o.is_counted`;
  const step = sql`(${end} - ${start}) / ${slices}::int`;
  const since = sql`${start} + slice * ${step}`;
  const earlier = sql`exists (select from orders e
    where e.workspace_id = ${ctx.workspaceId} and e.customer_id = o.customer_id
      and e.is_counted and e.at >= ${start} and e.at < o.at ${slice(request)})`;
  // The offset keeps the planner from reading every order once for each slice.
  const buyers: SQL = sql`select distinct sampled.customer_id
    from generate_series(0, ${slices - 1}::int) as slice cross join lateral (
      select o.customer_id from orders o
      where ${here} and o.at >= ${since} and o.at < ${since} + ${share}::float8 * ${step}
        ${slice(request)} and (o.prev_at is null or o.prev_at < ${start} or not ${earlier})
      offset 0
    ) as sampled`;
  return tx.execute<MoneySpread>(sql`
    select currency, count(*)::int as buyers, sum(orders)::int as orders,
      sum(orders * orders)::int as "ordersSquared", sum(priced)::int as priced,
      coalesce(sum(amount), 0)::float8 as amount,
      coalesce(sum(squared), 0)::float8 as "amountSquared"
    from (
      select o.currency, o.customer_id, count(*) as orders, count(o.amount_minor) as priced,
        sum(o.amount_minor) as amount, sum(o.amount_minor::float8 * o.amount_minor) as squared
      from ${share === 1 ? sql`orders o` : sql`(${buyers}) buyer join orders o using (customer_id)`}
      where ${here} and o.at >= ${start} and o.at < ${end} ${slice(request)}
      group by 1, 2
    ) as per_buyer
    group by 1`);
}
