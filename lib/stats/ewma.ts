import { twoSidedP } from "./normal";

/** One point of a chart: `n` cases whose mean lies `z` standard errors from what was expected. */
export type ChartPoint = { z: number; n: number };

/** Where a chart stands: in standard errors of the smoothed deviation, with its two-sided chance. */
export type ChartState = { deviation: number; p: number };

const ewmaWeight = 0.2;
/** Limit in standard errors: with λ 0.2 one false alarm in about 370 points. */
export const ewmaLimit = 2.86;

/**
 * Exponentially weighted moving average of the deviations, over its exact standard error
 * (Roberts 1959; limits λ 0.2, L 2.86 after Lucas & Saccucci 1990). The expected mean is itself
 * known from `baseline` cases only; that error is common to all points and is added to theirs.
 * Null without points.
 */
export function ewma(
  points: readonly ChartPoint[],
  baseline: number,
  weight = ewmaWeight,
): ChartState | null {
  if (points.length === 0 || baseline <= 0) return null;
  let level = 0;
  let own = 0;
  let common = 0;
  for (const { z, n } of points) {
    level = (1 - weight) * level + weight * z;
    own = (1 - weight) ** 2 * own + weight ** 2;
    common = (1 - weight) * common + weight * Math.sqrt(n);
  }
  const deviation = level / Math.sqrt(own + common ** 2 / baseline);
  return { deviation, p: twoSidedP(deviation) };
}
