import { otherId, type Question } from "../questions/kinds";

/** What one answer holds, as it is stored; by kind, the rest is null. */
export type Held = {
  score: number | null;
  text: string | null;
  choices: string[] | null;
  parts: Record<string, string> | null;
};

/** Labels of options that are no longer offered, by their id. */
export type FormerLabels = ReadonlyMap<string, string>;
const none: FormerLabels = new Map();

type Named = { id: string; label: string };
const labelIn = (options: readonly Named[], id: string, former: FormerLabels): string =>
  options.find((option) => option.id === id)?.label ?? former.get(id) ?? id;

/** One answer in words: labels instead of ids, parts by their names. Numbers are left to the caller. */
export function wordsOf(question: Question, held: Held, former: FormerLabels = none): string {
  const choices = held.choices ?? [];
  const parts = held.parts ?? {};
  switch (question.kind) {
    case "choice":
      return choices
        .map((id) =>
          id === otherId
            ? [question.other, held.text].filter(Boolean).join(": ")
            : labelIn(question.options, id, former),
        )
        .join(", ");
    case "ranking":
      return choices
        .map((id, place) => `${place + 1}. ${labelIn(question.options, id, former)}`)
        .join(", ");
    case "matrix":
      return Object.entries(parts)
        .map(([row, column]) => {
          const name = labelIn(question.rows, row, former);
          return `${name}: ${labelIn(question.columns, column, former)}`;
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
