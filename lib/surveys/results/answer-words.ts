import { otherId, type Question } from "../questions/kinds";
import { type FormerLabels, formerKey } from "./former-labels";

/** What one answer holds, as it is stored; by kind, the rest is null. */
export type Held = {
  score: number | null;
  text: string | null;
  choices: string[] | null;
  parts: Record<string, string> | null;
};

const none: FormerLabels = new Map();

type Named = { id: string; label: string };

/** One answer in words: labels instead of ids, parts by their names. Numbers are left to the caller. */
export function wordsOf(question: Question, held: Held, former: FormerLabels = none): string {
  const labelIn = (options: readonly Named[], id: string): string =>
    options.find((option) => option.id === id)?.label ??
    former.get(formerKey(question.id, id)) ??
    id;
  const choices = held.choices ?? [];
  const parts = held.parts ?? {};
  switch (question.kind) {
    case "choice":
      return choices
        .map((id) =>
          id === otherId
            ? [question.other, held.text].filter(Boolean).join(": ")
            : labelIn(question.options, id),
        )
        .join(", ");
    case "ranking":
      return choices
        .map((id, place) => `${place + 1}. ${labelIn(question.options, id)}`)
        .join(", ");
    case "matrix":
      return Object.entries(parts)
        .map(([row, column]) => {
          const name = labelIn(question.rows, row);
          return `${name}: ${labelIn(question.columns, column)}`;
        })
        .join("; ");
    case "contact":
      return question.parts.flatMap((part) => parts[part] ?? []).join(", ");
    case "consent":
      return choices.join(", ");
    case "text":
    case "email":
    case "url":
    case "date":
      return held.text ?? "";
    default:
      return held.score === null ? "" : String(held.score);
  }
}
