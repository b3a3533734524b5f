import type { Question } from "./model";
import type { SurveyTemplate } from "./schema";

type WithoutId<Kind> = Kind extends Question ? Omit<Kind, "id"> : never;
type NewQuestion = WithoutId<Question>;

const ends = { lowLabel: "", highLabel: "" };
const followUp: NewQuestion = {
  kind: "text",
  title: "What is the main reason for your answer?",
  help: "",
  isRequired: false,
  isLong: true,
};

const templates: Readonly<Record<SurveyTemplate, readonly NewQuestion[]>> = {
  csat: [
    {
      kind: "csat",
      title: "How satisfied are you with your experience?",
      help: "",
      isRequired: true,
      ...ends,
    },
    followUp,
  ],
  nps: [
    {
      kind: "nps",
      title: "How likely are you to recommend us to a friend or colleague?",
      help: "",
      isRequired: true,
      ...ends,
    },
    followUp,
  ],
  ces: [
    {
      kind: "ces",
      title: "How easy was it to do what you came for?",
      help: "",
      isRequired: true,
      ...ends,
    },
    followUp,
  ],
};

/** The questions a survey starts with. */
export function templateQuestions(template: SurveyTemplate, makeId: () => string): Question[] {
  return templates[template].map((question) => ({ ...question, id: makeId() }));
}

/** A question as it is added in the builder, in the words of the caller. */
export function emptyQuestion(
  kind: Question["kind"],
  texts: { title: string; options: readonly [string, string] },
  makeId: () => string,
): Question {
  const common = { id: makeId(), title: texts.title, help: "", isRequired: false };
  switch (kind) {
    case "csat":
    case "nps":
    case "ces":
      return { ...common, kind, ...ends };
    case "choice":
      return {
        ...common,
        kind,
        isMultiple: false,
        options: texts.options.map((label, index) => ({ id: `o${index + 1}`, label })),
      };
    case "text":
      return { ...common, kind, isLong: true };
    case "consent":
      return { ...common, kind, isRequired: true };
  }
}
