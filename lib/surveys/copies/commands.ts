import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { questions, surveyLogos, surveys, surveyTranslations } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { openLink } from "../links/commands";
import { readQuestions } from "../queries";
import { toQuestionRow } from "../question-row";
import { withNewIds } from "../questions/replace";
import { copyTitle, wordsUnderNewIds } from "./words";

/**
 * A draft with the same questions, words, look and gates, and a link of its own. Answers, further
 * links and the days it was open stay with the original. The same `id` twice makes one copy.
 * @throws AppError not_found
 */
export const duplicateSurvey = command({
  name: "survey.duplicate",
  input: z.strictObject({ surveyId: id, id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const [original] = await tx
      .select()
      .from(surveys)
      .where(inWorkspace(ctx, surveys, input.surveyId));
    if (!original) missing("Survey");
    const [created] = await tx
      .insert(surveys)
      .values({
        ...original,
        ...{ id: input.id, title: copyTitle(original.title), status: "draft" },
        ...{ opensAt: null, closesAt: null, publishedAt: null, archivedAt: null },
        ...{ createdAt: ctx.now, updatedAt: ctx.now },
      })
      .onConflictDoNothing({ target: [surveys.workspaceId, surveys.id] })
      .returning({ id: surveys.id });
    if (!created) return { surveyId: input.id };
    await copyWords(tx, ctx, original.id, created.id);
    const { stageId, touchpointId } = original;
    const place = { stageId, touchpointId, channelId: null, personaId: null };
    await openLink(tx, ctx, { surveyId: created.id, name: "Main link", ...place });
    return { surveyId: created.id };
  },
  subject: (survey) => survey.surveyId,
});

/** Questions, what they are called in other languages, and the logo. */
async function copyWords(tx: Tx, ctx: Context, from: string, surveyId: string): Promise<void> {
  const { workspaceId } = ctx;
  const asked = await readQuestions(tx, ctx, from);
  const ids = new Map(asked.map((question) => [question.id, newId()]));
  const rows = withNewIds(asked, ids).map((question, position) => ({
    ...toQuestionRow(question),
    ...{ workspaceId, surveyId, position },
  }));
  if (rows.length > 0) await tx.insert(questions).values(rows);
  const translations = await tx
    .select()
    .from(surveyTranslations)
    .where(and(inWorkspace(ctx, surveyTranslations), eq(surveyTranslations.surveyId, from)));
  for (const { locale, texts } of translations) {
    const words = { id: newId(), surveyId, locale, texts: wordsUnderNewIds(texts, ids) };
    await tx.insert(surveyTranslations).values({ ...words, workspaceId, updatedAt: ctx.now });
  }
  const [logo] = await tx
    .select()
    .from(surveyLogos)
    .where(inWorkspace(ctx, surveyLogos, from));
  if (logo) {
    await tx.insert(surveyLogos).values({ ...logo, id: surveyId, updatedAt: ctx.now });
  }
}
