import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addHistograms,
  countOf,
  easy,
  emotionOf,
  recommendation,
  satisfied,
} from "@/lib/kpis/answers";
import { changeOfAnswers, changeOfRecommendation } from "@/lib/kpis/changes";
import { displayOfAnswers, displayOfCustomers, shownChanges } from "@/lib/kpis/display";
import { answerShare, customerShare, meanEmotion, netPromoterScore } from "@/lib/kpis/estimates";
import { momentsOf } from "@/lib/stats/means";

const scores = (...counts: [number, number][]) =>
  counts.map(([score, count]) => ({ score, count }));

test("Satisfaction is the share of the two best answers of five", () => {
  const histogram = scores([1, 4], [2, 6], [3, 10], [4, 40], [5, 40]);
  expect(satisfied(histogram)).toEqual({ hits: 80, total: 100 });
  expect(answerShare(satisfied(histogram))).toMatchObject({ value: 80, n: 100, display: "full" });
});

test.each([
  [7, scores([5, 3], [6, 2], [7, 1]), 3, 6],
  [3, scores([2, 5], [3, 5]), 5, 10],
] as const)(
  "Satisfaction on a scale of %d counts its own best answers",
  (scale, bars, hits, total) => {
    expect(satisfied(bars, scale)).toEqual({ hits, total });
  },
);

test("Nine promoters and a skipped question make a score of 100", () => {
  const estimate = netPromoterScore(recommendation(scores([9, 5], [10, 4])));
  expect(estimate).toMatchObject({ value: 100, n: 9, display: "few" });
  expect(estimate.low).toBeLessThan(100);
});

test("Fifty promoters, thirty passives and twenty detractors make 30, between 14.1 and 44.2", () => {
  const estimate = netPromoterScore(recommendation(scores([3, 20], [7, 30], [10, 50])));
  expect(estimate.value).toBeCloseTo(30, 9);
  expect(estimate.low).toBeCloseTo(14.05, 2);
  expect(estimate.high).toBeCloseTo(44.2, 1);
});

test("Effort counts five to seven of seven, and four to five of five", () => {
  expect(easy(scores([4, 5], [5, 3], [7, 2]))).toEqual({ hits: 5, total: 10 });
  expect(easy(scores([3, 5], [4, 3], [5, 2]), 5)).toEqual({ hits: 5, total: 10 });
});

test.each([
  ["csat", 1, -2],
  ["csat", 3, 0],
  ["csat", 5, 2],
  ["nps", 0, -2],
  ["nps", 5, 0],
  ["nps", 10, 2],
  ["ces", 1, -2],
  ["ces", 4, 0],
  ["ces", 7, 2],
] as const)("A %s answer of %d is an emotion of %d", (kind, score, emotion) => {
  expect(emotionOf(kind, score)).toBeCloseTo(emotion, 12);
});

test.each([
  [0, "empty", "empty"],
  [1, "hidden", "few"],
  [4, "hidden", "few"],
  [5, "few", "few"],
  [29, "few", "few"],
  [30, "full", "full"],
] as const)("%d answers are %s, as many customers are %s", (n, answers, customers) => {
  expect(displayOfAnswers(n)).toBe(answers);
  expect(displayOfCustomers(n)).toBe(customers);
});

test("A figure of four answers shows no value, a figure of four customers does", () => {
  expect(answerShare({ hits: 3, total: 4 })).toMatchObject({ value: null, low: null, n: 4 });
  expect(customerShare({ hits: 3, total: 4 })).toMatchObject({ value: 75, n: 4, display: "few" });
});

test("A move from 30 to 38 with 600 answers each gets no arrow", () => {
  const before = { plus: 270, minus: 90, total: 600 };
  const nps = changeOfRecommendation({ plus: 321, minus: 93, total: 600 }, before);
  expect(nps.delta).toBeCloseTo(8, 9);
  expect(shownChanges({ nps }).nps).toMatchObject({ delta: nps.delta, direction: "none" });
  expect(nps.low).toBeLessThan(0);
  expect(nps.high).toBeGreaterThan(8);
});

test("A fall from 80 to 60 percent with 300 answers each gets an arrow down", () => {
  const csat = changeOfAnswers({ hits: 180, total: 300 }, { hits: 240, total: 300 });
  expect(shownChanges({ csat }).csat).toMatchObject({ direction: "down" });
});

test("The more figures are shown, the stronger a single change has to be", () => {
  const borderline = { delta: 3, p: 0.04, low: 0.1, high: 5.9 };
  const quiet = { delta: 1, p: 0.8, low: -7, high: 9 };
  expect(shownChanges({ a: borderline }).a.direction).toBe("up");
  expect(shownChanges({ a: borderline, b: quiet, c: quiet }).a.direction).toBe("none");
});

test("Nothing is compared with a period that has too few answers", () => {
  expect(changeOfAnswers({ hits: 80, total: 100 }, { hits: 0, total: 3 })).toEqual({
    delta: null,
    p: null,
    low: null,
    high: null,
  });
});

const histograms = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 10 }), count: fc.nat(500) }),
  { maxLength: 15 },
);

test("Every figure of every set of answers is finite or absent, and inside of its interval", () => {
  fc.assert(
    fc.property(histograms, (histogram) => {
      const moments = momentsOf(
        histogram.map(({ score, count }) => ({ value: emotionOf("nps", score), count })),
      );
      const figures = [
        answerShare(satisfied(histogram)),
        answerShare(easy(histogram)),
        netPromoterScore(recommendation(histogram)),
        meanEmotion(moments),
      ];
      for (const { value, low, high, n } of figures) {
        expect(n).toBe(countOf(histogram));
        if (value === null) continue;
        expect(Number.isFinite(value)).toBe(true);
        if (low === null || high === null) continue;
        expect(low).toBeLessThanOrEqual(high);
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      }
    }),
  );
});

test("Answers added stage by stage are the answers of the whole", () => {
  fc.assert(
    fc.property(histograms, histograms, (a, b) => {
      const whole = recommendation(addHistograms(a, b));
      expect(whole.plus).toBe(recommendation(a).plus + recommendation(b).plus);
      expect(whole.total).toBe(countOf(a) + countOf(b));
    }),
  );
});
