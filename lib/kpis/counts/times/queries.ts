import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { liveRows } from "../live-rows";
import type { CountRequest } from "../model";
import { atTouchpoint, entryDays, slice } from "../sql-days";
import { localStart } from "../sql-time";

/**
 * Times of one stage in seconds: quartiles and, in `low` and `high`, the order statistics around
 * the median that make a 95 % interval of many. Up to 200 times come as they are, for the exact one.
 */
export type TimeCount<Kind extends string = string> = {
  stageId: string;
  kind: Kind;
  n: number;
  q1: number;
  median: number;
  q3: number;
  low: number | null;
  high: number | null;
  sorted: number[] | null;
};

/** From rows of `stage_id`, `kind` and `seconds`. */
const summed = (times: SQL): SQL => sql`
  select stage_id as "stageId", kind, n, times[ceil(n * 0.25)::int] as q1,
    times[ceil(n * 0.5)::int] as median, times[ceil(n * 0.75)::int] as q3,
    times[rank] as low, times[n + 1 - rank] as high,
    case when n <= 200 then to_json(times) end as sorted
  from (
    select stage_id, kind, count(*)::int as n,
      greatest(0, floor((count(*) - 1.959964 * sqrt(count(*))) / 2))::int as rank,
      array_agg(seconds::float8 order by seconds) as times
    from (${times}) as every_time group by 1, 2
  ) as sorted_times`;

/** Entries above which a sample is sorted. */
const mostSorted = 6000;
/** Slices of a sample, spread evenly over the period so that every hour and weekday is in it. */
const slices = 61;

/**
 * From the entry to a stage to the next one, of customers who entered in the period and went on. Of
 * very many entries those of evenly spread slices of the period are taken; n is then theirs.
 */
export async function countStageTimes(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  stages: readonly { id: string }[],
) {
  const { mapId, period, timeZone } = request;
  const [size] = await tx.execute<{ entered: number }>(sql`
    select coalesce(sum(entered), 0)::int as entered from ${entryDays(request)}
    where ${liveRows(ctx, mapId)} and day between ${period.from}::date and ${period.to}::date
      ${atTouchpoint(request)}`);
  const share = Math.min(1, mostSorted / Math.max(1, size?.entered ?? 0));
  const start = localStart(period.from, timeZone);
  const end = localStart(period.to, timeZone, 1);
  const times = (from: SQL, to: SQL) => sql`
    select stage_id, 'stage' as kind, extract(epoch from next_at - first_at) as seconds
    from customer_stages
    where ${liveRows(ctx, mapId)} and next_at is not null
      and first_at >= ${from} and first_at < ${to} ${slice(request)} ${atTouchpoint(request)}`;
  if (share === 1) return tx.execute<TimeCount<"stage">>(summed(times(start, end)));
  const ids = sql.join(
    stages.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  const step = sql`(${end} - ${start}) / ${slices}::int`;
  const from = sql`${start} + slice * ${step}`;
  // The offset keeps the planner from joining all entries to the stages before it looks at times.
  return tx.execute<TimeCount<"stage">>(
    summed(sql`
      select sampled.* from unnest(array[${ids}]) as wanted (id)
        cross join generate_series(0, ${slices - 1}::int) as slice
        cross join lateral (
          ${times(from, sql`${from} + ${share}::float8 * ${step}`)} and stage_id = wanted.id
          offset 0
        ) as sampled`),
  );
}

/** From the arrival of feedback to the first response and to its end, of items of the period. */
export const countResponseTimes = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { mapId, period, timeZone, personaId, channelId, touchpointId } = request;
  const items = (kind: SQL, end: SQL) => sql`
    select f.stage_id, ${kind} as kind, extract(epoch from ${end} - f.created_at) as seconds
    from feedback_items f
      left join responses r on r.workspace_id = f.workspace_id and r.id = f.response_id
    where f.workspace_id = ${ctx.workspaceId} and f.map_id = ${mapId} and f.stage_id is not null
      and r.is_flagged is not true and ${end} is not null
      and f.created_at >= ${localStart(period.from, timeZone)}
      and f.created_at < ${localStart(period.to, timeZone, 1)}
      ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
      ${touchpointId ? sql`and f.touchpoint_id = ${touchpointId}` : sql``}`;
  return tx.execute<TimeCount<"response" | "resolution">>(
    summed(sql`${items(sql`'response'`, sql`f.first_responded_at`)}
      union all ${items(sql`'resolution'`, sql`f.closed_at`)}`),
  );
};
