import { and, asc, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { answers, questions, responses } from "@/db/schema/surveys";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type FixedScaleKind, fixedScaleKinds, isFixedScaleKind } from "../../questions/scales";
import { ratingFigure } from "../figures";

/** The figure of each survey's first rating question, stars left out, by survey id. */
export const listSurveyScores = query({
  name: "survey.scores",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    const rows = await tx
      .select({
        surveyId: questions.surveyId,
        questionId: questions.id,
        kind: questions.kind,
        score: answers.score,
        count: count(),
      })
      .from(questions)
      .innerJoin(
        answers,
        and(eq(answers.workspaceId, questions.workspaceId), eq(answers.questionId, questions.id)),
      )
      .innerJoin(responses, referenced(responses, answers, answers.responseId))
      .where(
        and(
          inWorkspace(ctx, questions),
          isNull(questions.archivedAt),
          inArray(questions.kind, fixedScaleKinds),
          isNotNull(answers.score),
          eq(responses.isFlagged, false),
        ),
      )
      .groupBy(questions.surveyId, questions.id, questions.kind, questions.position, answers.score)
      .orderBy(asc(questions.position), asc(questions.id));
    const first = new Map<string, { kind: FixedScaleKind; questionId: string }>();
    for (const { surveyId, kind, questionId } of rows) {
      if (isFixedScaleKind(kind) && !first.has(surveyId)) first.set(surveyId, { kind, questionId });
    }
    return [...first].map(([surveyId, { kind, questionId }]) => ({
      surveyId,
      ...ratingFigure(
        kind,
        rows
          .filter((row) => row.questionId === questionId)
          .map((row) => ({ score: row.score ?? 0, count: row.count })),
      ),
    }));
  },
});
