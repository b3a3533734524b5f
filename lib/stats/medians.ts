import type { Interval } from "./normal";

/** Value below which a share `p` (0 … 1) of the sorted numbers lies, interpolated; null if none. */
export function quantileOf(sorted: readonly number[], p: number): number | null {
  const last = sorted.length - 1;
  const place = Math.min(last, Math.max(0, p * last));
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * Median of sorted numbers with the distribution-free interval between two order statistics
 * (Conover, "Practical Nonparametric Statistics", 3.2). Fewer than six numbers cannot carry
 * 95 %: their interval is null.
 */
export function medianEstimate(
  sorted: readonly number[],
  confidence = 0.95,
): { median: number; interval: Interval | null } | null {
  const median = quantileOf(sorted, 0.5);
  if (median === null) return null;
  const rank = lowerMedianRank(sorted.length, confidence);
  const low = sorted[rank - 1];
  const high = sorted[sorted.length - rank];
  if (rank < 1 || low === undefined || high === undefined) return { median, interval: null };
  return { median, interval: { low, high } };
}

/** Rank r (from 1) of the lower bound; the upper has rank n + 1 − r. 0 where none is wide enough. */
export function lowerMedianRank(n: number, confidence = 0.95): number {
  const allowed = (1 - confidence) / 2;
  let logMass = -n * Math.LN2;
  let below = 0;
  let rank = 0;
  while (rank < n) {
    below += Math.exp(logMass);
    if (below > allowed) return rank;
    logMass += Math.log((n - rank) / (rank + 1));
    rank++;
  }
  return rank;
}
