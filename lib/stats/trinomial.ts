import { type Interval, twoSidedP, Z_95 } from "./normal";

/** Counts of three exclusive outcomes: `plus`, `minus` and the rest of `total`. */
export type Trinomial = { plus: number; minus: number; total: number };

/** (plus − minus) ÷ total, from −1 to 1; null without cases. */
export function trinomialDifference({ plus, minus, total }: Trinomial): number | null {
  return total > 0 ? (plus - minus) / total : null;
}

/** Plain standard error of the difference; null without cases. */
export function trinomialError({ plus, minus, total }: Trinomial): number | null {
  if (total <= 0) return null;
  const difference = (plus - minus) / total;
  return Math.sqrt(Math.max(0, (plus + minus) / total - difference ** 2) / total);
}

/**
 * Adjusted Wald interval of the difference: three pseudo-answers, ¾ of them plus and ¾ minus
 * (Sauro & Lewis, "Quantifying the User Experience", net promoter scores); null without cases.
 */
export function trinomialInterval(counts: Trinomial, z = Z_95): Interval | null {
  if (counts.total <= 0) return null;
  const adjusted = adjust(counts);
  const half = z * Math.sqrt(adjusted.variance);
  return {
    low: Math.max(-1, adjusted.difference - half),
    high: Math.min(1, adjusted.difference + half),
  };
}

/**
 * Two-sided p-value that two independent differences are equal: z of the observed change over
 * the adjusted variances; null without cases.
 */
export function trinomialTest(a: Trinomial, b: Trinomial): number | null {
  const from = trinomialDifference(a);
  const to = trinomialDifference(b);
  if (from === null || to === null) return null;
  return twoSidedP((to - from) / Math.sqrt(adjust(a).variance + adjust(b).variance));
}

function adjust({ plus, minus, total }: Trinomial): { difference: number; variance: number } {
  const n = total + 3;
  const p = (plus + 0.75) / n;
  const d = (minus + 0.75) / n;
  return { difference: p - d, variance: (p + d - (p - d) ** 2) / n };
}
