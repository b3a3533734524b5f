import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { stages } from "@/db/schema/maps";
import { questions, surveys } from "@/db/schema/surveys";
import { hashPassword } from "@/lib/access/passwords";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { openLink } from "./links/commands";
import { readQuestions } from "./queries";
import { toQuestionRow } from "./question-row";
import { problemsOf, problemTexts } from "./questions/problems";
import { newSurvey, surveyDetails } from "./schema";
import { templateQuestions } from "./templates";

/** A draft for one stage, filled from a template, with its first link. @throws AppError not_found */
export const createSurvey = command({
  name: "survey.create",
  input: newSurvey,
  can: "survey.edit",
  async run({ tx, ctx, input: { template, ...values } }) {
    const { kind } = await requireStage(tx, ctx, values.mapId, values.stageId);
    const survey = { id: newId(), ...values };
    await tx
      .insert(surveys)
      .values({ ...survey, workspaceId: ctx.workspaceId, createdAt: ctx.now, updatedAt: ctx.now });
    await tx.insert(questions).values(
      templateQuestions(template, kind, newId).map((question, position) => ({
        ...toQuestionRow(question),
        ...{ workspaceId: ctx.workspaceId, surveyId: survey.id, position },
      })),
    );
    const { stageId, touchpointId } = values;
    const none = { channelId: null, personaId: null };
    const link = { surveyId: survey.id, name: "Main link", stageId, touchpointId, ...none };
    const { linkId } = await openLink(tx, ctx, link);
    return { surveyId: survey.id, linkId };
  },
  subject: (survey) => survey.surveyId,
});

/** Title, words, window and quota. @throws AppError not_found, stale, conflict, invalid */
export const updateSurvey = command({
  name: "survey.update",
  input: surveyDetails,
  can: "survey.edit",
  before: async (input) =>
    input.password ? { ...input, password: await hashPassword(input.password) } : input,
  async run({ tx, ctx, input: { surveyId, version, password: hash, ...values } }) {
    const survey = await lockSurvey(tx, ctx, surveyId, version);
    if (values.opensAt && values.closesAt && values.opensAt >= values.closesAt) {
      invalid("closesAt", "The survey must close after it opens.");
    }
    if (survey.publishedAt && values.isAnonymous !== survey.isAnonymous) {
      throw new AppError(
        "conflict",
        "What was promised about anonymity stays as it was published.",
      );
    }
    const languages = values.languages.filter((language) => language !== values.locale);
    const gate = hash === undefined ? {} : { passwordHash: hash === "" ? null : hash };
    return touch(tx, ctx, survey, { ...values, languages, ...gate });
  },
  subject: (_, input) => input.surveyId,
});

/** Opens the survey for answers, or opens it again. @throws AppError not_found, conflict */
export const publishSurvey = command({
  name: "survey.publish",
  input: z.strictObject({ surveyId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const survey = await lockSurvey(tx, ctx, input.surveyId);
    const asked = await readQuestions(tx, ctx, survey.id);
    if (asked.length === 0) throw new AppError("conflict", "Add a question before you publish.");
    const [problem] = problemsOf(asked, survey.hiddenFields);
    if (problem) {
      const title = asked.find(({ id: one }) => one === problem.questionId)?.title ?? "";
      throw new AppError("conflict", `${problemTexts[problem.kind]} “${title}”`);
    }
    const publishedAt = survey.publishedAt ?? ctx.now;
    return touch(tx, ctx, survey, { status: "published", publishedAt });
  },
  subject: (_, input) => input.surveyId,
});

/** From now on the survey takes no answers; those it has stay. @throws AppError not_found, conflict */
export const closeSurvey = command({
  name: "survey.close",
  input: z.strictObject({ surveyId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const survey = await lockSurvey(tx, ctx, input.surveyId);
    if (survey.status === "draft") throw new AppError("conflict", "A draft takes no answers yet.");
    return touch(tx, ctx, survey, { status: "closed" });
  },
  subject: (_, input) => input.surveyId,
});

type SurveyRow = typeof surveys.$inferSelect;

/** @throws AppError not_found; stale when somebody else has saved since `version` */
export async function lockSurvey(
  tx: Tx,
  ctx: Context,
  surveyId: string,
  version?: number,
): Promise<SurveyRow> {
  const [survey] = await tx
    .select()
    .from(surveys)
    .where(inWorkspace(ctx, surveys, surveyId))
    .for("update");
  if (!survey) missing("Survey");
  if (version !== undefined && survey.updatedAt.getTime() !== version) {
    throw new AppError("stale", "Somebody else has changed this survey. Reload to see it.");
  }
  return survey;
}

/** Saves and gives the survey's new version. */
export async function touch(
  tx: Tx,
  ctx: Context,
  survey: SurveyRow,
  values: Partial<SurveyRow> = {},
): Promise<{ version: number; status: SurveyRow["status"] }> {
  // Two saves within one millisecond must still be told apart.
  const updatedAt = new Date(Math.max(ctx.now.getTime(), survey.updatedAt.getTime() + 1));
  await tx
    .update(surveys)
    .set({ ...values, updatedAt })
    .where(inWorkspace(ctx, surveys, survey.id));
  return { version: updatedAt.getTime(), status: values.status ?? survey.status };
}

/** @throws AppError not_found for a stage that is not on this map */
export async function requireStage(tx: Tx, ctx: Context, mapId: string, stageId: string) {
  const [stage] = await tx
    .select({ kind: stages.kind })
    .from(stages)
    .where(
      and(inWorkspace(ctx, stages, stageId), eq(stages.mapId, mapId), isNull(stages.deletedAt)),
    );
  return stage ?? missing("Stage");
}
