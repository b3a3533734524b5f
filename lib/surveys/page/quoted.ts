import { fieldName } from "../questions/fields";
import { otherId, type Question } from "../questions/kinds";
import type { Given } from "../questions/logic";
import type { Quoted } from "./words";

/** What earlier answers and hidden values read like where a text quotes them. */
export function quotedFrom(
  questions: readonly Question[],
  given: Given,
  hidden: Readonly<Record<string, string>>,
): Quoted {
  return (name) => {
    const question = questions.find((one) => fieldName(one) === name);
    if (question) return wordsOf(question, given(question.id));
    return Object.hasOwn(hidden, name) ? (hidden[name] ?? "") : "";
  };
}

function wordsOf(question: Question, values: readonly string[]): string {
  if (question.kind !== "choice" && question.kind !== "ranking") return values.join(", ");
  const labels = new Map(question.options.map((option) => [option.id, option.label]));
  if (question.kind === "choice" && question.other) labels.set(otherId, question.other);
  return values.map((value) => labels.get(value) ?? value).join(", ");
}
