import type { QuestionKind } from "@/db/enums";
import type { Answer } from "../questions/answer";

type Owner = { workspaceId: string; id: string };

/** What an answer holds, by kind; the others stay empty. */
type Value = {
  score: number | null;
  text: string | null;
  choices: string[] | null;
  parts: Record<string, string> | null;
};
type AnswerRow = Value & {
  workspaceId: string;
  responseId: string;
  questionId: string;
  kind: QuestionKind;
};

/** One answer as it is stored beside its response. */
export function toAnswerRow(response: Owner, answer: Answer): AnswerRow {
  const { questionId, kind } = answer;
  const { workspaceId, id: responseId } = response;
  return { workspaceId, responseId, questionId, kind, ...empty, ...heldBy(answer) };
}

const empty: Value = { score: null, text: null, choices: null, parts: null };

function heldBy(answer: Answer): Partial<Value> {
  switch (answer.kind) {
    case "choice":
      return { choices: answer.choices, text: answer.other ?? null };
    case "ranking":
      return { choices: answer.choices };
    case "matrix":
    case "contact":
      return { parts: answer.parts };
    case "text":
    case "email":
    case "url":
    case "date":
      return { text: answer.text };
    case "number":
      return { score: answer.value };
    case "consent":
      return { choices: ["yes"] };
    default:
      return { score: answer.score };
  }
}
