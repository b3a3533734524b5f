const SQRT_2PI = Math.sqrt(2 * Math.PI);

/** A closed interval; both ends are finite numbers. */
export type Interval = { low: number; high: number };

/** Quantile of the two-sided 95 % interval, 1.959964. */
export const Z_95 = normalQuantile(0.975);

/** Density of the standard normal distribution. */
function normalDensity(x: number): number {
  return Math.exp(-(x * x) / 2) / SQRT_2PI;
}

/**
 * P(Z ≤ x) of the standard normal distribution, absolute error below 1e-14.
 * Taylor series near the centre, Laplace's continued fraction in the tails
 * (Abramowitz & Stegun 26.2.11 and 26.2.14).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("normalCdf needs a number");
  if (x < 0) return upperTail(-x);
  return 1 - upperTail(x);
}

/**
 * The x with P(Z ≤ x) = p for 0 < p < 1, relative error below 1e-12.
 * Starts from Abramowitz & Stegun 26.2.23 and refines with Halley's method.
 * @throws RangeError outside of (0, 1)
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("normalQuantile needs 0 < p < 1");
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = -roughUpperQuantile(p);
  for (let round = 0; round < 4; round++) {
    const error = (normalCdf(x) - p) / normalDensity(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}

/** Two-sided p-value of a standard normal statistic. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

function upperTail(x: number): number {
  return x < 3 ? 0.5 - centralSeries(x) : tailFraction(x);
}

function centralSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return normalDensity(x) * sum;
}

function tailFraction(x: number): number {
  if (x > 38) return 0;
  let fraction = x;
  for (let k = 120; k > 0; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}

function roughUpperQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}
