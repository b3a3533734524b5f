import { and, desc, eq, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import { journeyMaps, stages } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { solvedAt } from "@/lib/feedback/recurrences/queries";
import { readMask } from "@/lib/text/queries";
import { type PainPointFilters, painPointFilters } from "./schema";

const countStance = (stance: "supports" | "contradicts") => sql<number>`(
  select count(*)::int from ${evidence}
  where ${evidence.workspaceId} = ${painPoints.workspaceId}
    and ${evidence.painPointId} = ${painPoints.id} and ${evidence.stance} = ${stance})`;

/** Answers that support it and came in after it was solved; 0 while it is not. */
const countSince = sql<number>`(
  select count(*)::int from ${evidence} e join ${feedbackItems} f
    on f.workspace_id = e.workspace_id and f.id = e.feedback_item_id
  where e.workspace_id = ${painPoints.workspaceId} and e.pain_point_id = ${painPoints.id}
    and e.stance = 'supports' and ${painPoints.status} = 'solved'
    and f.created_at > ${solvedAt})`;

const shown = {
  id: painPoints.id,
  title: painPoints.title,
  description: painPoints.description,
  severity: painPoints.severity,
  status: painPoints.status,
  mapId: painPoints.mapId,
  mapTitle: journeyMaps.title,
  stageId: painPoints.stageId,
  stageTitle: stages.title,
  stageColor: stages.color,
  touchpointId: painPoints.touchpointId,
  touchpointName: touchpoints.name,
  personaId: painPoints.personaId,
  personaName: personas.name,
  ownerId: painPoints.ownerId,
  createdAt: painPoints.createdAt,
  updatedAt: painPoints.updatedAt,
  supporting: countStance("supports"),
  contradicting: countStance("contradicts"),
  solvedAt,
  supportingSince: countSince,
};

const select = (tx: Tx) =>
  tx
    .select(shown)
    .from(painPoints)
    .leftJoin(journeyMaps, referenced(journeyMaps, painPoints, painPoints.mapId))
    .leftJoin(stages, referenced(stages, painPoints, painPoints.stageId))
    .leftJoin(touchpoints, referenced(touchpoints, painPoints, painPoints.touchpointId))
    .leftJoin(personas, referenced(personas, painPoints, painPoints.personaId));

/** Pain points, the most severe first, then the best supported; up to 500, or so many as are asked for. */
export const listPainPoints = query({
  name: "painPoint.list",
  input: painPointFilters.extend({ limit: z.int().min(1).max(500).default(500) }),
  can: "workspace.read",
  run: ({ tx, ctx, input }) =>
    select(tx)
      .where(and(...conditions(ctx, input)))
      .orderBy(
        desc(painPoints.severity),
        desc(countStance("supports")),
        desc(painPoints.createdAt),
        painPoints.id,
      )
      .limit(input.limit),
});

/** One pain point with its evidence, the newest first. @throws AppError not_found */
export const getPainPoint = query({
  name: "painPoint.get",
  input: z.strictObject({ painPointId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input: { painPointId } }) {
    const [painPoint] = await select(tx).where(inWorkspace(ctx, painPoints, painPointId));
    if (!painPoint) missing("Pain point");
    const show = await readMask(tx, ctx);
    const ties = await readEvidence(tx, ctx, painPointId);
    return { ...painPoint, evidence: ties.map((tie) => ({ ...tie, text: show(tie.text) })) };
  },
});

export type PainPointItem = Awaited<ReturnType<typeof listPainPoints>>[number];
export type PainPointDetail = Awaited<ReturnType<typeof getPainPoint>>;

const isActive = notInArray(painPoints.status, ["solved", "archived"]);

function conditions(ctx: Context, filters: PainPointFilters): (SQL | undefined)[] {
  const { status, severity, stageId, ownerId } = filters;
  const all = [inWorkspace(ctx, painPoints)];
  if (status === "active") all.push(isActive);
  else if (status) all.push(eq(painPoints.status, status));
  if (severity) all.push(eq(painPoints.severity, severity));
  if (stageId) all.push(eq(painPoints.stageId, stageId));
  if (ownerId === "nobody") all.push(isNull(painPoints.ownerId));
  else if (ownerId) all.push(eq(painPoints.ownerId, ownerId));
  return all;
}

const readEvidence = (tx: Tx, ctx: Context, painPointId: string) =>
  tx
    .select({
      id: evidence.id,
      stance: evidence.stance,
      note: evidence.note,
      at: evidence.at,
      itemId: feedbackItems.id,
      text: feedbackItems.text,
      emotion: feedbackItems.emotion,
      answeredAt: feedbackItems.createdAt,
      stageTitle: stages.title,
    })
    .from(evidence)
    .innerJoin(feedbackItems, referenced(feedbackItems, evidence, evidence.feedbackItemId))
    .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
    .where(and(inWorkspace(ctx, evidence), eq(evidence.painPointId, painPointId)))
    .orderBy(desc(evidence.at), desc(evidence.id));
