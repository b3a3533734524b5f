import { and, count, desc, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, responses, surveyInvitations, surveyRevisions } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import { within } from "@/lib/kpis/counts/sql-time";
import type { Period } from "@/lib/kpis/periods";
import type { PartTally, RankTally } from "../details";
import type { Tally } from "../figures";
import { type FormerLabels, formerLabels } from "../former-labels";

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

/** How often each score was given to each question. */
export async function countScores(
  tx: Tx,
  ctx: Context,
  { surveyId, span }: Wanted,
): Promise<Tally[]> {
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

/** Scores, options, cells and places of all questions, and how many people answered each. */
export async function countAnswers(tx: Tx, ctx: Context, wanted: Wanted) {
  const { surveyId, span } = wanted;
  const [scores, choices, parts, ranks, people] = await Promise.all([
    countScores(tx, ctx, wanted),
    countChoices(tx, ctx, wanted),
    countParts(tx, ctx, wanted),
    countRanks(tx, ctx, wanted),
    tx
      .select({ questionId: answers.questionId, n: count() })
      .from(answers)
      .innerJoin(responses, referenced(responses, answers, answers.responseId))
      .where(ofSurvey(ctx, surveyId, span))
      .groupBy(answers.questionId),
  ]);
  return {
    tallies: [...scores, ...choices],
    ...{ parts, ranks },
    people: new Map(people.map((row) => [row.questionId, row.n])),
  };
}

const option = sql<string>`jsonb_array_elements_text(${answers.choices})`;

async function countChoices(tx: Tx, ctx: Context, { surveyId, span }: Wanted): Promise<Tally[]> {
  return tx
    .select({ questionId: answers.questionId, value: option.as("value"), count: count() })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .where(
      and(ofSurvey(ctx, surveyId, span), isNotNull(answers.choices), ne(answers.kind, "ranking")),
    )
    .groupBy(answers.questionId, sql`2`);
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
export async function countInvited(tx: Tx, ctx: Context, surveyId: string) {
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
export async function countAll(tx: Tx, ctx: Context, surveyId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(responses)
    .where(and(inWorkspace(ctx, responses), eq(responses.surveyId, surveyId)));
  return row?.n ?? 0;
}

/** How many answers of the period count, how many are likely spam, and when the last one did. */
export async function countResponses(tx: Tx, ctx: Context, { surveyId, span }: Wanted) {
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
