import { expect, test } from "vitest";
import { shifted } from "@/lib/alerts/chart";
import { type ChartPoint, ewma, ewmaLimit } from "@/lib/stats/ewma";
import { randomOf } from "../support/random";

const perDay = 100;
const [usual, low] = [0.3, 0.25];
const standardError = Math.sqrt((usual * (1 - usual)) / perDay);
/** What is usual is known exactly, as in the tables of run lengths. */
const known = Number.POSITIVE_INFINITY;
const falls = 500;
const longest = 1000;

/** Days since a fall, each as the deviation of a hundred cases from what was usual. */
function daysAfterFall(seed: number): ChartPoint[] {
  const random = randomOf(seed);
  return Array.from({ length: longest }, () => {
    let hits = 0;
    for (let one = 0; one < perDay; one++) if (random() < low) hits++;
    return { z: (hits / perDay - usual) / standardError, n: perDay };
  });
}

type Watch = (days: readonly ChartPoint[]) => boolean;

const isSeenByChart: Watch = (days) => (ewma(days, known)?.deviation ?? 0) < -ewmaLimit;
/** The plain chart of quality control: one day three standard errors below what is usual. */
const isSeenByThreeSigma: Watch = (days) => (days.at(-1)?.z ?? 0) < -3;

const delaysOf = (watch: Watch): number[] =>
  Array.from({ length: falls }, (_, index) => {
    const days = daysAfterFall(index + 1);
    const day = days.findIndex((_, last) => watch(days.slice(0, last + 1)));
    return day < 0 ? Number.POSITIVE_INFINITY : day + 1;
  });

const medianOf = (values: number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const meanOf = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

test("A fall from 30 to 25 percent at 100 a day is seen in 7 days, and by three sigma in 47", () => {
  const [chart, threeSigma] = [delaysOf(isSeenByChart), delaysOf(isSeenByThreeSigma)];
  console.info(
    `a fall from 30 to 25 %, the usual known: seen after ${medianOf(chart)} days (median), ` +
      `${meanOf(chart).toFixed(1)} on average; by three sigma ${meanOf(threeSigma).toFixed(1)}`,
  );
  expect(medianOf(chart)).toBeLessThanOrEqual(7);
  expect(meanOf(chart)).toBeLessThan(9);
  expect(meanOf(threeSigma)).toBeGreaterThan(40);
  expect(meanOf(threeSigma)).toBeLessThan(54);
});

// By hand, λ 0.2: level 0.2, 0.36, 0.488 and variance 0.04, 0.0656, 0.081984 after 1, 1, 1; then 0.09246976.
test.each([
  [[1, 1, 1], 0.488 / 0.286328],
  [[1, 1, 1, -3], -0.2096 / 0.304088],
  [[0, 0, 0, 4], 0.8 / 0.304088],
  [[-2.5, -2.5], -0.9 / 0.256125],
])("Of days %j standard errors off, the chart stands at %d", (deviations, expected) => {
  const points = deviations.map((z) => ({ z, n: perDay }));
  expect(ewma(points, known)?.deviation).toBeCloseTo(expected, 4);
});

test("The limit is 2.86 standard errors, a chance of 0.42 percent, on either side", () => {
  const alone = (z: number) => ewma([{ z, n: perDay }], known);
  expect(ewmaLimit).toBe(2.86);
  expect(alone(2.86)?.p).toBeCloseTo(0.004236, 5);
  const isFound = [2.85, 2.87, -2.85, -2.87, 0].map((z) => shifted([alone(z)])[0]);
  expect(isFound).toEqual([false, true, false, true, false]);
});

test("Among twenty figures watched together, one just beyond its limit is not told, one far beyond is", () => {
  const quiet = Array.from({ length: 19 }, () => ewma([{ z: 0.5, n: perDay }], known));
  const isTold = (z: number) => shifted([ewma([{ z, n: perDay }], known), ...quiet])[0];
  expect([isTold(2.87), isTold(3.5)]).toEqual([false, true]);
});
