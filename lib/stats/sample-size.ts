import { Z_95 } from "./normal";

/**
 * Answers needed to know a share of about `p` within ± `margin` (both fractions):
 * z² p (1 − p) ÷ margin². Cochran 1977.
 */
export function sampleSizeForShare(margin: number, p = 0.5, z = Z_95): number {
  return Math.ceil((z * z * p * (1 - p)) / margin ** 2);
}

/**
 * Answers needed to know plus − minus within ± `margin` (fraction): s² z² ÷ margin² − 3, where
 * s² = plus + minus − (plus − minus)² of the expected shares. Sauro & Lewis, adjusted Wald.
 */
export function sampleSizeForDifference(
  margin: number,
  expected: { plus: number; minus: number },
  z = Z_95,
): number {
  const { plus, minus } = expected;
  const variance = plus + minus - (plus - minus) ** 2;
  return Math.max(1, Math.ceil((variance * z * z) / margin ** 2 - 3));
}

/** Answers needed to know a mean within ± `margin` at this standard deviation: (z s ÷ margin)². */
export function sampleSizeForMean(margin: number, deviation: number, z = Z_95): number {
  return Math.max(2, Math.ceil(((z * deviation) / margin) ** 2));
}
