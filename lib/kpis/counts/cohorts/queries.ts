import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { Moments } from "@/lib/stats/means";
import { liveRows } from "../live-rows";
import type { CountRequest } from "../model";
import { emotion, isRated } from "../ratings";
import { atTouchpoint, slice } from "../sql-days";
import { localDay, localStart } from "../sql-time";

/** Customers of a month (its first day) active so many months later. */
export type CohortCount = { cohort: string; month: number; customers: number };
/** First-time buyers of a month: all, and with an ended window those who ordered again. */
export type BuyerCount = { cohort: string; buyers: number } & Record<
  `closed${30 | 60 | 90 | 180}` | `again${30 | 60 | 90 | 180}`,
  number
>;
export type EmotionMonth = Moments & { month: string; stageId: string };

/** Months a heat map goes back. */
const months = 12;

const firstMonth = ({ period }: CountRequest) =>
  sql`date_trunc('month', ${period.to}::date) - make_interval(months => ${months - 1}::int)`;

/** The twelve months up to the end of the period. */
export const countCohorts = (tx: Tx, ctx: Context, request: CountRequest) =>
  tx.execute<CohortCount>(sql`
    select cohort::text as cohort, month_index::int as month, sum(customers)::int as customers
    from cohort_months
    where ${liveRows(ctx, request.mapId)} and cohort >= ${firstMonth(request)}
      and cohort <= ${request.period.to}::date ${slice(request)} ${atTouchpoint(request)}
    group by 1, 2`);

/** First-time buyers by month; a window has ended when `today` lies behind it. */
export const countBuyers = (tx: Tx, ctx: Context, request: CountRequest, today: string) => {
  const columns = ([30, 60, 90, 180] as const).map((days) => {
    const isClosed = sql`day + ${days}::int < ${today}::date`;
    return sql`coalesce(sum(buyers) filter (where ${isClosed}), 0)::int as ${sql.identifier(`closed${days}`)},
      coalesce(sum(${sql.identifier(`r${days}`)}) filter (where ${isClosed}), 0)::int as ${sql.identifier(`again${days}`)}`;
  });
  return tx.execute<BuyerCount>(sql`
    select date_trunc('month', day)::date::text as cohort, sum(buyers)::int as buyers,
      ${sql.join(columns, sql`, `)}
    from buyer_days
    where workspace_id = ${ctx.workspaceId} and day >= ${firstMonth(request)}
      and day <= ${request.period.to}::date ${slice(request)}
    group by 1 having sum(buyers) > 0`);
};

/** Measured emotion by month and stage, the twelve months up to the end of the period. */
export const countEmotionMonths = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { mapId, period, personaId, channelId, touchpointId, timeZone } = request;
  return tx.execute<EmotionMonth>(sql`
    select month, "stageId", count(*)::int as n, sum(emotion)::float8 as sum,
      sum(emotion * emotion)::float8 as "sumOfSquares"
    from (
      select to_char(${localDay(sql`r.submitted_at`, timeZone)}, 'YYYY-MM-01') as month,
        r.stage_id as "stageId", avg(${emotion}) as emotion
      from responses r
        join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
          and ${isRated}
      where r.workspace_id = ${ctx.workspaceId} and r.map_id = ${mapId} and not r.is_flagged
        and r.submitted_at >= ((${firstMonth(request)})::timestamp at time zone ${timeZone}::text)
        and r.submitted_at < ${localStart(period.to, timeZone, 1)}
        ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
        ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
        ${touchpointId ? sql`and r.touchpoint_id = ${touchpointId}` : sql``}
      group by 1, 2, r.id
    ) as per_response
    group by 1, 2`);
};
