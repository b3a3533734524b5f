import { z } from "zod";
import type { SurveyLayout } from "@/db/enums";
import type { SurveyTheme } from "@/db/schema/surveys";
import { type Question, questionSchema } from "./questions/kinds";

export type ChoiceQuestion = Extract<Question, { kind: "choice" }>;

export const questionsSchema = z
  .array(questionSchema)
  .max(30, "A survey holds at most 30 questions")
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, "Questions repeat");

/** Fields of the form that are no questions. */
export const formFields = [
  "submission_id",
  "website",
  "customer",
  "lang",
  "t",
  "pass",
  "password",
  "page",
  "go",
] as const;

/** A hidden field's value stands in the form under this and its name. */
export const hiddenPrefix = "h_";

/** What the public page needs of a survey, and nothing that must stay inside. */
export type SurveyForm = {
  title: string;
  intro: string;
  locale: string;
  workspaceName: string;
  isAnonymous: boolean;
  thanksMessage: string;
  closedMessage: string;
  questions: readonly Question[];
  layout: SurveyLayout;
  theme: SurveyTheme;
  /** A small picture as a data address; null when none was given. */
  logo: string | null;
  redirectUrl: string | null;
  hiddenFields: readonly string[];
  /** Languages to choose from, the survey's own first. */
  locales: readonly string[];
};
