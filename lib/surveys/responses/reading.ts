import { emotionOf } from "@/lib/kpis/answers";
import type { Answer } from "../questions/answer";
import { scales } from "../questions/scales";

/** The first rating on the emotion scale, −2 … +2; null when nothing was rated. */
export function emotionOfAnswers(answers: readonly Answer[]): number | null {
  for (const answer of answers) {
    if (!("score" in answer)) continue;
    const ends = answer.kind === "rating" ? { from: 1, to: answer.stars } : scales[answer.kind];
    // Every scale lies on the same straight line, whatever its length.
    return emotionOf("csat", answer.score, { low: ends.from, high: ends.to });
  }
  return null;
}

/** What was written in people's own words, in the order it was asked; no addresses, no numbers. */
export function textOfAnswers(answers: readonly Answer[]): string {
  return answers
    .flatMap((answer) => {
      if (answer.kind === "text") return [answer.text];
      return answer.kind === "choice" && answer.other ? [answer.other] : [];
    })
    .join("\n\n");
}
