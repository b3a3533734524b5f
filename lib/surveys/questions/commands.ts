import { and, eq, exists, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, questions } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { lockSurvey, touch } from "../commands";
import type { Question } from "../model";
import { toQuestionRow } from "../question-row";
import { questionList } from "../schema";

/**
 * Saves the whole list in its new order. A question keeps its id and kind for good, so its answers
 * stay comparable; one that is gone from the list is deleted, or retired where it has answers.
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
    const before = await tx
      .select({ id: questions.id, kind: questions.kind })
      .from(questions)
      .where(and(inWorkspace(ctx, questions), eq(questions.surveyId, survey.id)));
    requireSameKinds(before, input.questions);
    await takeAway(tx, ctx, survey.id, missingFrom(before, input.questions));
    await put(tx, ctx, survey.id, input.questions);
    return touch(tx, ctx, survey);
  },
  subject: (_, input) => input.surveyId,
});

type Known = { id: string; kind: Question["kind"] };

function requireSameKinds(before: readonly Known[], after: readonly Question[]): void {
  after.forEach((question, index) => {
    const known = before.find((one) => one.id === question.id);
    if (known && known.kind !== question.kind) {
      invalid(`questions.${index}.kind`, "A question keeps its kind. Add a new one instead.");
    }
  });
}

function missingFrom(before: readonly Known[], after: readonly Question[]): string[] {
  return before
    .map((one) => one.id)
    .filter((known) => !after.some((question) => question.id === known));
}

async function takeAway(tx: Tx, ctx: Context, surveyId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = and(
    inWorkspace(ctx, questions),
    eq(questions.surveyId, surveyId),
    inArray(questions.id, ids),
  );
  const answered = exists(
    tx
      .select({ one: sql`1` })
      .from(answers)
      .where(and(inWorkspace(ctx, answers), eq(answers.questionId, questions.id))),
  );
  await tx
    .update(questions)
    .set({ archivedAt: sql`coalesce(${questions.archivedAt}, ${ctx.now.toISOString()})` })
    .where(and(gone, answered));
  await tx.delete(questions).where(and(gone, sql`not ${answered}`));
}

async function put(tx: Tx, ctx: Context, surveyId: string, list: readonly Question[]) {
  if (list.length === 0) return;
  const rows = list.map((question, position) => ({
    ...toQuestionRow(question),
    ...{ workspaceId: ctx.workspaceId, surveyId, position, archivedAt: null },
  }));
  const saved = await tx
    .insert(questions)
    .values(rows)
    .onConflictDoUpdate({
      target: [questions.workspaceId, questions.id],
      set: {
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
