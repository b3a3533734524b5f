import { type Interval, twoSidedP, Z_95 } from "./normal";

/** Counts of three exclusive outcomes: `plus`, `minus` and the rest of `total`. */
export type Trinomial = { plus: number; minus: number; total: number };

/** (plus − minus) ÷ total, from −1 to 1; null without cases. */
export function trinomialDifference({ plus, minus, total }: Trinomial): number | null {
  return total > 0 ? (plus - minus) / total : null;
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

/**
 * Interval of the change `to − from` of two independent differences: the observed change with the
 * adjusted variances of both; null when either side has no cases.
 */
export function trinomialChange(to: Trinomial, from: Trinomial, z = Z_95): Interval | null {
  const now = trinomialDifference(to);
  const before = trinomialDifference(from);
  if (now === null || before === null) return null;
  const half = z * Math.sqrt(adjust(to).variance + adjust(from).variance);
  return { low: Math.max(-2, now - before - half), high: Math.min(2, now - before + half) };
}

function adjust({ plus, minus, total }: Trinomial): { difference: number; variance: number } {
  const n = total + 3;
  const p = (plus + 0.75) / n;
  const d = (minus + 0.75) / n;
  return { difference: p - d, variance: (p + d - (p - d) ** 2) / n };
}
