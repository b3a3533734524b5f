import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { lengthOf, type Period } from "../../periods";
import type { CountRequest, OrderBucket, OrderCount, PeriodName } from "../model";
import { localDay, localStart } from "../sql-time";

/**
 * Customers who ordered in a period and those of them who ordered again in it. A buyer is the row
 * without an earlier order of that customer in the period; persona and channel are those of that
 * first order. Refunded orders count.
 */
export async function countOrders(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  name: PeriodName,
): Promise<OrderCount> {
  const { timeZone, personaId, channelId } = request;
  const { from, to } = name === "now" ? request.period : request.previous;
  const start = localStart(from, timeZone);
  const end = localStart(to, timeZone, 1);
  const isFirst = (alias: "o" | "first") => {
    const before = sql`${sql.identifier(alias)}.prev_at`;
    return sql`(${before} is null or ${before} < ${start})`;
  };
  // The second order in the period, whose channel counts for nothing: that of the first one does.
  const isSecond = sql`o.prev_at >= ${start} and (o.prev2_at is null or o.prev2_at < ${start})`;
  const ofChannel = channelId ? sql`and o.channel_id = ${channelId}` : sql``;
  const afterChannel = channelId
    ? sql`and exists (select from orders first
        where first.workspace_id = o.workspace_id and first.customer_id = o.customer_id
          and first.at = o.prev_at and first.order_id <> o.order_id and ${isFirst("first")}
          and first.channel_id = ${channelId})`
    : sql``;
  const [row] = await tx.execute<Omit<OrderCount, "period">>(sql`
    select count(*) filter (where ${isFirst("o")} ${ofChannel})::int as buyers,
      count(*) filter (where ${isSecond} ${afterChannel})::int as repeaters
    from orders o
    where o.workspace_id = ${ctx.workspaceId} and o.at >= ${start} and o.at < ${end}
      ${personaId ? sql`and o.persona_id = ${personaId}` : sql``}`);
  return { period: name, buyers: row?.buyers ?? 0, repeaters: row?.repeaters ?? 0 };
}

/**
 * Orders by week (or day), and those of them that followed another of the same customer within 90
 * days. Every week has had its time, so the weeks compare; the period's own rate counts customers.
 */
export async function countOrderBuckets(
  tx: Tx,
  ctx: Context,
  { timeZone, personaId, channelId }: CountRequest,
  buckets: Period[],
): Promise<OrderBucket[]> {
  const [first] = buckets;
  const last = buckets.at(-1);
  if (!first || !last) return [];
  const size = lengthOf(first);
  const within = sql`make_interval(days => ${repeatDays}::int)`;
  return tx.execute<OrderBucket>(sql`
    select (${last.to}::date - ${localDay(sql`o.at`, timeZone)}) / ${size}::int as bucket,
      count(*)::int as buyers,
      count(*) filter (where o.prev_at >= o.at - ${within})::int as repeaters
    from orders o
    where o.workspace_id = ${ctx.workspaceId}
      and o.at >= ${localStart(first.from, timeZone)}
      and o.at < ${localStart(last.to, timeZone, 1)}
      ${personaId ? sql`and o.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and o.channel_id = ${channelId}` : sql``}
    group by 1`);
}

/** How far back an earlier order may lie for an order of the spark to be a repeated one. */
const repeatDays = 90;
