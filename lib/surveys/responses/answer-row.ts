import type { Answer } from "../answers";

type Owner = { workspaceId: string; id: string };

/** One answer as it is stored beside its response. */
export function toAnswerRow(response: Owner, answer: Answer) {
  const { questionId, kind } = answer;
  const keys = { workspaceId: response.workspaceId, responseId: response.id, questionId, kind };
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
