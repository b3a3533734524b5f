import { expect, test } from "vitest";
import { ewma } from "@/lib/stats/ewma";
import { benjaminiHochberg } from "@/lib/stats/false-discovery";
import { meanEstimate, momentsOf } from "@/lib/stats/means";
import { lowerMedianRank, medianEstimate } from "@/lib/stats/medians";
import { normalCdf, normalQuantile, Z_95 } from "@/lib/stats/normal";
import { sampleSizeForDifference, sampleSizeForShare } from "@/lib/stats/sample-size";
import { newcombeInterval, twoProportionTest, wilsonInterval } from "@/lib/stats/shares";
import { studentQuantile } from "@/lib/stats/student";
import {
  trinomialChange,
  trinomialDifference,
  trinomialInterval,
  trinomialTest,
} from "@/lib/stats/trinomial";

test("Normal quantiles and probabilities equal the published tables", () => {
  expect(Z_95).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489, 12);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
  expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 9);
  expect(normalCdf(1)).toBeCloseTo(0.8413447460685429, 13);
  expect(normalCdf(-6) / 9.865876450376981e-10).toBeCloseTo(1, 9);
});

// NIST/SEMATECH e-Handbook, table 1.3.6.7.2 (critical values of Student's t).
test.each([
  [1, 12.706],
  [2, 4.303],
  [4, 2.776],
  [9, 2.262],
  [29, 2.045],
  [60, 2.0],
  [100, 1.984],
])("Student's quantile with %d degrees of freedom is %d", (degrees, expected) => {
  expect(studentQuantile(0.975, degrees)).toBeCloseTo(expected, 3);
});

// Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (score).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %d of %d is %d to %d", (hits, total, low, high) => {
  const interval = wilsonInterval({ hits, total });
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

// Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
])("Newcombe's interval of %d/%d minus %d/%d is %d to %d", (a, m, b, n, low, high) => {
  const interval = newcombeInterval({ hits: a, total: m }, { hits: b, total: n });
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

// Rosner, "Fundamentals of Biostatistics", example 10.4 (683/3220 against 1498/10245): z = 8.8.
test("The two-proportion test finds the published difference and no other", () => {
  expect(twoProportionTest({ hits: 683, total: 3220 }, { hits: 1498, total: 10245 })).toBeLessThan(
    1e-15,
  );
  expect(twoProportionTest({ hits: 30, total: 100 }, { hits: 30, total: 100 })).toBe(1);
  expect(twoProportionTest({ hits: 40, total: 100 }, { hits: 50, total: 100 })).toBeCloseTo(
    0.1552,
    4,
  );
});

// Worked value of the product's own definition: 50 promoters, 20 detractors of 100 answers.
test("Fifty promoters and twenty detractors of a hundred give 30, error 7.81, 14.1 to 44.2", () => {
  const counts = { plus: 50, minus: 20, total: 100 };
  expect(trinomialDifference(counts)).toBeCloseTo(0.3, 12);
  expect(trinomialInterval(counts)?.low).toBeCloseTo(0.141, 2);
  expect(trinomialInterval(counts)?.high).toBeCloseTo(0.442, 3);
});

test("The change of a net score keeps to the errors of both sides", () => {
  const before = { plus: 270, minus: 90, total: 600 };
  const change = trinomialChange({ plus: 321, minus: 93, total: 600 }, before);
  expect(change?.low).toBeCloseTo(-0.002, 3);
  expect(change?.high).toBeCloseTo(0.162, 3);
  expect(trinomialChange(before, { plus: 0, minus: 0, total: 0 })).toBeNull();
});

test("A recommendation that moves from 30 to 38 with 600 answers each is not proven", () => {
  const before = { plus: 270, minus: 90, total: 600 };
  const after = { plus: 321, minus: 93, total: 600 };
  expect(trinomialTest(before, after)).toBeCloseTo(0.056, 3);
});

// NIST/SEMATECH e-Handbook 1.3.5.2, data set ZARR13.DAT: n 195, mean 9.261460, s 0.022789.
test("The interval of a mean equals the handbook's example", () => {
  const n = 195;
  const sum = 9.26146 * n;
  const sumOfSquares = 0.022789 ** 2 * (n - 1) + sum ** 2 / n;
  const estimate = meanEstimate({ n, sum, sumOfSquares });
  expect(estimate?.interval?.low).toBeCloseTo(9.258242, 5);
  expect(estimate?.interval?.high).toBeCloseTo(9.264679, 5);
});

test("A mean of equal answers has no interval instead of a width of zero", () => {
  expect(meanEstimate(momentsOf([{ value: 5, count: 8 }]))).toEqual({ mean: 5, interval: null });
});

// Conover, "Practical Nonparametric Statistics", table A3: ranks of the 95 % interval.
test.each([
  [5, 0],
  [6, 1],
  [9, 2],
  [10, 2],
  [20, 6],
  [25, 8],
])("The median of %d numbers starts its interval at rank %d", (n, rank) => {
  expect(lowerMedianRank(n)).toBe(rank);
});

test("The median interval is made of order statistics", () => {
  const sorted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(medianEstimate(sorted)).toEqual({ median: 5.5, interval: { low: 2, high: 9 } });
  expect(medianEstimate([3])).toEqual({ median: 3, interval: null });
  expect(medianEstimate([])).toBeNull();
});

// Benjamini & Hochberg 1995, section 4.1: fifteen tests, four found at 5 %.
test("The false discovery rule keeps four of the fifteen published tests", () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  expect(benjaminiHochberg(published).filter(Boolean)).toHaveLength(4);
  expect(benjaminiHochberg([null, 0.01, null])).toEqual([false, true, false]);
});

// Cochran 1977: 385 answers for ± 5 points at one half, 1068 for ± 3.
test("Sample sizes equal the published ones", () => {
  expect(sampleSizeForShare(0.05)).toBe(385);
  expect(sampleSizeForShare(0.03)).toBe(1068);
  expect(sampleSizeForDifference(0.1, { plus: 0.5, minus: 0.2 })).toBe(232);
});

// NIST/SEMATECH e-Handbook, 6.3.2.4: mean 50, deviation 2.0539, λ 0.3; the last of the averages is 51.99.
test("The moving average of the handbook's twenty values ends where the handbook's does", () => {
  const values = [
    ...[52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5],
    ...[49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
  ];
  const points = values.map((value) => ({ z: (value - 50) / 2.0539, n: 1 }));
  const deviation = ewma(points, 1e15, 0.3)?.deviation ?? 0;
  const ownError = Math.sqrt((0.3 / 1.7) * (1 - 0.7 ** 40));
  expect(50 + 2.0539 * deviation * ownError).toBeCloseTo(51.99, 2);
});

test.each([
  ["a point alone", [3], 1, 1e15, 3],
  // (0.8·0.2 + 0.2) / √(0.64·0.04 + 0.04)
  ["two alike", [1, 1], 1, 1e15, 1.405564],
  // 0.2·3 / √(0.04 + (0.2·5)²/100): the baseline's own error is a quarter of the point's.
  ["a point beside a short baseline", [3], 25, 100, 2.683282],
])(
  "The smoothed deviation of %s is what a sheet of paper gives",
  (_, zs, n, baseline, expected) => {
    const points = zs.map((z) => ({ z, n }));
    expect(ewma(points, baseline)?.deviation).toBeCloseTo(expected, 6);
    expect(ewma([], baseline)).toBeNull();
  },
);
