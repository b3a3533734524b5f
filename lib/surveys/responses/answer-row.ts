import type { Answer } from "../answers";

type Owner = { workspaceId: string; id: string };

/** What an answer holds, by kind; the others stay empty. */
type Value = { score: number | null; text: string | null; choices: string[] | null };
type AnswerRow = Value & {
  workspaceId: string;
  responseId: string;
  questionId: string;
  kind: Answer["kind"];
};

/** One answer as it is stored beside its response. */
export function toAnswerRow(response: Owner, answer: Answer): AnswerRow {
  const { questionId, kind } = answer;
  const empty: Value = { score: null, text: null, choices: null };
  const { workspaceId, id: responseId } = response;
  const keys = { workspaceId, responseId, questionId, kind, ...empty };
  switch (answer.kind) {
    case "csat":
    case "nps":
    case "ces":
      return { ...keys, score: answer.score };
    case "choice":
      return { ...keys, choices: answer.choices };
    case "text":
      return { ...keys, text: answer.text };
    case "consent":
      return { ...keys, choices: ["yes"] };
  }
}
