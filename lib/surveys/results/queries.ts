import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { questions, surveys } from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { toQuestion } from "../question-row";
import { ratingChanges } from "./changes";
import {
  countAll,
  countAnswers,
  countInvited,
  countResponses,
  countScores,
  readFormerLabels,
  spanOf,
} from "./counts/queries";
import { questionResult } from "./figures";
import { resultPeriod } from "./period";

/** Every question with its figure and distribution, and how many were asked. @throws not_found */
export const getSurveyResults = query({
  name: "survey.results",
  input: z.strictObject({ surveyId: id, period: resultPeriod, previous: resultPeriod }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId, period, previous } }) {
    const [survey] = await tx
      .select()
      .from(surveys)
      .where(inWorkspace(ctx, surveys, surveyId));
    if (!survey) missing("Survey");
    const { timeZone } = await readWorkspace(tx, ctx);
    const wanted = { surveyId, span: spanOf(period, timeZone) };
    // Asked at once: the connection answers one after another, and nobody waits in between.
    const [rows, { people, ...counts }, former, before, told, total, invited] = await Promise.all([
      tx
        .select()
        .from(questions)
        .where(and(inWorkspace(ctx, questions), eq(questions.surveyId, surveyId)))
        .orderBy(sql`${questions.archivedAt} nulls first`, asc(questions.position)),
      countAnswers(tx, ctx, wanted),
      readFormerLabels(tx, ctx, surveyId),
      previous && countScores(tx, ctx, { surveyId, span: spanOf(previous, timeZone) }),
      countResponses(tx, ctx, wanted),
      countAll(tx, ctx, surveyId),
      countInvited(tx, ctx, surveyId),
    ]);
    const counted = { ...counts, former };
    const results = rows
      .map((row) => ({ row, n: people.get(row.id) ?? 0 }))
      .filter(({ row, n }) => row.archivedAt === null || n > 0)
      .map(({ row, n }) => {
        const asked = { question: toQuestion(row), isArchived: row.archivedAt !== null, n };
        return questionResult(asked, counted);
      });
    return {
      ...told,
      ...{ total, invited },
      questions: results,
      changes: before ? ratingChanges(results, counted.tallies, before) : {},
    };
  },
});
export type SurveyResults = Awaited<ReturnType<typeof getSurveyResults>>;
