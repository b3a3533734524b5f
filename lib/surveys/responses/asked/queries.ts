import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { questions, responses, surveyInvitations, surveyLinks, surveys } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import { toQuestion } from "../../question-row";
import type { Question } from "../../questions/kinds";

type Here = Pick<Context, "workspaceId">;

/** What one link asks: its survey as it stands, the questions in order, and what is full. */
export type Asked = {
  link: typeof surveyLinks.$inferSelect;
  survey: typeof surveys.$inferSelect;
  questions: Question[];
  /** What the quota counts; null without a quota. */
  answered: number | null;
};
export type Invitation = typeof surveyInvitations.$inferSelect;

/**
 * What these links ask, by link id; a link that is not here is left out. Answers to a survey with a
 * quota queue up from here on until the transaction ends: each must see those before it.
 */
export async function readAsked(
  tx: Tx,
  here: Here,
  linkIds: readonly string[],
): Promise<Map<string, Asked>> {
  const found = await readLinks(tx, here, linkIds);
  const surveyIds = [...new Set(found.map(({ survey }) => survey.id))];
  if (surveyIds.length === 0) return new Map();
  const limited = found.filter(({ survey }) => survey.quota !== null);
  const locked = await lockSurveys(
    tx,
    here,
    limited.map(({ survey }) => survey.id),
  );
  const [asked, answered] = await Promise.all([
    readQuestionsOf(tx, here, surveyIds),
    countAnswered(tx, here, [...locked.keys()]),
  ]);
  return new Map(
    found.map(({ link, survey: read }): [string, Asked] => {
      const survey = locked.get(read.id) ?? read;
      const taken = survey.quota === null ? null : (answered.get(survey.id) ?? 0);
      return [link.id, { link, survey, questions: asked.get(survey.id) ?? [], answered: taken }];
    }),
  );
}

/** These links, each with its survey. */
export async function readLinks(tx: Tx, here: Here, linkIds: readonly string[]) {
  return tx
    .select({ link: surveyLinks, survey: surveys })
    .from(surveyLinks)
    .innerJoin(surveys, referenced(surveys, surveyLinks, surveyLinks.surveyId))
    .where(and(inWorkspace(here, surveyLinks), among(surveyLinks.id, linkIds)))
    .prepare("survey_links_asked")
    .execute();
}

/** These invitations by id; whoever else wants to use one of them waits until the transaction ends. */
export async function lockInvitations(
  tx: Tx,
  here: Here,
  ids: readonly string[],
): Promise<Map<string, Invitation>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(surveyInvitations)
    .where(
      and(inWorkspace(here, surveyInvitations), inArray(surveyInvitations.id, [...new Set(ids)])),
    )
    .orderBy(asc(surveyInvitations.id))
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/** Read anew once locked, in one order, so that two groups never wait for each other in a circle. */
async function lockSurveys(tx: Tx, here: Here, surveyIds: string[]) {
  if (surveyIds.length === 0) return new Map<string, typeof surveys.$inferSelect>();
  const rows = await tx
    .select()
    .from(surveys)
    .where(and(inWorkspace(here, surveys), inArray(surveys.id, surveyIds)))
    .orderBy(asc(surveys.id))
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/** The questions people are asked, in order and by survey, without the retired ones. */
export async function readQuestionsOf(
  tx: Tx,
  here: Here,
  surveyIds: readonly string[],
): Promise<Map<string, Question[]>> {
  const rows = await tx
    .select()
    .from(questions)
    .where(
      and(
        inWorkspace(here, questions),
        among(questions.surveyId, surveyIds),
        isNull(questions.archivedAt),
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id))
    .prepare("survey_questions_asked")
    .execute();
  const bySurvey = new Map<string, Question[]>();
  for (const row of rows) {
    const list = bySurvey.get(row.surveyId) ?? [];
    list.push(toQuestion(row));
    bySurvey.set(row.surveyId, list);
  }
  return bySurvey;
}

/** As `inArray`, in the same words for any number of ids: these statements are kept prepared. */
const among = (column: PgColumn, ids: readonly string[]) =>
  sql`${column} = any(${sql.param([...new Set(ids)])}::uuid[])`;

async function countAnswered(
  tx: Tx,
  here: Here,
  surveyIds: string[],
): Promise<Map<string, number>> {
  if (surveyIds.length === 0) return new Map();
  const rows = await tx
    .select({ surveyId: responses.surveyId, answered: count() })
    .from(responses)
    .where(
      and(
        inWorkspace(here, responses),
        inArray(responses.surveyId, surveyIds),
        eq(responses.isFlagged, false),
      ),
    )
    .groupBy(responses.surveyId);
  return new Map(rows.map((row) => [row.surveyId, row.answered]));
}
