import { medianEstimate, quantileOf } from "@/lib/stats/medians";
import { type Display, displayOfCustomers } from "../display";

/** Times as the database sorted them, in seconds. */
type Counted = {
  n: number;
  q1: number;
  median: number;
  q3: number;
  low: number | null;
  high: number | null;
  sorted: readonly number[] | null;
};

/** Quartiles of times in seconds, with the interval of the median. */
export type TimeEstimate = {
  median: number | null;
  q1: number | null;
  q3: number | null;
  low: number | null;
  high: number | null;
  n: number;
  display: Display;
};

/**
 * Median, quartiles and the order-statistic interval of the median: exact for up to 200 times, by
 * the normal approximation of its ranks for more.
 */
export function timeEstimate(counted: Counted | undefined): TimeEstimate {
  const n = counted?.n ?? 0;
  const display = displayOfCustomers(n);
  if (!counted || n === 0) {
    return { median: null, q1: null, q3: null, low: null, high: null, n, display };
  }
  const { sorted } = counted;
  if (!sorted) {
    const { q1, median, q3, low, high } = counted;
    return { q1, median, q3, low, high, n, display };
  }
  const exact = medianEstimate(sorted);
  return {
    median: exact?.median ?? null,
    q1: quantileOf(sorted, 0.25),
    q3: quantileOf(sorted, 0.75),
    low: exact?.interval?.low ?? null,
    high: exact?.interval?.high ?? null,
    n,
    display,
  };
}
