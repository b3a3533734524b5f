import { and, desc, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { journeyMaps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { emotion, figureScore, isRated, isSatisfaction } from "@/lib/kpis/counts/ratings";
import { stagesOf, stepsOf } from "../queries";
import { type PortfolioRows, portfolioOf } from "./health";

const measuredDays = 365;

/**
 * Every living map with its curves and its health, the last changed first; at most 100. The number
 * of reads does not depend on the number of maps.
 */
export const listPortfolio = query({
  name: "map.listPortfolio",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    const maps = await tx
      .select({
        id: journeyMaps.id,
        title: journeyMaps.title,
        state: journeyMaps.state,
        updatedAt: journeyMaps.updatedAt,
      })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)))
      .orderBy(desc(journeyMaps.updatedAt), desc(journeyMaps.id))
      .limit(100);
    if (maps.length === 0) return [];
    const mapIds = maps.map((map) => map.id);
    return portfolioOf({
      maps,
      stages: await stagesOf(tx, ctx, mapIds),
      steps: await stepsOf(tx, ctx, mapIds),
      feelings: await measuredFeelings(tx, ctx, mapIds),
      satisfied: await satisfiedAnswers(tx, ctx, mapIds),
      pains: await openPainPoints(tx, ctx, mapIds),
      covered: await coveredStages(tx, ctx, mapIds),
    });
  },
});

const among = (column: string, mapIds: string[]) => inArray(sql.raw(column), mapIds);

/** One response counts once for its stage, however much it rated. */
const measuredFeelings = (tx: Tx, ctx: Context, mapIds: string[]) =>
  tx.execute<PortfolioRows["feelings"][number]>(sql`
    select "mapId", "stageId", count(*)::int as n, sum(emotion)::float8 as sum,
      sum(emotion * emotion)::float8 as "sumOfSquares"
    from (
      select r.map_id as "mapId", r.stage_id as "stageId", avg(${emotion}) as emotion
      from responses r join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
        and ${isRated}
      where r.workspace_id = ${ctx.workspaceId} and not r.is_flagged
        and ${among("r.map_id", mapIds)} and r.submitted_at >= ${since(ctx)}
      group by r.map_id, r.stage_id, r.id) as per_response
    group by 1, 2`);

const satisfiedAnswers = (tx: Tx, ctx: Context, mapIds: string[]) =>
  tx.execute<PortfolioRows["satisfied"][number]>(sql`
    select r.map_id as "mapId", r.stage_id as "stageId", count(*)::int as total,
      count(*) filter (where ${figureScore} >= 4)::int as hits
    from responses r join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
      and ${isSatisfaction}
    where r.workspace_id = ${ctx.workspaceId} and not r.is_flagged
      and ${among("r.map_id", mapIds)} and r.submitted_at >= ${since(ctx)}
    group by 1, 2`);

const openPainPoints = (tx: Tx, ctx: Context, mapIds: string[]) =>
  tx.execute<PortfolioRows["pains"][number]>(sql`
    select map_id as "mapId", count(*)::int as open,
      count(*) filter (where severity >= 3)::int as serious
    from pain_points
    where workspace_id = ${ctx.workspaceId} and ${among("map_id", mapIds)}
      and status in ('open', 'in-progress')
    group by 1`);

/** Stages on which a touchpoint stands, and stages that a published survey asks about. */
const coveredStages = (tx: Tx, ctx: Context, mapIds: string[]) =>
  tx.execute<PortfolioRows["covered"][number]>(sql`
    select s.map_id as "mapId", count(*)::int as stages,
      count(*) filter (where exists (
        select from cards c join steps st on st.workspace_id = c.workspace_id and st.id = c.step_id
          join lanes l on l.workspace_id = c.workspace_id and l.id = c.lane_id
        where c.workspace_id = s.workspace_id and st.stage_id = s.id and l.kind = 'touchpoints'
          and c.deleted_at is null and st.deleted_at is null and l.deleted_at is null))::int
        as touched,
      count(*) filter (where exists (
        select from surveys v where v.workspace_id = s.workspace_id and v.stage_id = s.id
          and v.status = 'published'))::int as asked
    from stages s
    where s.workspace_id = ${ctx.workspaceId} and ${among("s.map_id", mapIds)}
      and s.deleted_at is null
    group by 1`);

const since = ({ now }: Context) => daysBefore(now, measuredDays).toISOString();
