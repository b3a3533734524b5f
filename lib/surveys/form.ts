import type { SurveyLayout } from "@/db/enums";
import type { SurveyTheme } from "@/db/schema/surveys";
import type { SurveyForm } from "./model";
import type { Question } from "./questions/kinds";

type Stored = {
  title: string;
  intro: string;
  locale: string;
  isAnonymous: boolean;
  thankYou: string;
  closedMessage: string;
  questions: readonly Question[];
  layout: SurveyLayout;
  theme: SurveyTheme;
  redirectUrl: string | null;
  hiddenFields: readonly string[];
  languages: readonly string[];
};

/** What the public page may know of a stored survey. */
export function toSurveyForm(
  survey: Stored,
  { workspaceName, logo = null }: { workspaceName: string; logo?: string | null },
): SurveyForm {
  const { title, intro, locale, isAnonymous, thankYou, closedMessage, questions } = survey;
  const { layout, theme, redirectUrl, hiddenFields, languages } = survey;
  const locales = [locale, ...languages.filter((language) => language !== locale)];
  const words = { title, intro, thanksMessage: thankYou, closedMessage, questions };
  return {
    ...words,
    locale,
    isAnonymous,
    workspaceName,
    logo,
    layout,
    theme,
    redirectUrl,
    hiddenFields,
    locales,
  };
}
