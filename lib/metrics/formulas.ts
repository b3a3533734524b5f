import type { MetricAggregation, MetricDirection } from "@/db/enums";
import { meanEstimate, momentsOf } from "@/lib/stats/means";
import { medianEstimate } from "@/lib/stats/medians";

/** One value on a day, "2026-03-29"; of one day the later in the list was sent later. */
export type Point = { day: string; value: number };

/** A metric over a period; the interval is null where the aggregation has none (sum, last). */
export type MetricFigure = {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
};

/** The points of a period, oldest first, put together as the metric says. */
export function aggregate(points: readonly Point[], how: MetricAggregation): MetricFigure {
  const values = points.map(({ value }) => value);
  const n = values.length;
  const plain = (value: number | null): MetricFigure => ({ value, low: null, high: null, n });
  if (n === 0) return plain(null);
  switch (how) {
    case "sum":
      return plain(values.reduce((sum, value) => sum + value, 0));
    case "last":
      return plain(values.at(-1) ?? null);
    case "mean": {
      const mean = meanEstimate(momentsOf(values.map((value) => ({ value, count: 1 }))));
      const { low = null, high = null } = mean?.interval ?? {};
      return { value: mean?.mean ?? null, low, high, n };
    }
    case "median": {
      const median = medianEstimate(values.toSorted((a, b) => a - b));
      const { low = null, high = null } = median?.interval ?? {};
      return { value: median?.median ?? null, low, high, n };
    }
  }
}

/** Whether a value has reached its target; null without one of them. */
export function hasReached(
  value: number | null,
  target: number | null,
  direction: MetricDirection,
): boolean | null {
  if (value === null || target === null) return null;
  return direction === "up" ? value >= target : value <= target;
}
