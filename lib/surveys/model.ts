import { z } from "zod";
import { line, prose } from "@/lib/core/text";

const common = {
  id: z.uuid(),
  title: line(300),
  help: prose(500).default(""),
  isRequired: z.boolean().default(false),
};
const ends = { lowLabel: prose(60).default(""), highLabel: prose(60).default("") };

export const choiceOptionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,36}$/),
  label: line(200),
});

/** A question, by kind. A new kind is one member here, one branch in answers, page and results. */
export const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("csat"), ...ends }),
  z.strictObject({ ...common, kind: z.literal("nps"), ...ends }),
  z.strictObject({ ...common, kind: z.literal("ces"), ...ends }),
  z.strictObject({
    ...common,
    kind: z.literal("choice"),
    isMultiple: z.boolean().default(false),
    options: z
      .array(choiceOptionSchema)
      .min(2, "Offer at least two options")
      .max(30)
      .refine((all) => new Set(all.map((one) => one.id)).size === all.length, "Options repeat"),
  }),
  z.strictObject({ ...common, kind: z.literal("text"), isLong: z.boolean().default(true) }),
  z.strictObject({ ...common, kind: z.literal("consent") }),
]);

export const questionsSchema = z
  .array(questionSchema)
  .max(30, "A survey holds at most 30 questions")
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, "Questions repeat");

export type Question = z.infer<typeof questionSchema>;
export type ScaleKind = "csat" | "nps" | "ces";
export type ScaleQuestion = Extract<Question, { kind: ScaleKind }>;
export type ChoiceQuestion = Extract<Question, { kind: "choice" }>;

/** Lowest and highest point of each scale, both included. */
export const scales: Readonly<Record<ScaleKind, { from: number; to: number }>> = {
  csat: { from: 1, to: 5 },
  nps: { from: 0, to: 10 },
  ces: { from: 1, to: 7 },
};

/** Fields of the form that are no questions. */
export const formFields = ["submission_id", "website", "customer"] as const;

/** A question's name in the form: it stays when questions are moved, renamed or added. */
export function fieldName(question: { id: string }): string {
  return `q${question.id.slice(-12)}`;
}

export function isScale(question: Question): question is ScaleQuestion {
  return question.kind === "csat" || question.kind === "nps" || question.kind === "ces";
}

export function scalePoints(kind: ScaleKind): number[] {
  const { from, to } = scales[kind];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Longest accepted text in UTF-16 units, as the browser's maxlength counts. */
export function longestText(question: { isLong: boolean }): number {
  return question.isLong ? 4000 : 200;
}

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
};
