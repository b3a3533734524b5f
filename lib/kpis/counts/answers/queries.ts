import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { Moments } from "@/lib/stats/means";
import { lengthOf, type Period } from "../../periods";
import type { AnswerBucket, AnswerCount, CountRequest, FeedbackCount } from "../model";
import { emotion, figureKind, figureScore, isCounted, isRated } from "../ratings";
import { inPeriods, localDay, localStart, periodOf } from "../sql-time";

/** Counted responses of the map, as `r`: not flagged as spam, of the persona and channel asked. */
function counted(ctx: Context, { mapId, personaId, channelId, touchpointId }: CountRequest) {
  return sql`r.workspace_id = ${ctx.workspaceId} and r.map_id = ${mapId} and not r.is_flagged
    ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
    ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
    ${touchpointId ? sql`and r.touchpoint_id = ${touchpointId}` : sql``}`;
}

const own = sql`a.workspace_id = r.workspace_id and a.response_id = r.id`;

/** Scores of both periods, by stage, persona and question kind. */
export const countAnswers = (tx: Tx, ctx: Context, request: CountRequest) =>
  tx.execute<AnswerCount>(sql`
    select r.stage_id as "stageId", ${periodOf(sql`r.submitted_at`, request)} as period,
      r.persona_id as "personaId", ${figureKind} as kind, ${figureScore} as score, count(*)::int as count
    from responses r join answers a on ${own} and ${isCounted}
    where ${counted(ctx, request)} and ${inPeriods(sql`r.submitted_at`, request)}
    group by 1, 2, 3, 4, 5`);

/** Scores of the period by weeks (or days), counted back from the last. */
export const countAnswerBuckets = (
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  buckets: Period[],
) => {
  const { timeZone } = request;
  const [first] = buckets;
  if (!first) return Promise.resolve([]);
  const day = localDay(sql`r.submitted_at`, timeZone);
  return tx.execute<AnswerBucket>(sql`
    select (${request.period.to}::date - ${day}) / ${lengthOf(first)}::int as bucket,
      r.stage_id as "stageId", ${figureKind} as kind, ${figureScore} as score, count(*)::int as count
    from responses r join answers a on ${own} and ${isCounted}
    where ${counted(ctx, request)}
      and r.submitted_at >= ${localStart(first.from, timeZone)}
      and r.submitted_at < ${localStart(request.period.to, timeZone, 1)}
    group by 1, 2, 3, 4`);
};

/**
 * Sums of the emotion per response and stage: the mean of what one response rated, on −2 … +2.
 * One response counts once, however much it rated: answers of one person are not independent.
 */
export const sumEmotions = (tx: Tx, ctx: Context, request: CountRequest) =>
  tx.execute<Moments & { stageId: string }>(sql`
    select "stageId", count(*)::int as n, sum(emotion)::float8 as sum,
      sum(emotion * emotion)::float8 as "sumOfSquares"
    from (
      select r.stage_id as "stageId", avg(${emotion}) as emotion
      from responses r join answers a on ${own} and ${isRated}
      where ${counted(ctx, request)}
        and r.submitted_at >= ${localStart(request.period.from, request.timeZone)}
        and r.submitted_at < ${localStart(request.period.to, request.timeZone, 1)}
      group by r.stage_id, r.id
    ) as per_response
    group by 1`);

/** Feedback items of both periods by stage, whatever way they came. */
export const countFeedback = (tx: Tx, ctx: Context, request: CountRequest) => {
  const { personaId, channelId, touchpointId, mapId } = request;
  return tx.execute<FeedbackCount>(sql`
    select f.stage_id as "stageId", ${periodOf(sql`f.created_at`, request)} as period,
      count(*)::int as count
    from feedback_items f
      left join responses r on r.workspace_id = f.workspace_id and r.id = f.response_id
    where f.workspace_id = ${ctx.workspaceId} and f.map_id = ${mapId} and f.stage_id is not null
      and r.is_flagged is not true and ${inPeriods(sql`f.created_at`, request)}
      ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
      ${touchpointId ? sql`and f.touchpoint_id = ${touchpointId}` : sql``}
    group by 1, 2`);
};
