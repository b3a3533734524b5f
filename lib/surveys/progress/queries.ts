import { and, count, eq, gte, lte } from "drizzle-orm";
import { z } from "zod";
import { surveyProgress } from "@/db/schema/survey-progress";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { readQuestions } from "../queries";
import { resultPeriod } from "../results/period";
import { progressFigures } from "./figures";

/** How far people came with a survey, before and without sending it. */
export const getSurveyProgress = query({
  name: "survey.progress",
  input: z.strictObject({ surveyId: id, period: resultPeriod }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId, period } }) {
    const asked = await readQuestions(tx, ctx, surveyId);
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
