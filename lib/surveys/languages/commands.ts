import { z } from "zod";
import { surveyTranslations } from "@/db/schema/surveys";
import { invalid } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { prose } from "@/lib/core/text";
import { lockSurvey, touch } from "../commands";
import { readQuestions } from "../queries";
import { surveyLocales } from "../schema";
import { wordsOf } from "./words";

const most = 600;

/** The words of a survey in one further language. @throws AppError not_found, invalid */
export const saveTranslation = command({
  name: "survey.saveTranslation",
  input: z.strictObject({
    surveyId: id,
    locale: z.enum(surveyLocales),
    /** By the keys of `wordsOf`; an empty text is a missing one. */
    texts: z
      .array(z.strictObject({ key: z.string().max(120), text: prose(1000) }))
      .max(most, `At most ${most} texts.`),
  }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const survey = await lockSurvey(tx, ctx, input.surveyId);
    if (!survey.languages.includes(input.locale)) invalid("locale", "Add the language first.");
    const questions = await readQuestions(tx, ctx, survey.id);
    const keys = new Set(wordsOf({ ...survey, questions }).map((word) => word.key));
    const texts = Object.fromEntries(
      input.texts
        .filter(({ key, text }) => keys.has(key) && text !== "")
        .map(({ key, text }): [string, string] => [key, text]),
    );
    const row = { workspaceId: ctx.workspaceId, id: newId(), surveyId: survey.id };
    await tx
      .insert(surveyTranslations)
      .values({ ...row, locale: input.locale, texts, updatedAt: ctx.now })
      .onConflictDoUpdate({
        target: [
          surveyTranslations.workspaceId,
          surveyTranslations.surveyId,
          surveyTranslations.locale,
        ],
        set: { texts, updatedAt: ctx.now },
      });
    return touch(tx, ctx, survey);
  },
  subject: (_, input) => input.surveyId,
});
