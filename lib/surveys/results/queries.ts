import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import {
  answers,
  questions,
  responses,
  surveyInvitations,
  surveyRevisions,
  surveys,
} from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { toQuestion } from "../question-row";
import type { PartTally, RankTally } from "./details";
import { questionResult, type RatingFigure, ratingFigure, type Tally } from "./figures";
import { type FormerLabels, formerLabels } from "./former-labels";

/** Every question with its figure and distribution, and how many were asked. @throws not_found */
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
    const { people, ...counts } = await countAnswers(tx, ctx, surveyId);
    const counted = { ...counts, former: await readFormerLabels(tx, ctx, surveyId) };
    const totals = await countResponses(tx, ctx, surveyId);
    return {
      ...totals,
      invited: await countInvited(tx, ctx, surveyId),
      questions: rows
        .map((row) => ({ row, n: people.get(row.id) ?? 0 }))
        .filter(({ row, n }) => row.archivedAt === null || n > 0)
        .map(({ row, n }) => questionResult(toQuestion(row), row.archivedAt !== null, counted, n)),
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

export const ofSurvey = (ctx: Context, surveyId: string) =>
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
    .where(and(ofSurvey(ctx, surveyId), isNotNull(answers.choices), ne(answers.kind, "ranking")))
    .groupBy(answers.questionId, sql`2`);
  const people = await tx
    .select({ questionId: answers.questionId, n: count() })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(ofSurvey(ctx, surveyId))
    .groupBy(answers.questionId);
  return {
    tallies: [...scores, ...choices],
    parts: await countParts(tx, ctx, surveyId),
    ranks: await countRanks(tx, ctx, surveyId),
    people: new Map(people.map((row) => [row.questionId, row.n])),
  };
}

const countParts = (tx: Tx, ctx: Context, surveyId: string): Promise<PartTally[]> =>
  tx
    .execute<PartTally>(
      sql`select a.question_id as "questionId", p.key as part, p.value, count(*)::int as count
      from answers a join responses r on r.workspace_id = a.workspace_id and r.id = a.response_id
      cross join lateral jsonb_each_text(a.parts) p
      where a.workspace_id = ${ctx.workspaceId} and r.survey_id = ${surveyId}
        and not r.is_flagged and a.kind = 'matrix' and a.parts is not null
      group by 1, 2, 3`,
    )
    .then((rows) => [...rows]);

const countRanks = (tx: Tx, ctx: Context, surveyId: string): Promise<RankTally[]> =>
  tx
    .execute<RankTally>(
      sql`select a.question_id as "questionId", c.value, c.rank::int as rank, count(*)::int as count
      from answers a join responses r on r.workspace_id = a.workspace_id and r.id = a.response_id
      cross join lateral jsonb_array_elements_text(a.choices) with ordinality c(value, rank)
      where a.workspace_id = ${ctx.workspaceId} and r.survey_id = ${surveyId}
        and not r.is_flagged and a.kind = 'ranking' and a.choices is not null
      group by 1, 2, 3`,
    )
    .then((rows) => [...rows]);

/** The labels of options that earlier versions of the survey had. */
export async function readFormerLabels(
  tx: Tx,
  ctx: Context,
  surveyId: string,
): Promise<FormerLabels> {
  const versions = await tx
    .select({ before: surveyRevisions.before })
    .from(surveyRevisions)
    .where(and(inWorkspace(ctx, surveyRevisions), eq(surveyRevisions.surveyId, surveyId)))
    .orderBy(desc(surveyRevisions.updatedAt))
    .limit(50);
  return formerLabels(versions.map((version) => version.before).reverse());
}

/** How many were invited by mail and how many of them answered; both 0 without invitations. */
async function countInvited(tx: Tx, ctx: Context, surveyId: string) {
  const [row] = await tx
    .select({ total: count(surveyInvitations.sentAt), hits: count(surveyInvitations.usedAt) })
    .from(surveyInvitations)
    .where(
      and(
        inWorkspace(ctx, surveyInvitations),
        eq(surveyInvitations.surveyId, surveyId),
        isNotNull(surveyInvitations.sentAt),
      ),
    );
  return row ?? { total: 0, hits: 0 };
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
