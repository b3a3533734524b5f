import type { Histogram } from "@/lib/kpis/answers";
import type { Estimate } from "@/lib/kpis/estimates";
import type { FixedScaleKind } from "../../questions/scales";
import { ratingFigure } from "../figures";

/** How often a score was given in a month, `2026-03`. */
export type MonthTally = { month: string; score: number; count: number };
export type MonthFigure = { month: string; score: Estimate };

/** The figure of every month from the first answer to the last; months without answers have none. */
export function monthFigures(kind: FixedScaleKind, tallies: readonly MonthTally[]): MonthFigure[] {
  const months = tallies.map((tally) => tally.month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  return monthsBetween(first, last).map((month) => ({
    month,
    score: ratingFigure(kind, histogramOf(tallies, month)).score,
  }));
}

const histogramOf = (tallies: readonly MonthTally[], month: string): Histogram =>
  tallies.filter((tally) => tally.month === month).map(({ score, count }) => ({ score, count }));

function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split("-").map(Number);
  const months: string[] = [];
  for (let step = 0; (months.at(-1) ?? "") < last; step++) {
    months.push(new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7));
  }
  return months;
}
