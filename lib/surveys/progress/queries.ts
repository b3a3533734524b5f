import { and, asc, count, eq, gte, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { surveyProgress } from "@/db/schema/survey-progress";
import { questions } from "@/db/schema/surveys";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { resultPeriod } from "../results/period";
import { progressFigures } from "./figures";

/** How far people came with a survey, before and without sending it. */
export const getSurveyProgress = query({
  name: "survey.progress",
  input: z.strictObject({ surveyId: id, period: resultPeriod }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId, period } }) {
    const asked = await tx
      .select({ id: questions.id })
      .from(questions)
      .where(
        and(
          inWorkspace(ctx, questions),
          eq(questions.surveyId, surveyId),
          isNull(questions.archivedAt),
        ),
      )
      .orderBy(asc(questions.position), asc(questions.id));
    const { questionId, isStarted, isSent, day } = surveyProgress;
    const tallies = await tx
      .select({ questionId, isStarted, isSent, count: count() })
      .from(surveyProgress)
      .where(
        and(
          inWorkspace(ctx, surveyProgress),
          eq(surveyProgress.surveyId, surveyId),
          period ? and(gte(day, period.from), lte(day, period.to)) : undefined,
        ),
      )
      .groupBy(questionId, isStarted, isSent);
    return progressFigures(
      tallies,
      asked.map((question) => question.id),
    );
  },
});
