import type { Moments } from "@/lib/stats/means";

/** Counts of one calendar day; a share adds its hits, a net score its plus minus its minus. */
export type DayMoments = Moments & { day: string };

/** What a day of each weekday usually brings. */
export type Baseline = {
  /** Mean by weekday, from Sunday. */
  means: readonly number[];
  /** Variance of one case. */
  variance: number;
  /** Cases the means rest on, fewer the more each weekday stands for itself. */
  cases: number;
};

export const weekdayOf = (day: string): number => new Date(day).getUTCDay();

/**
 * Usual means from past days. Weekdays differ as far as the past shows that they do: each is drawn
 * towards the common mean by the ratio of the variance within to the variance between (empirical
 * Bayes, method of moments; DerSimonian & Laird 1986). `pseudo` cases keep the variance from
 * vanishing when all answers were alike, as in the adjusted Wald interval. Null without cases.
 */
export function baselineOf(days: readonly DayMoments[], pseudo: Moments): Baseline | null {
  const all = total(days);
  if (all.n <= 0) return null;
  const groups = weekdays.map((weekday) =>
    total(days.filter(({ day }) => weekdayOf(day) === weekday)),
  );
  const mean = all.sum / all.n;
  const variance = varianceOf(total([all, pseudo]));
  const between = varianceBetween(groups, mean, variance);
  const pull = between > 0 ? variance / between : Number.POSITIVE_INFINITY;
  const own = groups.map(({ n }) => (n === 0 ? 0 : n / (n + pull)));
  const means = groups.map(({ n, sum }, weekday) => {
    const share = own[weekday] ?? 0;
    return n === 0 ? mean : share * (sum / n) + (1 - share) * mean;
  });
  const standing = own.reduce((sum, share) => sum + share, 0) / weekdays.length;
  return { means, variance, cases: all.n / (1 + standing * (weekdays.length - 1)) };
}

/** Sums of several groups. */
export function total(groups: readonly Moments[]): Moments {
  return groups.reduce(
    (sum, group) => ({
      n: sum.n + group.n,
      sum: sum.sum + group.sum,
      sumOfSquares: sum.sumOfSquares + group.sumOfSquares,
    }),
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

const varianceOf = ({ n, sum, sumOfSquares }: Moments): number =>
  Math.max(1e-9, sumOfSquares / n - (sum / n) ** 2);

function varianceBetween(groups: readonly Moments[], mean: number, variance: number): number {
  const filled = groups.filter(({ n }) => n > 0);
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  const squares = filled.reduce((sum, group) => sum + group.n ** 2, 0);
  const scale = n - squares / n;
  if (filled.length < 2 || scale <= 0) return 0;
  const spread = filled.reduce(
    (sum, group) => sum + group.n * (group.sum / group.n - mean) ** 2,
    0,
  );
  return Math.max(0, (spread - (filled.length - 1) * variance) / scale);
}
