import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WatchedKpi } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { liveRows } from "@/lib/kpis/counts/live-rows";
import { figureKind, figureScore, isCounted } from "@/lib/kpis/counts/ratings";
import { localDay, localStart } from "@/lib/kpis/counts/sql-time";
import type { Period } from "@/lib/kpis/periods";
import type { DayMoments } from "../baseline";
import type { Frame, PastShift } from "../frame";

/** Which figure of a map is read, in which days, cut in which time zone. */
export type FigureRequest = {
  mapId: string;
  kpi: WatchedKpi;
  frame: Frame;
  shown: Period;
  timeZone: string;
  /** whose days are no usual ones */
  shifts: readonly PastShift[];
};

export type StageDays = DayMoments & { stageId: string };
/** Median seconds of the usual and of the shown days, for figures that are times. */
export type StageMedians = { stageId: string; usual: number | null; shown: number | null };

/** Counts of a figure by stage and day, over the whole frame. */
export const readFigureDays = (tx: Tx, ctx: Context, request: FigureRequest) => {
  switch (request.kpi) {
    case "satisfaction":
    case "ces":
    case "nps":
      return answerDays(tx, ctx, request);
    case "conversion":
      return conversionDays(tx, ctx, request);
    case "time-in-stage":
    case "response-time":
      return slowDays(tx, ctx, request);
  }
};

export const isTime = (kpi: WatchedKpi): boolean =>
  kpi === "time-in-stage" || kpi === "response-time";

export const scores: Record<"satisfaction" | "ces" | "nps", { kind: string; value: SQL }> = {
  satisfaction: { kind: "csat", value: sql`case when ${figureScore} >= 4 then 1 else 0 end` },
  ces: { kind: "ces", value: sql`case when a.score >= 5 then 1 else 0 end` },
  nps: {
    kind: "nps",
    value: sql`case when a.score >= 9 then 1 when a.score <= 6 then -1 else 0 end`,
  },
};

function answerDays(tx: Tx, ctx: Context, { mapId, kpi, frame, timeZone }: FigureRequest) {
  const { kind, value } = scores[kpi === "ces" || kpi === "nps" ? kpi : "satisfaction"];
  return tx.execute<StageDays>(sql`
    select "stageId", day::text as day, count(*)::int as n, sum(value)::int as sum,
      sum(value * value)::int as "sumOfSquares"
    from (
      select r.stage_id as "stageId", ${localDay(sql`r.submitted_at`, timeZone)} as day, ${value} as value
      from responses r join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
      where r.workspace_id = ${ctx.workspaceId} and r.map_id = ${mapId} and not r.is_flagged
        and ${isCounted} and ${figureKind} = ${kind}
        and r.submitted_at >= ${localStart(frame.usual.from, timeZone)}
        and r.submitted_at < ${localStart(frame.recent.to, timeZone, 1)}
    ) as rated
    group by 1, 2 order by 2`);
}

function conversionDays(tx: Tx, ctx: Context, { mapId, frame }: FigureRequest) {
  return tx.execute<StageDays>(sql`
    select stage_id as "stageId", day::text as day, sum(entered)::int as n, sum(c7)::int as sum,
      sum(c7)::int as "sumOfSquares"
    from stage_days
    where ${liveRows(ctx, mapId)}
      and day between ${frame.usual.from}::date and ${frame.recent.to}::date
    group by 1, 2 having sum(entered) > 0 order by 2`);
}

/** One row a finished time, as `stage_id`, `at` and `seconds`. */
function finishedTimes(ctx: Context, { mapId, kpi, frame, timeZone }: FigureRequest): SQL {
  const start = localStart(frame.usual.from, timeZone);
  const end = localStart(frame.recent.to, timeZone, 1);
  if (kpi === "time-in-stage") {
    return sql`select stage_id, next_at as at, extract(epoch from next_at - first_at) as seconds
      from customer_stages where ${liveRows(ctx, mapId)}
        and next_at >= ${start} and next_at < ${end}`;
  }
  return sql`select stage_id, first_responded_at as at,
      extract(epoch from first_responded_at - created_at) as seconds
    from feedback_items where workspace_id = ${ctx.workspaceId} and map_id = ${mapId}
      and stage_id is not null and first_responded_at >= ${start} and first_responded_at < ${end}`;
}

/** Whether a time is of the days before the chart, and of no shift of its stage. */
function isUsual({ frame, timeZone, shifts }: FigureRequest): SQL {
  const list = (key: keyof PastShift) => sql.param(shifts.map((shift) => shift[key]));
  return sql`at < ${localStart(frame.recent.from, timeZone)} and not exists (
    select from unnest(${list("stageId")}::text[], ${list("from")}::text[], ${list("to")}::text[])
      as past(stage, first, last)
    where past.stage::uuid = stage_id
      and ${localDay(sql`at`, timeZone)} between past.first::date and past.last::date)`;
}

/** A time is counted as slow when it is longer than the median of the usual days. */
function slowDays(tx: Tx, ctx: Context, request: FigureRequest) {
  const { timeZone } = request;
  return tx.execute<StageDays>(sql`
    with times as materialized (${finishedTimes(ctx, request)}),
      usual as (
        select stage_id, percentile_cont(0.5) within group (order by seconds) as median
        from times where ${isUsual(request)} group by 1)
    select t.stage_id as "stageId", ${localDay(sql`t.at`, timeZone)}::text as day,
      count(*)::int as n, count(*) filter (where t.seconds > u.median)::int as sum,
      count(*) filter (where t.seconds > u.median)::int as "sumOfSquares"
    from times t join usual u using (stage_id)
    group by 1, 2 order by 2`);
}

export function readMedians(tx: Tx, ctx: Context, request: FigureRequest) {
  const { shown, timeZone } = request;
  const median = sql`percentile_cont(0.5) within group (order by seconds)`;
  return tx.execute<StageMedians>(sql`
    select stage_id as "stageId",
      (${median} filter (where ${isUsual(request)}))::float8 as usual,
      (${median} filter (where at >= ${localStart(shown.from, timeZone)}
        and at < ${localStart(shown.to, timeZone, 1)}))::float8 as shown
    from (${finishedTimes(ctx, request)}) as times group by 1`);
}
