import type { WatchedKpi } from "@/db/enums";
import type { Period } from "@/lib/kpis/periods";
import type { Moments } from "@/lib/stats/means";
import { type DayMoments, total } from "./baseline";
import { watchedKinds } from "./kinds";

/** Counts and value of a figure over some days; `value` in percent, points or seconds. */
export type Side = { from: string; to: string; n: number; hits: number; value: number };

/** One side of a shift; null without cases. `median` (seconds) stands in for figures of time. */
export function sideOf(
  kpi: WatchedKpi,
  days: readonly DayMoments[],
  { period, median }: { period: Period; median?: number | null },
): Side | null {
  const sums: Moments = total(days.filter(({ day }) => day >= period.from && day <= period.to));
  if (sums.n === 0) return null;
  const isTime = watchedKinds[kpi].unit === "seconds";
  const value = isTime ? median : (100 * sums.sum) / sums.n;
  if (value === null || value === undefined) return null;
  return { ...period, n: sums.n, hits: sums.sum, value };
}
