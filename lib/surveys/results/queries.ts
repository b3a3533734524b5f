import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { answers, questions, responses, surveys } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { displayOfAnswers } from "@/lib/kpis/display";
import { toQuestion } from "../question-row";
import { questionResult, type RatingFigure, ratingFigure, type Tally } from "./figures";

/** Every question with its figure and distribution, and what people wrote. @throws not_found */
export const getSurveyResults = query({
  name: "survey.results",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId } }) {
    const [survey] = await tx
      .select()
      .from(surveys)
      .where(inWorkspace(ctx, surveys, surveyId));
    if (!survey) missing("Survey");
    const rows = await tx
      .select()
      .from(questions)
      .where(and(inWorkspace(ctx, questions), eq(questions.surveyId, surveyId)))
      .orderBy(sql`${questions.archivedAt} nulls first`, asc(questions.position));
    const counted = await countAnswers(tx, ctx, surveyId);
    const totals = await countResponses(tx, ctx, surveyId);
    const tallies = [...counted.scores, ...counted.choices];
    const mayQuote = !survey.isAnonymous || displayOfAnswers(totals.answered) !== "hidden";
    return {
      ...totals,
      questions: rows
        .map((row) => ({ row, n: counted.people.get(row.id) ?? 0 }))
        .filter(({ row, n }) => row.archivedAt === null || n > 0)
        .map(({ row, n }) => questionResult(toQuestion(row), row.archivedAt !== null, tallies, n)),
      verbatims: mayQuote ? await readVerbatims(tx, ctx, surveyId) : [],
    };
  },
});

export type SurveyResults = Awaited<ReturnType<typeof getSurveyResults>>;

/** The figure of each survey's first rating question, by survey id. */
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
          inArray(questions.kind, ["csat", "nps", "ces"]),
          isNotNull(answers.score),
          eq(responses.isFlagged, false),
        ),
      )
      .groupBy(questions.surveyId, questions.id, questions.kind, questions.position, answers.score)
      .orderBy(asc(questions.position), asc(questions.id));
    const first = new Map<string, { kind: RatingFigure["kind"]; questionId: string }>();
    for (const { surveyId, kind, questionId } of rows) {
      if (first.has(surveyId) || (kind !== "csat" && kind !== "nps" && kind !== "ces")) continue;
      first.set(surveyId, { kind, questionId });
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

const ofSurvey = (ctx: Context, surveyId: string) =>
  and(
    inWorkspace(ctx, responses),
    eq(responses.surveyId, surveyId),
    eq(responses.isFlagged, false),
  );

async function countAnswers(tx: Tx, ctx: Context, surveyId: string) {
  const scores: Tally[] = await tx
    .select({
      questionId: answers.questionId,
      value: sql<string>`trim_scale(${answers.score}::numeric)::text`,
      count: count(),
    })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(and(ofSurvey(ctx, surveyId), isNotNull(answers.score)))
    .groupBy(answers.questionId, answers.score);
  const option = sql<string>`jsonb_array_elements_text(${answers.choices})`;
  const choices: Tally[] = await tx
    .select({ questionId: answers.questionId, value: option.as("value"), count: count() })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(and(ofSurvey(ctx, surveyId), isNotNull(answers.choices)))
    .groupBy(answers.questionId, sql`2`);
  const people = await tx
    .select({ questionId: answers.questionId, n: count() })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(ofSurvey(ctx, surveyId))
    .groupBy(answers.questionId);
  return { scores, choices, people: new Map(people.map((row) => [row.questionId, row.n])) };
}

async function countResponses(tx: Tx, ctx: Context, surveyId: string) {
  const [row] = await tx
    .select({
      answered: sql<number>`(count(*) filter (where not ${responses.isFlagged}))::int`,
      flagged: sql<number>`(count(*) filter (where ${responses.isFlagged}))::int`,
      lastAt: sql`max(${responses.submittedAt})`.mapWith(responses.submittedAt),
    })
    .from(responses)
    .where(and(inWorkspace(ctx, responses), eq(responses.surveyId, surveyId)));
  return row ?? { answered: 0, flagged: 0, lastAt: null };
}

const readVerbatims = (tx: Tx, ctx: Context, surveyId: string) =>
  tx
    .select({
      itemId: feedbackItems.id,
      text: feedbackItems.text,
      emotion: feedbackItems.emotion,
      at: feedbackItems.createdAt,
    })
    .from(feedbackItems)
    .innerJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
    .where(and(ofSurvey(ctx, surveyId), sql`${feedbackItems.text} <> ''`))
    .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
    .limit(50);
