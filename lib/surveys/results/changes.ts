import { easy, type Histogram, recommendation, satisfied } from "@/lib/kpis/answers";
import { changeOfAnswers, changeOfRecommendation } from "@/lib/kpis/changes";
import { type Change, type ShownChange, shownChanges } from "@/lib/kpis/display";
import { isScale, type ScaleKind } from "../questions/scales";
import type { QuestionResult, Tally } from "./figures";

/**
 * How each rating changed against the period before, by question id; which of the changes are real is
 * decided over all of them together. The mean of stars is not tested, so it has none.
 */
export function ratingChanges(
  results: readonly QuestionResult[],
  now: readonly Tally[],
  before: readonly Tally[],
): Record<string, ShownChange> {
  const changes = results.flatMap(({ question }): [string, Change][] => {
    if (!isScale(question)) return [];
    const histogram = (tallies: readonly Tally[]): Histogram =>
      tallies
        .filter(({ questionId }) => questionId === question.id)
        .map(({ value, count }) => ({ score: Number(value), count }));
    const change = changeOf(question.kind, histogram(now), histogram(before));
    return change && change.delta !== null ? [[question.id, change]] : [];
  });
  return shownChanges<string>(Object.fromEntries(changes));
}

function changeOf(kind: ScaleKind, now: Histogram, before: Histogram): Change | null {
  switch (kind) {
    case "nps":
      return changeOfRecommendation(recommendation(now), recommendation(before));
    case "csat":
    case "emoji":
      return changeOfAnswers(satisfied(now), satisfied(before));
    case "csat3":
      return changeOfAnswers(satisfied(now, 3), satisfied(before, 3));
    case "csat7":
      return changeOfAnswers(satisfied(now, 7), satisfied(before, 7));
    case "ces":
      return changeOfAnswers(easy(now), easy(before));
    case "ces5":
      return changeOfAnswers(easy(now, 5), easy(before, 5));
    case "rating":
      return null;
  }
}
