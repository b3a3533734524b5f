import type { Day } from "@/lib/core/days";
import { addDays } from "@/lib/kpis/periods";
import { type ChartPoint, type ChartState, ewma, ewmaLimit } from "@/lib/stats/ewma";
import { benjaminiHochberg } from "@/lib/stats/false-discovery";
import type { Moments } from "@/lib/stats/means";
import { type Baseline, baselineOf, type DayMoments, weekdayOf } from "./baseline";

/** A figure as its chart sees it: the usual days and the days that are judged, oldest first. */
export type WatchedSeries = { usual: readonly DayMoments[]; recent: readonly DayMoments[] };

/** Cases a point of the chart needs; days with fewer are put together. */
const casesPerPoint = 20;
/** The usual must rest on at least so many cases. */
const fewestUsual = 60;
/** A shift is over when the chart has been back within half of its limits for a week. */
const calm = ewmaLimit / 2;
const calmDays = 7;

/** State of a figure's chart; null where there is too little to judge. */
export function judge({ usual, recent }: WatchedSeries, pseudo: Moments): ChartState | null {
  const baseline = baselineOf(usual, pseudo);
  const cases = usual.reduce((sum, { n }) => sum + n, 0);
  if (!baseline || cases < fewestUsual) return null;
  return ewma(pointsOf(recent, baseline), baseline.cases);
}

/**
 * Which charts show a shift: beyond the limits, and standing after Benjamini–Hochberg over all
 * figures watched together. Figures with too little (null) are never found.
 */
export function shifted(states: readonly (ChartState | null)[]): boolean[] {
  const found = benjaminiHochberg(states.map((state) => state?.p ?? null));
  return states.map((state, index) => found[index] === true && isBeyond(state));
}

/** Whether the chart has been well inside of its limits on each of the last seven days. */
export function isCalm({ usual, recent }: WatchedSeries, pseudo: Moments, today: Day): boolean {
  return Array.from({ length: calmDays }, (_, back) => addDays(today, -back)).every((day) => {
    const state = judge({ usual, recent: recent.filter((one) => one.day <= day) }, pseudo);
    return state !== null && Math.abs(state.deviation) < calm;
  });
}

/** Whether a chart stands outside of its limits. */
export const isBeyond = (state: ChartState | null): boolean =>
  state !== null && Math.abs(state.deviation) > ewmaLimit;

/** Days put together until each point has enough cases; what is left over waits for more. */
export function pointsOf(days: readonly DayMoments[], baseline: Baseline): ChartPoint[] {
  const points: ChartPoint[] = [];
  let open = { n: 0, sum: 0, expected: 0 };
  for (const { day, n, sum } of days) {
    open.n += n;
    open.sum += sum;
    open.expected += n * (baseline.means[weekdayOf(day)] ?? 0);
    if (open.n < casesPerPoint) continue;
    const z = (open.sum - open.expected) / Math.sqrt(open.n * baseline.variance);
    points.push({ z, n: open.n });
    open = { n: 0, sum: 0, expected: 0 };
  }
  return points;
}
