import { type Interval, twoSidedP, Z_95 } from "./normal";

/** `hits` of `total`, whole numbers with 0 ≤ hits ≤ total. */
export type Share = { hits: number; total: number };

/** hits ÷ total as a fraction from 0 to 1; null without cases. */
export function share({ hits, total }: Share): number | null {
  return total > 0 ? hits / total : null;
}

/** Wilson's score interval of a share, as fractions; null without cases. Wilson 1927. */
export function wilsonInterval({ hits, total }: Share, z = Z_95): Interval | null {
  if (total <= 0) return null;
  const p = hits / total;
  const middle = hits + (z * z) / 2;
  const half = z * Math.sqrt(total * p * (1 - p) + (z * z) / 4);
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - half) / (total + z * z)),
    high: hits === total ? 1 : Math.min(1, (middle + half) / (total + z * z)),
  };
}

/**
 * Interval of the difference `to − from` of two independent shares, from their Wilson intervals
 * (Newcombe 1998, method 10); null when either side has no cases.
 */
export function newcombeInterval(to: Share, from: Share, z = Z_95): Interval | null {
  const a = wilsonInterval(to, z);
  const b = wilsonInterval(from, z);
  if (!a || !b) return null;
  const p = to.hits / to.total;
  const q = from.hits / from.total;
  return {
    low: Math.max(-1, p - q - Math.hypot(p - a.low, b.high - q)),
    high: Math.min(1, p - q + Math.hypot(a.high - p, q - b.low)),
  };
}

/**
 * Two-sided p-value that two independent shares are equal (pooled z-test, no continuity
 * correction); 1 when nobody or everybody hit on both sides, null without cases.
 */
export function twoProportionTest(a: Share, b: Share): number | null {
  if (a.total <= 0 || b.total <= 0) return null;
  const pooled = (a.hits + b.hits) / (a.total + b.total);
  const variance = pooled * (1 - pooled) * (1 / a.total + 1 / b.total);
  if (variance <= 0) return 1;
  return twoSidedP((a.hits / a.total - b.hits / b.total) / Math.sqrt(variance));
}
