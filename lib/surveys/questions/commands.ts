import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, questions, surveyTranslations } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { lockSurvey, touch } from "../commands";
import { toQuestion, toQuestionRow } from "../question-row";
import { questionList } from "../schema";
import { isComparable } from "../versions/changes";
import { noteRevision } from "../versions/commands";
import type { Question } from "./kinds";
import { withNewIds } from "./replace";

/**
 * Saves the whole list in its new order. A question with answers stays comparable with itself: where
 * a change would end that, a new one takes its place and the old one is retired with its answers,
 * as is one that is gone from the list. `replaced` holds the new ids by the old.
 * @throws AppError not_found, stale, invalid, conflict
 */
export const saveQuestions = command({
  name: "survey.saveQuestions",
  input: questionList,
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const survey = await lockSurvey(tx, ctx, input.surveyId, input.version);
    if (survey.status === "published" && input.questions.length === 0) {
      throw new AppError("conflict", "A published survey needs a question.");
    }
    const known = await tx
      .select()
      .from(questions)
      .where(and(inWorkspace(ctx, questions), eq(questions.surveyId, survey.id)));
    const before = known.map(toQuestion);
    const answered = await withAnswers(
      tx,
      ctx,
      before.map(({ id }) => id),
    );
    const replaced = takenPlaces(before, input.questions, answered);
    const after = withNewIds(input.questions, replaced);
    await takeAway(tx, ctx, { surveyId: survey.id, before, after, answered });
    await put(tx, ctx, { surveyId: survey.id, after, replaced });
    await moveTranslations(tx, ctx, survey.id, replaced);
    if (survey.publishedAt) {
      const asked = known
        .filter((row) => row.archivedAt === null)
        .sort((a, b) => a.position - b.position);
      await noteRevision(tx, ctx, {
        surveyId: survey.id,
        before: asked.map(toQuestion),
        after,
        replaced,
      });
    }
    return { ...(await touch(tx, ctx, survey)), replaced: Object.fromEntries(replaced) };
  },
  subject: (_, input) => input.surveyId,
});

async function withAnswers(tx: Tx, ctx: Context, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: questions.id })
    .from(questions)
    .where(
      and(
        inWorkspace(ctx, questions),
        inArray(questions.id, ids),
        sql`exists (select 1 from ${answers} where ${answers.workspaceId} = ${ctx.workspaceId}
          and ${answers.questionId} = ${questions.id})`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** New ids for the questions whose answers would no longer compare. */
function takenPlaces(
  before: readonly Question[],
  after: readonly Question[],
  answered: ReadonlySet<string>,
): Map<string, string> {
  return new Map(
    after.flatMap((question): [string, string][] => {
      const old = before.find((one) => one.id === question.id);
      const mustMove = old && answered.has(old.id) && !isComparable(old, question);
      return mustMove ? [[old.id, newId()]] : [];
    }),
  );
}

type Gone = {
  surveyId: string;
  before: readonly Question[];
  after: readonly Question[];
  answered: ReadonlySet<string>;
};

async function takeAway(tx: Tx, ctx: Context, { surveyId, before, after, answered }: Gone) {
  const ids = before
    .map((one) => one.id)
    .filter((known) => !after.some((question) => question.id === known));
  const here = (list: string[]) =>
    and(inWorkspace(ctx, questions), eq(questions.surveyId, surveyId), inArray(questions.id, list));
  const retired = ids.filter((id) => answered.has(id));
  const deleted = ids.filter((id) => !answered.has(id));
  if (retired.length > 0) {
    await tx
      .update(questions)
      .set({ archivedAt: ctx.now })
      .where(and(here(retired), isNull(questions.archivedAt)));
  }
  if (deleted.length > 0) await tx.delete(questions).where(here(deleted));
}

type New = {
  surveyId: string;
  after: readonly Question[];
  replaced: ReadonlyMap<string, string>;
};

async function put(tx: Tx, ctx: Context, { surveyId, after, replaced }: New) {
  if (after.length === 0) return;
  const origin = new Map([...replaced].map(([old, now]) => [now, old]));
  const rows = after.map((question, position) => ({
    ...toQuestionRow(question),
    ...{ workspaceId: ctx.workspaceId, surveyId, position, archivedAt: null },
    replaces: origin.get(question.id) ?? null,
  }));
  const saved = await tx
    .insert(questions)
    .values(rows)
    .onConflictDoUpdate({
      target: [questions.workspaceId, questions.id],
      set: {
        kind: sql`excluded.kind`,
        title: sql`excluded.title`,
        help: sql`excluded.help`,
        isRequired: sql`excluded.is_required`,
        position: sql`excluded.position`,
        settings: sql`excluded.settings`,
        archivedAt: null,
      },
      setWhere: eq(questions.surveyId, surveyId),
    })
    .returning({ id: questions.id });
  if (saved.length !== rows.length) invalid("questions", "A question belongs to another survey.");
}

/** The words of a question in other languages go with it to its new id. */
async function moveTranslations(
  tx: Tx,
  ctx: Context,
  surveyId: string,
  replaced: ReadonlyMap<string, string>,
): Promise<void> {
  if (replaced.size === 0) return;
  const rows = await tx
    .select()
    .from(surveyTranslations)
    .where(and(inWorkspace(ctx, surveyTranslations), eq(surveyTranslations.surveyId, surveyId)));
  for (const row of rows) {
    const texts = Object.entries(row.texts).flatMap(([key, text]) => {
      const now = replaced.get(key.slice(0, 36));
      return now
        ? [
            [key, text],
            [now + key.slice(36), text],
          ]
        : [[key, text]];
    });
    await tx
      .update(surveyTranslations)
      .set({ texts: Object.fromEntries(texts) })
      .where(inWorkspace(ctx, surveyTranslations, row.id));
  }
}
