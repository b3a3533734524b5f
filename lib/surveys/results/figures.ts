import { type Histogram, recommendation } from "@/lib/kpis/answers";
import { displayOfAnswers } from "@/lib/kpis/display";
import { answerShare, type Estimate, meanScore, netPromoterScore } from "@/lib/kpis/estimates";
import { momentsOf } from "@/lib/stats/means";
import { otherId, type Question } from "../questions/kinds";
import {
  isScale,
  type ScaleKind,
  type ScaleQuestion,
  scaleOf,
  scalePoints,
  scales,
} from "../questions/scales";
import { type Detail, detailOf, type PartTally, type RankTally } from "./details";
import { type FormerLabels, formerKey } from "./former-labels";
import { shareOf } from "./shares";

/**
 * A rating's figure with interval and n: percent for satisfaction and effort, points for NPS, and
 * for stars the mean on their own scale.
 */
export type RatingFigure = { kind: ScaleKind; score: Estimate; mean: Estimate };

/** One bar of a distribution; `share` is in percent of the people who answered. */
export type Bar = { id: string; label: string; count: number; share: number };

export type QuestionResult = {
  question: Question;
  isArchived: boolean;
  /** People who answered it, without skips and without what is flagged. */
  n: number;
  figure: RatingFigure | null;
  /** Empty for texts, and where so few answered that a bar would point at a person. */
  bars: Bar[];
  detail: Detail | null;
};

/** How often each score, option id or consent was given to one question. */
export type Tally = { questionId: string; value: string; count: number };

/** Everything that was counted of a survey's answers. */
export type Counted = {
  tallies: readonly Tally[];
  parts: readonly PartTally[];
  ranks: readonly RankTally[];
  former: FormerLabels;
};

type Scale = { low: number; high: number };

/**
 * The figure of a rating from how often each score was given: NPS, or the share of good answers,
 * and the mean, each with interval and n. @param scale the ends of its scale; the usual ones without
 */
export function ratingFigure(kind: ScaleKind, histogram: Histogram, scale?: Scale): RatingFigure {
  const moments = momentsOf(histogram.map(({ score, count }) => ({ value: score, count })));
  const mean = meanScore(moments, scale ?? scaleOfKind(kind));
  return { kind, score: scoreOf(kind, histogram, mean), mean };
}

/** Stars have five unless their question says otherwise. */
function scaleOfKind(kind: ScaleKind): Scale {
  const { from, to } = kind === "rating" ? { from: 1, to: 5 } : scales[kind];
  return { low: from, high: to };
}

function scoreOf(kind: ScaleKind, histogram: Histogram, mean: Estimate): Estimate {
  if (kind === "nps") return netPromoterScore(recommendation(histogram));
  const share = shareOf(kind, histogram);
  return share ? answerShare(share) : mean;
}

/** The figure of one rating question from its scores. */
function figureOf(question: ScaleQuestion, histogram: Histogram): RatingFigure {
  const { from, to } = scaleOf(question);
  return ratingFigure(question.kind, histogram, { low: from, high: to });
}

/** A question's figure, bars and details from what was counted. */
export function questionResult(
  { question, isArchived, n }: Pick<QuestionResult, "question" | "isArchived" | "n">,
  counted: Counted,
): QuestionResult {
  const own = counted.tallies.filter((tally) => tally.questionId === question.id);
  const histogram = own.map(({ value, count }) => ({ score: Number(value), count }));
  const figure = isScale(question) ? figureOf(question, histogram) : null;
  const isHidden = displayOfAnswers(n) === "hidden";
  const bars = isHidden ? [] : barsOf(question, own, n, counted.former);
  const detail = isHidden || n === 0 ? null : detailOf(question, own, counted, n);
  return { question, isArchived, n, figure, bars, detail };
}

function barsOf(question: Question, own: readonly Tally[], n: number, former: FormerLabels): Bar[] {
  if (n === 0) return [];
  return placesOf(question, own, former).map(({ id, label }) => {
    const count = own.find((tally) => tally.value === id)?.count ?? 0;
    return { id, label, count, share: (100 * count) / n };
  });
}

type Place = { id: string; label: string };

function placesOf(question: Question, own: readonly Tally[], former: FormerLabels): Place[] {
  if (isScale(question)) {
    return scalePoints(question).map((point) => ({ id: `${point}`, label: `${point}` }));
  }
  switch (question.kind) {
    case "choice": {
      const other = question.other === undefined ? [] : [{ id: otherId, label: question.other }];
      const offered = [...question.options, ...other];
      return [...offered, ...removedOptions(question.id, offered, own, former)];
    }
    case "consent":
      return [{ id: "yes", label: "" }];
    default:
      return [];
  }
}

/** An option that was taken away keeps its answers, under the label it had. */
function removedOptions(
  questionId: string,
  options: readonly Place[],
  own: readonly Tally[],
  former: FormerLabels,
): Place[] {
  return own
    .map((tally) => tally.value)
    .filter((id) => !options.some((option) => option.id === id))
    .map((id) => ({ id, label: former.get(formerKey(questionId, id)) ?? id }));
}
