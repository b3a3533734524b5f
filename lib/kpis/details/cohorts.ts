import { customerShare, type Estimate } from "../estimates";
import { addDays } from "../periods";

export type Cell = {
  estimate: Estimate;
  /** Part of the cohort's time has not ended yet. */
  isImmature: boolean;
} | null;
/** Customers of one month and their cells; null where nothing can be known yet. */
export type CohortRow = { cohort: string; size: number; cells: Cell[] };

type Cohort = { cohort: string; month: number; customers: number };
const monthsAhead = 6;

/**
 * Share of each month's newcomers who were active so many months later. A month that is still
 * running is marked: its customers have time left.
 */
export function retentionOf(counts: readonly Cohort[], today: string): CohortRow[] {
  const cohorts = [...new Set(counts.map(({ cohort }) => cohort))].sort();
  return cohorts.map((cohort) => {
    const of = (month: number) =>
      counts.find((row) => row.cohort === cohort && row.month === month)?.customers ?? 0;
    const size = of(0);
    const cells = Array.from({ length: monthsAhead + 1 }, (_, month): Cell => {
      if (size === 0 || addMonths(cohort, month) > today) return null;
      const isImmature = addDays(addMonths(cohort, month + 1), -1) >= today;
      return {
        estimate: customerShare({ hits: Math.min(size, of(month)), total: size }),
        isImmature,
      };
    });
    return { cohort, size, cells };
  });
}

export const repeatWindows = [30, 60, 90, 180] as const;
type Buyers = { cohort: string; buyers: number } & Record<
  `closed${(typeof repeatWindows)[number]}` | `again${(typeof repeatWindows)[number]}`,
  number
>;

/** Share of each month's first-time buyers who ordered again in time, of ended windows only. */
export function repeatOfCohorts(counts: readonly Buyers[]): CohortRow[] {
  const sorted = [...counts].sort((a, b) => a.cohort.localeCompare(b.cohort));
  return sorted.map((row) => ({
    cohort: row.cohort,
    size: row.buyers,
    cells: repeatWindows.map((days): Cell => {
      const total = row[`closed${days}`];
      if (total === 0) return null;
      const estimate = customerShare({ hits: row[`again${days}`], total });
      return { estimate, isImmature: total < row.buyers };
    }),
  }));
}

/** The first day of the month `count` months after a month's first day. */
function addMonths(day: string, count: number): string {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}
