import type { Question, SurveyForm } from "./model";

type Stored = {
  title: string;
  intro: string;
  locale: string;
  isAnonymous: boolean;
  thankYou: string;
  closedMessage: string;
  questions: readonly Question[];
};

/** What the public page may know of a stored survey. */
export function toSurveyForm(survey: Stored, workspaceName: string): SurveyForm {
  const { title, intro, locale, isAnonymous, thankYou, closedMessage, questions } = survey;
  const words = { title, intro, thanksMessage: thankYou, closedMessage };
  return { ...words, locale, isAnonymous, questions, workspaceName };
}
