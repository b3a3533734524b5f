import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { answers, questions, responses } from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { fixedScaleKinds, isFixedScaleKind } from "../../questions/scales";
import { monthFigures } from "./months";

/**
 * The first rating of a survey month by month, cut in the workspace's time zone; null when the
 * survey rates nothing.
 */
export const findSurveyTrend = query({
  name: "survey.trend",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const question = await findRating(tx, ctx, input.surveyId);
    if (!question || !isFixedScaleKind(question.kind)) return null;
    const { timeZone } = await readWorkspace(tx, ctx);
    const month = sql<string>`to_char(${responses.submittedAt} at time zone ${timeZone}, 'YYYY-MM')`;
    const tallies = await tx
      .select({
        month: month.as("month"),
        score: sql<number>`${answers.score}`.as("score"),
        count: count(),
      })
      .from(answers)
      .innerJoin(responses, referenced(responses, answers, answers.responseId))
      .where(
        and(
          inWorkspace(ctx, answers),
          eq(answers.questionId, question.id),
          isNotNull(answers.score),
          eq(responses.isFlagged, false),
        ),
      )
      .groupBy(sql`1`, sql`2`);
    return { kind: question.kind, months: monthFigures(question.kind, tallies) };
  },
});

async function findRating(tx: Tx, ctx: Context, surveyId: string) {
  const [question] = await tx
    .select({ id: questions.id, kind: questions.kind })
    .from(questions)
    .where(
      and(
        inWorkspace(ctx, questions),
        eq(questions.surveyId, surveyId),
        isNull(questions.archivedAt),
        inArray(questions.kind, fixedScaleKinds),
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id))
    .limit(1);
  return question ?? null;
}
