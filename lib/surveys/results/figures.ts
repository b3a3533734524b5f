import {
  easy,
  type Histogram,
  isRatingKind,
  type RatingKind,
  ratingScales,
  recommendation,
  satisfied,
} from "@/lib/kpis/answers";
import { displayOfAnswers } from "@/lib/kpis/display";
import { answerShare, type Estimate, meanScore, netPromoterScore } from "@/lib/kpis/estimates";
import { momentsOf } from "@/lib/stats/means";
import { isScale, type Question, scalePoints } from "../model";

/** A rating's figure with interval and n: percent for CSAT and CES, points for NPS. */
export type RatingFigure = { kind: RatingKind; score: Estimate; mean: Estimate };

/** One bar of a distribution; `share` is in percent of the people who answered. */
export type Bar = { id: string; label: string; count: number; share: number };

export type QuestionResult = {
  question: Question;
  isArchived: boolean;
  /** Answers, without skips and without what is flagged. */
  n: number;
  figure: RatingFigure | null;
  /** Empty for texts, and where so few answered that a bar would point at a person. */
  bars: Bar[];
};

/** How often each score, option id or consent was given to one question. */
export type Tally = { questionId: string; value: string; count: number };

export function ratingFigure(kind: RatingKind, histogram: Histogram): RatingFigure {
  const moments = momentsOf(histogram.map(({ score, count }) => ({ value: score, count })));
  return { kind, score: scoreOf(kind, histogram), mean: meanScore(moments, ratingScales[kind]) };
}

function scoreOf(kind: RatingKind, histogram: Histogram): Estimate {
  switch (kind) {
    case "csat":
      return answerShare(satisfied(histogram));
    case "nps":
      return netPromoterScore(recommendation(histogram));
    case "ces":
      return answerShare(easy(histogram));
  }
}

/** A question's figure and bars from what was counted. @param n people who answered it */
export function questionResult(
  question: Question,
  isArchived: boolean,
  tallies: readonly Tally[],
  n: number,
): QuestionResult {
  const own = tallies.filter((tally) => tally.questionId === question.id);
  const histogram = own.map(({ value, count }) => ({ score: Number(value), count }));
  const figure = isRatingKind(question.kind) ? ratingFigure(question.kind, histogram) : null;
  const isHidden = displayOfAnswers(n) === "hidden";
  return { question, isArchived, n, figure, bars: isHidden ? [] : barsOf(question, own, n) };
}

function barsOf(question: Question, own: readonly Tally[], n: number): Bar[] {
  if (n === 0) return [];
  return placesOf(question, own).map(({ id, label }) => {
    const count = own.find((tally) => tally.value === id)?.count ?? 0;
    return { id, label, count, share: (100 * count) / n };
  });
}

type Place = { id: string; label: string };

function placesOf(question: Question, own: readonly Tally[]): Place[] {
  if (isScale(question)) {
    return scalePoints(question).map((point) => ({ id: `${point}`, label: `${point}` }));
  }
  switch (question.kind) {
    case "choice":
      return [...question.options, ...removedOptions(question.options, own)];
    case "consent":
      return [{ id: "yes", label: "" }];
    default:
      return [];
  }
}

/** An option that was taken away keeps its answers; its id is all that is left to name it. */
function removedOptions(options: readonly Place[], own: readonly Tally[]): Place[] {
  return own
    .filter((tally) => !options.some((option) => option.id === tally.value))
    .map((tally) => ({ id: tally.value, label: tally.value }));
}
