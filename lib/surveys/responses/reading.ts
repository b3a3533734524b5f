import { emotionOf } from "@/lib/kpis/answers";
import type { Answer } from "../answers";

/** The first rating on the emotion scale, −2 … +2; null when nothing was rated. */
export function emotionOfAnswers(answers: readonly Answer[]): number | null {
  for (const answer of answers) if ("score" in answer) return emotionOf(answer.kind, answer.score);
  return null;
}

/** What was written, in the order it was asked. */
export function textOfAnswers(answers: readonly Answer[]): string {
  return answers.flatMap((answer) => ("text" in answer ? [answer.text] : [])).join("\n\n");
}
