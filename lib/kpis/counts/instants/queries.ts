import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { lengthOf, type Period } from "../../periods";
import type { CountRequest, MoneyCount, OrderBucket, OrderCount } from "../model";
import { slice } from "../sql-days";
import { inPeriods, localDay, localStart, periodOf } from "../sql-time";

/**
 * The figures of orders in days of another time zone than those they are folded by, counted from
 * the orders themselves.
 */
export const ordersOfInstants = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { channelId } = request;
  const ofChannel = channelId ? sql`and channels[1] = ${channelId}` : sql``;
  return tx.execute<OrderCount>(sql`
    select period, count(*) filter (where true ${ofChannel})::int as buyers,
      count(*) filter (where orders > 1 ${ofChannel})::int as repeaters
    from (
      select ${periodOf(sql`at`, request)} as period, customer_id, count(*) as orders,
        array_agg(channel_id order by at, prev_at nulls first) as channels
      from orders where ${ordered(ctx, request)}
      group by 1, 2
    ) as per_buyer
    group by 1`);
};

/** Orders by week (or day), and those within 90 days of the one before. */
export const bucketsOfInstants = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { first, last }: { first: Period; last: Period },
) => {
  const { timeZone } = request;
  return tx.execute<OrderBucket>(sql`
    select (${last.to}::date - ${localDay(sql`at`, timeZone)}) / ${lengthOf(first)}::int as bucket,
      count(*)::int as buyers,
      count(*) filter (where prev_at >= at - interval '2160 hours')::int as repeaters
    from orders
    where workspace_id = ${ctx.workspaceId} and at >= ${localStart(first.from, timeZone)}
      and at < ${localStart(last.to, timeZone, 1)} ${slice(request)}
    group by 1`);
};

/** Buyers, orders and amounts of both periods by currency. */
export const moneyOfInstants = (tx: Tx, ctx: Context, request: CountRequest) =>
  tx.execute<MoneyCount>(sql`
    select ${periodOf(sql`at`, request)} as period, currency,
      count(distinct customer_id)::int as buyers, count(*)::int as orders,
      count(amount_minor)::int as priced, coalesce(sum(amount_minor), 0)::float8 as amount
    from orders where ${ordered(ctx, request)}
      ${request.channelId ? sql`and channel_id = ${request.channelId}` : sql``}
    group by 1, 2 order by count(*) desc`);

const ordered = (ctx: Context, request: CountRequest): SQL =>
  sql`workspace_id = ${ctx.workspaceId} and ${inPeriods(sql`at`, request)}
    ${request.personaId ? sql`and persona_id = ${request.personaId}` : sql``}`;
