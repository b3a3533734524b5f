import type { QuestionKind, StageKind } from "@/db/enums";
import { type Question, questionSchema } from "./questions/kinds";
import type { SurveyTemplate } from "./schema";
import { stageContent, templateContent } from "./template-content";

/** The questions a survey starts with; a template of the stage asks what its kind is about. */
export function templateQuestions(
  template: SurveyTemplate,
  stageKind: StageKind,
  makeId: () => string,
): Question[] {
  const content = template === "stage" ? stageContent[stageKind] : templateContent[template];
  return content.map((question) => questionSchema.parse({ ...question, id: makeId() }));
}

type Texts = { title: string; options: readonly [string, string] };

/** A question as it is added in the builder, in the words of the caller. */
export function emptyQuestion(kind: QuestionKind, texts: Texts, makeId: () => string): Question {
  const common = { id: makeId(), title: texts.title };
  const options = texts.options.map((label, index) => ({ id: `o${index + 1}`, label }));
  const own: Partial<Record<QuestionKind, object>> = {
    choice: { options },
    ranking: { options },
    matrix: { rows: options, columns: [1, 2, 3].map((n) => ({ id: `c${n}`, label: `${n}` })) },
    contact: { parts: ["name", "email"] },
    consent: { isRequired: true },
  };
  return questionSchema.parse({ ...common, kind, ...own[kind] });
}

/** Kinds that a question may become another of with what it already says. */
export const kindFamilies: readonly (readonly QuestionKind[])[] = [
  ["csat3", "csat", "csat7", "emoji", "rating", "nps", "ces5", "ces"],
  ["text", "number", "email", "url", "date"],
];

/** The question as another kind of its family, with its words and rules. */
export function asKind(question: Question, kind: QuestionKind): Question {
  const { id, title, help, isRequired, logic } = question;
  const ends =
    "lowLabel" in question ? { lowLabel: question.lowLabel, highLabel: question.highLabel } : {};
  return questionSchema.parse({ id, title, help, isRequired, logic, ...ends, kind });
}
