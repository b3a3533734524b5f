import { type Histogram, recommendation } from "@/lib/kpis/answers";
import { changeOfAnswers, changeOfRecommendation } from "@/lib/kpis/changes";
import { type Change, type ShownChange, shownChanges } from "@/lib/kpis/display";
import { isScale, type ScaleKind } from "../questions/scales";
import type { QuestionResult, Tally } from "./figures";
import { shareOf } from "./shares";

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
  if (kind === "nps") return changeOfRecommendation(recommendation(now), recommendation(before));
  const [share, earlier] = [shareOf(kind, now), shareOf(kind, before)];
  return share && earlier && changeOfAnswers(share, earlier);
}
