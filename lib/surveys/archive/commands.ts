import { z } from "zod";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { lockSurvey, touch } from "../commands";

/**
 * Takes a survey off the list. It takes no more answers; those it has stay in every figure.
 * @throws AppError not_found
 */
export const archiveSurvey = command({
  name: "survey.archive",
  input: z.strictObject({ surveyId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const survey = await lockSurvey(tx, ctx, input.surveyId);
    return touch(tx, ctx, survey, { archivedAt: survey.archivedAt ?? ctx.now });
  },
  subject: (_, input) => input.surveyId,
});

/** Puts a survey back on the list, open if it was open. @throws AppError not_found */
export const restoreSurvey = command({
  name: "survey.restore",
  input: z.strictObject({ surveyId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const survey = await lockSurvey(tx, ctx, input.surveyId);
    return touch(tx, ctx, survey, { archivedAt: null });
  },
  subject: (_, input) => input.surveyId,
});
