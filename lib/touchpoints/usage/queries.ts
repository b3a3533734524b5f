import { and, count, eq, gte, isNotNull, isNull, notExists, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { customerEvents } from "@/db/schema/customers";
import { cards, journeyMaps, lanes, stages, steps } from "@/db/schema/maps";
import { surveyLinks, surveys } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { recentDays } from "../coverage";

/** Cards people can see that link to a touchpoint, counted per touchpoint and map. */
export const countCardUse = (tx: Tx, ctx: Context, touchpointId?: string) =>
  tx
    .select({
      touchpointId: cards.touchpointId,
      mapId: journeyMaps.id,
      title: journeyMaps.title,
      cardCount: count(),
    })
    .from(cards)
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .innerJoin(journeyMaps, referenced(journeyMaps, cards, cards.mapId))
    .where(
      and(
        inWorkspace(ctx, cards),
        touchpointId ? eq(cards.touchpointId, touchpointId) : isNotNull(cards.touchpointId),
        isNull(journeyMaps.archivedAt),
        ...[cards, steps, stages, lanes].map((table) => isNull(table.deletedAt)),
      ),
    )
    .groupBy(cards.touchpointId, journeyMaps.id, journeyMaps.title)
    .orderBy(journeyMaps.title, journeyMaps.id);

/** Surveys about a touchpoint, by themselves or through one of their links; each pair once. */
export function listSurveyUse(tx: Tx, ctx: Context, touchpointId?: string) {
  const wanted = (column: typeof surveys.touchpointId | typeof surveyLinks.touchpointId) =>
    touchpointId ? eq(column, touchpointId) : isNotNull(column);
  const shown = { surveyId: surveys.id, title: surveys.title, status: surveys.status };
  const here = and(inWorkspace(ctx, surveys), isNull(surveys.archivedAt));
  const themselves = tx
    .select({ touchpointId: surveys.touchpointId, ...shown })
    .from(surveys)
    .where(and(here, wanted(surveys.touchpointId)));
  const throughLinks = tx
    .select({ touchpointId: surveyLinks.touchpointId, ...shown })
    .from(surveys)
    .innerJoin(
      surveyLinks,
      and(eq(surveyLinks.workspaceId, surveys.workspaceId), eq(surveyLinks.surveyId, surveys.id)),
    )
    .where(and(here, wanted(surveyLinks.touchpointId)));
  return union(themselves, throughLinks);
}

/** Customer events of the last 30 days, counted per touchpoint. */
export const countRecentEvents = (tx: Tx, ctx: Context, touchpointId?: string) =>
  tx
    .select({ touchpointId: customerEvents.touchpointId, eventCount: count() })
    .from(customerEvents)
    .where(
      and(
        inWorkspace(ctx, customerEvents),
        gte(customerEvents.occurredAt, daysBefore(ctx.now, recentDays)),
        touchpointId
          ? eq(customerEvents.touchpointId, touchpointId)
          : isNotNull(customerEvents.touchpointId),
      ),
    )
    .groupBy(customerEvents.touchpointId);

/** Stages with neither a card in a touchpoints lane nor a card that links to the library. */
export const listStageGaps = query({
  name: "touchpoint.listStageGaps",
  input: z.strictObject({}),
  can: "map.read",
  run: ({ tx, ctx }) =>
    tx
      .select({
        stageId: stages.id,
        stage: stages.title,
        mapId: journeyMaps.id,
        map: journeyMaps.title,
      })
      .from(stages)
      .innerJoin(journeyMaps, referenced(journeyMaps, stages, stages.mapId))
      .where(
        and(
          inWorkspace(ctx, stages),
          isNull(stages.deletedAt),
          isNull(journeyMaps.archivedAt),
          notExists(touchpointCards(tx)),
        ),
      )
      .orderBy(journeyMaps.title, journeyMaps.id, stages.orderKey, stages.id),
});
export type StageGap = Awaited<ReturnType<typeof listStageGaps>>[number];

const touchpointCards = (tx: Tx) =>
  tx
    .select({ one: sql`1` })
    .from(cards)
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .where(
      and(
        eq(cards.workspaceId, stages.workspaceId),
        eq(steps.stageId, stages.id),
        or(eq(lanes.kind, "touchpoints"), isNotNull(cards.touchpointId)),
        ...[cards, steps, lanes].map((table) => isNull(table.deletedAt)),
      ),
    );
