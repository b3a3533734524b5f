import type { QuestionKind } from "@/db/enums";
import type { QuestionSettings } from "@/db/schema/surveys";
import { type Question, questionSchema } from "./questions/kinds";

type QuestionRow = {
  id: string;
  kind: QuestionKind;
  title: string;
  help: string;
  isRequired: boolean;
  settings: QuestionSettings;
};

/** The question a stored row stands for. @throws ZodError when the row is not one we wrote. */
export function toQuestion({ id, kind, title, help, isRequired, settings }: QuestionRow): Question {
  return questionSchema.parse({ ...settings, id, kind, title, help, isRequired });
}

/** What is stored of a question; what only one kind has goes into `settings`. */
export function toQuestionRow(question: Question): QuestionRow {
  const { id, kind, title, help, isRequired, ...settings } = question;
  return { id, kind, title, help, isRequired, settings };
}
