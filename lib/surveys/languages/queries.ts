import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { surveyLogos, surveys, surveyTranslations } from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { toSurveyForm } from "../form";
import { readQuestions } from "../queries";
import { chooseLanguage, translated } from "./words";

/** The words of a survey in each further language, by the keys of `wordsOf`. */
export const listTranslations = query({
  name: "survey.listTranslations",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  run: ({ tx, ctx, input }) => readTranslations(tx, ctx, input.surveyId),
});

/** The public page's survey for members, whatever its state. @throws AppError not_found */
export const getSurveyPreview = query({
  name: "survey.preview",
  input: z.strictObject({ surveyId: id, language: z.string().max(10).nullable().default(null) }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const [survey] = await tx
      .select()
      .from(surveys)
      .where(inWorkspace(ctx, surveys, input.surveyId));
    if (!survey) missing("Survey");
    const [logo] = await tx
      .select({ image: surveyLogos.image })
      .from(surveyLogos)
      .where(inWorkspace(ctx, surveyLogos, survey.id));
    const { name: workspaceName } = await readWorkspace(tx, ctx);
    const questions = await readQuestions(tx, ctx, survey.id);
    const locale = chooseLanguage([survey.locale, ...survey.languages], input.language, "");
    const all = locale === survey.locale ? [] : await readTranslations(tx, ctx, survey.id);
    const texts = all.find((one) => one.locale === locale)?.texts ?? {};
    const words = translated({ ...survey, questions }, texts);
    return { ...toSurveyForm(words, { workspaceName, logo: logo?.image ?? null }), locale };
  },
});

const readTranslations = (tx: Tx, ctx: Context, surveyId: string) =>
  tx
    .select({ locale: surveyTranslations.locale, texts: surveyTranslations.texts })
    .from(surveyTranslations)
    .where(and(inWorkspace(ctx, surveyTranslations), eq(surveyTranslations.surveyId, surveyId)))
    .orderBy(asc(surveyTranslations.locale));
