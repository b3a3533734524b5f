import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  type SQL,
  sql,
} from "drizzle-orm";
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
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { within } from "@/lib/kpis/counts/sql-time";
import type { Period } from "@/lib/kpis/periods";
import { toQuestion } from "../question-row";
import { type FixedScaleKind, fixedScaleKinds, isFixedScaleKind } from "../questions/scales";
import { ratingChanges } from "./changes";
import type { PartTally, RankTally } from "./details";
import { questionResult, ratingFigure, type Tally } from "./figures";
import { type FormerLabels, formerLabels } from "./former-labels";
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
    const rows = await tx
      .select()
      .from(questions)
      .where(and(inWorkspace(ctx, questions), eq(questions.surveyId, surveyId)))
      .orderBy(sql`${questions.archivedAt} nulls first`, asc(questions.position));
    const { timeZone } = await readWorkspace(tx, ctx);
    const span = spanOf(period, timeZone);
    const { people, ...counts } = await countAnswers(tx, ctx, { surveyId, span });
    const counted = { ...counts, former: await readFormerLabels(tx, ctx, surveyId) };
    const before = previous
      ? await countScores(tx, ctx, { surveyId, span: spanOf(previous, timeZone) })
      : null;
    const results = rows
      .map((row) => ({ row, n: people.get(row.id) ?? 0 }))
      .filter(({ row, n }) => row.archivedAt === null || n > 0)
      .map(({ row, n }) => questionResult(toQuestion(row), row.archivedAt !== null, counted, n));
    return {
      ...(await countResponses(tx, ctx, { surveyId, span })),
      total: await countAll(tx, ctx, surveyId),
      invited: await countInvited(tx, ctx, surveyId),
      questions: results,
      changes: before ? ratingChanges(results, counted.tallies, before) : {},
    };
  },
});

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

/** The responses that count, of a survey and, where one is given, of a period. */
export const ofSurvey = (ctx: Context, surveyId: string, span?: SQL) =>
  and(
    inWorkspace(ctx, responses),
    eq(responses.surveyId, surveyId),
    eq(responses.isFlagged, false),
    span,
  );

/** The clause that a response came in a period; none for all there are. */
export const spanOf = (period: Period | null, timeZone: string): SQL | undefined =>
  period ? within(sql`${responses.submittedAt}`, period, timeZone) : undefined;

type Wanted = { surveyId: string; span: SQL | undefined };

async function countScores(tx: Tx, ctx: Context, { surveyId, span }: Wanted): Promise<Tally[]> {
  return tx
    .select({
      questionId: answers.questionId,
      value: sql<string>`trim_scale(${answers.score}::numeric)::text`,
      count: count(),
    })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(and(ofSurvey(ctx, surveyId, span), isNotNull(answers.score)))
    .groupBy(answers.questionId, answers.score);
}

async function countAnswers(tx: Tx, ctx: Context, wanted: Wanted) {
  const { surveyId, span } = wanted;
  const scores = await countScores(tx, ctx, wanted);
  const option = sql<string>`jsonb_array_elements_text(${answers.choices})`;
  const choices: Tally[] = await tx
    .select({ questionId: answers.questionId, value: option.as("value"), count: count() })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(
      and(ofSurvey(ctx, surveyId, span), isNotNull(answers.choices), ne(answers.kind, "ranking")),
    )
    .groupBy(answers.questionId, sql`2`);
  const people = await tx
    .select({ questionId: answers.questionId, n: count() })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(ofSurvey(ctx, surveyId, span))
    .groupBy(answers.questionId);
  return {
    tallies: [...scores, ...choices],
    parts: await countParts(tx, ctx, wanted),
    ranks: await countRanks(tx, ctx, wanted),
    people: new Map(people.map((row) => [row.questionId, row.n])),
  };
}

const countParts = (tx: Tx, ctx: Context, { surveyId, span }: Wanted): Promise<PartTally[]> =>
  tx
    .execute<PartTally>(
      sql`select a.question_id as "questionId", p.key as part, p.value, count(*)::int as count
      from answers a join responses on responses.workspace_id = a.workspace_id and responses.id = a.response_id
      cross join lateral jsonb_each_text(a.parts) p
      where a.workspace_id = ${ctx.workspaceId} and responses.survey_id = ${surveyId}
        and not responses.is_flagged and ${span ?? sql`true`} and a.kind = 'matrix' and a.parts is not null
      group by 1, 2, 3`,
    )
    .then((rows) => [...rows]);

const countRanks = (tx: Tx, ctx: Context, { surveyId, span }: Wanted): Promise<RankTally[]> =>
  tx
    .execute<RankTally>(
      sql`select a.question_id as "questionId", c.value, c.rank::int as rank, count(*)::int as count
      from answers a join responses on responses.workspace_id = a.workspace_id and responses.id = a.response_id
      cross join lateral jsonb_array_elements_text(a.choices) with ordinality c(value, rank)
      where a.workspace_id = ${ctx.workspaceId} and responses.survey_id = ${surveyId}
        and not responses.is_flagged and ${span ?? sql`true`} and a.kind = 'ranking' and a.choices is not null
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

/** Answers of all times, flagged ones too: whether there is anything to show at all. */
async function countAll(tx: Tx, ctx: Context, surveyId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(responses)
    .where(and(inWorkspace(ctx, responses), eq(responses.surveyId, surveyId)));
  return row?.n ?? 0;
}

async function countResponses(tx: Tx, ctx: Context, { surveyId, span }: Wanted) {
  const [row] = await tx
    .select({
      answered: sql<number>`(count(*) filter (where not ${responses.isFlagged}))::int`,
      flagged: sql<number>`(count(*) filter (where ${responses.isFlagged}))::int`,
      lastAt: sql`max(${responses.submittedAt})`.mapWith(responses.submittedAt),
    })
    .from(responses)
    .where(and(inWorkspace(ctx, responses), eq(responses.surveyId, surveyId), span));
  return row ?? { answered: 0, flagged: 0, lastAt: null };
}
