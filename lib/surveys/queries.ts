import { and, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { journeyMaps, stages } from "@/db/schema/maps";
import { responses, surveys } from "@/db/schema/surveys";
import { touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { standingOf } from "./gates";
import type { Question } from "./questions/kinds";
import { readQuestionsOf } from "./responses/asked/queries";

const place = {
  mapId: surveys.mapId,
  mapTitle: journeyMaps.title,
  stageId: surveys.stageId,
  stageTitle: stages.title,
  stageColor: stages.color,
  touchpointName: touchpoints.name,
};

/** What decides whether a survey takes answers. */
export const gates = {
  status: surveys.status,
  archivedAt: surveys.archivedAt,
  opensAt: surveys.opensAt,
  closesAt: surveys.closesAt,
  quota: surveys.quota,
};

/** The surveys in use, or the archived ones, newest change first, with their counts of answers. */
export const listSurveys = query({
  name: "survey.list",
  input: z.strictObject({ isArchived: z.boolean().default(false) }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const shelf = input.isArchived ? isNotNull(surveys.archivedAt) : isNull(surveys.archivedAt);
    const rows = await tx
      .select({
        id: surveys.id,
        title: surveys.title,
        ...gates,
        ...place,
        updatedAt: surveys.updatedAt,
        answered: answeredCount,
      })
      .from(surveys)
      .innerJoin(journeyMaps, referenced(journeyMaps, surveys, surveys.mapId))
      .innerJoin(stages, referenced(stages, surveys, surveys.stageId))
      .leftJoin(touchpoints, referenced(touchpoints, surveys, surveys.touchpointId))
      .where(and(inWorkspace(ctx, surveys), shelf))
      .orderBy(sql`${surveys.updatedAt} desc`, surveys.id);
    return rows.map((row) => ({ ...row, standing: standingOf(row, row.answered, ctx.now) }));
  },
});

/** One survey with its questions in order, as the builder shows it. @throws AppError not_found */
export const getSurvey = query({
  name: "survey.get",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const [row] = await tx
      .select({ survey: surveys, ...place, touchpointId: surveys.touchpointId, taken })
      .from(surveys)
      .innerJoin(journeyMaps, referenced(journeyMaps, surveys, surveys.mapId))
      .innerJoin(stages, referenced(stages, surveys, surveys.stageId))
      .leftJoin(touchpoints, referenced(touchpoints, surveys, surveys.touchpointId))
      .where(inWorkspace(ctx, surveys, input.surveyId));
    if (!row) missing("Survey");
    const { survey, taken: answered, ...where } = row;
    const { passwordHash, ...shown } = survey;
    return {
      ...shown,
      hasPassword: passwordHash !== null,
      standing: standingOf(survey, answered, ctx.now),
      ...where,
      version: survey.updatedAt.getTime(),
      questions: await readQuestions(tx, ctx, survey.id),
    };
  },
});

export type SurveyDetail = Awaited<ReturnType<typeof getSurvey>>;
export type SurveyListItem = Awaited<ReturnType<typeof listSurveys>>[number];

const answeredCount = sql<number>`(
  select count(*)::int from ${responses}
  where ${responses.workspaceId} = ${surveys.workspaceId}
    and ${responses.surveyId} = ${surveys.id} and not ${responses.isFlagged})`;

/** What the quota counts; null without one. */
export const taken = sql<
  number | null
>`case when ${surveys.quota} is not null then ${answeredCount} end`;

/** The questions people are asked, in order, without the retired ones. */
export async function readQuestions(tx: Tx, ctx: Context, surveyId: string): Promise<Question[]> {
  return (await readQuestionsOf(tx, ctx, [surveyId])).get(surveyId) ?? [];
}
