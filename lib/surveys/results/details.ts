import type { Histogram } from "@/lib/kpis/answers";
import { type MeanEstimate, meanEstimate, momentsOf } from "@/lib/stats/means";
import { medianEstimate } from "@/lib/stats/medians";
import type { Question } from "../questions/kinds";
import type { Bar, Counted, Tally } from "./figures";
import { type FormerLabels, formerKey } from "./former-labels";

/** How often a row of a matrix was given a column. */
export type PartTally = { questionId: string; part: string; value: string; count: number };
/** How often an option stood at a place of a ranking, from 1. */
export type RankTally = { questionId: string; value: string; rank: number; count: number };

export type Detail =
  | { kind: "matrix"; rows: { id: string; label: string; n: number; bars: Bar[] }[] }
  | {
      kind: "ranking";
      /** The best first. */
      options: { id: string; label: string; n: number; first: number; mean: MeanEstimate | null }[];
    }
  | { kind: "number"; mean: MeanEstimate | null; median: number; low: number; high: number };

/** What a kind of question has to show besides bars; null for those that have nothing. */
export function detailOf(
  question: Question,
  own: readonly Tally[],
  counted: Counted,
  n: number,
): Detail | null {
  switch (question.kind) {
    case "matrix":
      return { kind: "matrix", rows: matrixRows(question, counted) };
    case "ranking":
      return { kind: "ranking", options: rankedOptions(question, counted) };
    case "number":
      return n > 0 ? numberDetail(own) : null;
    default:
      return null;
  }
}

type Named = { id: string; label: string };

/** What is offered, and behind it what was offered once and chosen. */
function withFormer(questionId: string, former: FormerLabels) {
  return (offered: readonly Named[], ids: readonly string[]): Named[] => {
    const gone = [...new Set(ids)].filter((id) => !offered.some((one) => one.id === id));
    const labelOf = (id: string) => former.get(formerKey(questionId, id)) ?? id;
    return [...offered, ...gone.map((id) => ({ id, label: labelOf(id) }))];
  };
}

function matrixRows(question: Extract<Question, { kind: "matrix" }>, counted: Counted) {
  const own = counted.parts.filter((tally) => tally.questionId === question.id);
  const partIds = own.map((tally) => tally.part);
  const columnIds = own.map((tally) => tally.value);
  const complete = withFormer(question.id, counted.former);
  const columns = complete(question.columns, columnIds);
  return complete(question.rows, partIds).map((row) => {
    const tallies = own.filter((tally) => tally.part === row.id);
    const n = tallies.reduce((sum, tally) => sum + tally.count, 0);
    const bars = columns.map((column) => {
      const count = tallies.find((tally) => tally.value === column.id)?.count ?? 0;
      return { ...column, count, share: n === 0 ? 0 : (100 * count) / n };
    });
    return { ...row, n, bars };
  });
}

function rankedOptions(question: Extract<Question, { kind: "ranking" }>, counted: Counted) {
  const own = counted.ranks.filter((tally) => tally.questionId === question.id);
  const ids = own.map((tally) => tally.value);
  const bounds = { low: 1, high: question.options.length };
  return withFormer(question.id, counted.former)(question.options, ids)
    .map((option) => {
      const places = own.filter((tally) => tally.value === option.id);
      const moments = momentsOf(places.map(({ rank, count }) => ({ value: rank, count })));
      const first = places.find((place) => place.rank === 1)?.count ?? 0;
      return { ...option, n: moments.n, first, mean: meanEstimate(moments, bounds) };
    })
    .sort((a, b) => (a.mean?.mean ?? Infinity) - (b.mean?.mean ?? Infinity));
}

function numberDetail(own: readonly Tally[]): Detail | null {
  const histogram: Histogram = own
    .map(({ value, count }) => ({ score: Number(value), count }))
    .sort((a, b) => a.score - b.score);
  const low = histogram[0]?.score;
  const high = histogram.at(-1)?.score;
  if (low === undefined || high === undefined) return null;
  const moments = momentsOf(histogram.map(({ score, count }) => ({ value: score, count })));
  const all = histogram.flatMap(({ score, count }) => Array<number>(count).fill(score));
  return {
    kind: "number",
    mean: meanEstimate(moments),
    median: medianEstimate(all)?.median ?? low,
    low,
    high,
  };
}
