import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { addDays, lengthOf, type Period } from "../../periods";
import type { CountRequest, OrderBucket, OrderCount } from "../model";
import { orderDays, plainOrderDays } from "../order-days";
import { edgesOf, inDays, periodOfDay, slice, startOfDay } from "../sql-days";

/**
 * Customers who ordered in each of the two periods and those of them who ordered again in it. A
 * buyer is an order without an earlier one of that customer in the period; persona and channel are
 * those of that first order.
 */
export const countOrders = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { personaId, channelId } = request;
  const start = startOfDay(request);
  return tx.execute<OrderCount>(sql`
    select ${periodOfDay(request)} as period,
      coalesce(sum(orders) filter (where previous_day < ${start}
        ${channelId ? sql`and channel_id = ${channelId}` : sql``}), 0)::int as buyers,
      coalesce(sum(orders) filter (where previous_day >= ${start} and earlier_day < ${start}
        ${channelId ? sql`and previous_channel_id = ${channelId}` : sql``}), 0)::int as repeaters
    from (${orderDays(ctx, request, edgesOf(request))}) as of_zone
    where ${inDays(request)}
      ${personaId ? sql`and persona_id = ${personaId}` : sql``}
    group by 1`);
};

/**
 * Orders by week (or day), and those of them that followed another of the same customer within 90
 * days. Every week has had its time, so the weeks compare; the period's own rate counts customers.
 */
export async function countOrderBuckets(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  buckets: Period[],
): Promise<readonly OrderBucket[]> {
  const [first] = buckets;
  const last = buckets.at(-1);
  if (!first || !last) return [];
  const edges = [...buckets.map(({ from }) => from), addDays(last.to, 1)];
  return tx.execute<OrderBucket>(sql`
    select (${last.to}::date - day) / ${lengthOf(first)}::int as bucket,
      sum(orders)::int as buyers, sum(soon)::int as repeaters
    from (${plainOrderDays(ctx, request, edges)}) as of_zone
    where day between ${first.from}::date and ${last.to}::date ${slice(request)}
    group by 1`);
}
