import type { Interval } from "./normal";
import { studentQuantile } from "./student";

/** Sums over n numbers, enough for a mean and its interval. */
export type Moments = { n: number; sum: number; sumOfSquares: number };

/** A mean with its interval; the interval is null where the numbers cannot give one. */
export type MeanEstimate = { mean: number; interval: Interval | null };

/** Count, sum and sum of squares of weighted values, for example of a histogram. */
export function momentsOf(values: Iterable<{ value: number; count: number }>): Moments {
  const moments = { n: 0, sum: 0, sumOfSquares: 0 };
  for (const { value, count } of values) {
    moments.n += count;
    moments.sum += value * count;
    moments.sumOfSquares += value * value * count;
  }
  return moments;
}

/** Sample variance (n − 1); null below two numbers. */
export function sampleVariance({ n, sum, sumOfSquares }: Moments): number | null {
  if (n < 2) return null;
  const variance = (sumOfSquares - (sum * sum) / n) / (n - 1);
  return variance < 1e-12 ? 0 : variance;
}

/**
 * Mean with Student's t interval (NIST/SEMATECH e-Handbook 1.3.5.2), cut to the scale when
 * `bounds` are given; null without numbers. The interval is null for a single number and where
 * all are equal: a width of zero would claim a certainty nobody has.
 */
export function meanEstimate(
  moments: Moments,
  bounds?: Interval,
  confidence = 0.95,
): MeanEstimate | null {
  if (moments.n < 1) return null;
  const mean = moments.sum / moments.n;
  const variance = sampleVariance(moments);
  if (!variance) return { mean, interval: null };
  const t = studentQuantile((1 + confidence) / 2, moments.n - 1);
  const half = t * Math.sqrt(variance / moments.n);
  const low = Math.max(bounds?.low ?? Number.NEGATIVE_INFINITY, mean - half);
  const high = Math.min(bounds?.high ?? Number.POSITIVE_INFINITY, mean + half);
  return { mean, interval: { low, high } };
}
