import { describe, expect, test } from "vitest";
import { beliefsAt } from "@/lib/kpis/details/beliefs";
import { calibrationMonths } from "@/lib/kpis/details/calibration";
import { meanEmotion } from "@/lib/kpis/estimates";
import { endOfMonth } from "@/lib/kpis/periods";
import { calibrationOf, verdictOf } from "@/lib/kpis/verdicts";

describe("Verdicts on beliefs", () => {
  const of = (n: number, mean: number, deviation: number) => {
    const sum = n * mean;
    return { n, sum, sumOfSquares: (n - 1) * deviation ** 2 + n * mean ** 2 };
  };
  const verdict = (expected: number | null, n: number, mean: number, deviation = 1) => {
    const moments = of(n, mean, deviation);
    return verdictOf(expected, meanEmotion(moments), moments);
  };

  test.each([
    ["confirmed", 0.5, 100, 0.6],
    ["better", 0, 100, 0.9],
    ["worse", 1, 100, -0.2],
  ] as const)("It is %s when %f is believed and %i answers say %f", (kind, expected, n, mean) => {
    expect(verdict(expected, n, mean)).toEqual({ kind });
  });

  test("A wide interval around the belief needs as many more as a narrow one takes", () => {
    // (1.96 · 1 ÷ 0.5)² = 15.4, so 16 answers; 8 are there.
    expect(verdict(0, 8, 0.1)).toEqual({ kind: "few", needed: 8 });
  });

  test("Answers that all agree settle a belief as soon as usual ones would", () => {
    expect(verdict(-1, 22, 2, 0)).toEqual({ kind: "few", needed: 1 });
    expect(verdict(-1, 23, 2, 0)).toEqual({ kind: "better" });
    expect(verdict(2, 23, 0, 0)).toEqual({ kind: "worse" });
    expect(verdict(1.8, 23, 2, 0)).toEqual({ kind: "confirmed" });
  });

  test("No belief has no verdict, and a belief without answers says how many to ask for", () => {
    expect(verdict(null, 100, 0)).toBeNull();
    expect(verdict(1, 0, 0)).toEqual({ kind: "few", needed: 23 });
    expect(verdict(1, 4, 1)).toMatchObject({ kind: "few" });
  });

  test("A map is scored by the mean distance of what was both believed and measured", () => {
    const stage = (expected: number | null, mean: number, n = 60) => {
      const moments = of(n, mean, 1);
      const emotion = meanEmotion(moments);
      return { expected, emotion, verdict: verdictOf(expected, emotion, moments) };
    };
    const score = calibrationOf([stage(1, 0), stage(0, 0), stage(null, 2), stage(2, 0, 0)]);
    expect(score.distance).toBeCloseTo(0.5, 9);
    expect(score).toMatchObject({ confirmed: 1, judged: 2 });
    expect(calibrationOf([])).toMatchObject({ distance: null, confirmed: 0, judged: 0 });
  });
});

describe("Beliefs", () => {
  const place = { stageId: "s", stepId: "p", personaId: "a" };
  const at = (day: string) => new Date(`2026-${day}T00:00:00Z`);
  const today = [
    { ...place, value: 1.5 },
    { ...place, stepId: "q", value: -0.5 },
  ];
  const changes = [
    { ...place, at: at("02-01"), value: -1, before: null },
    { ...place, at: at("04-01"), value: 0.5, before: -1 },
    { ...place, at: at("06-01"), value: 1.5, before: 0.5 },
  ];
  const believed = (day: string) => beliefsAt(at(day), today, changes).get("s");

  test("What was believed then is what the next change replaced, else what is believed now", () => {
    expect(believed("07-01")).toBe(0.5);
    expect(believed("05-01")).toBe(0);
    expect(believed("03-01")).toBe(-0.75);
  });

  test("Before anybody had said anything, the first thing said counts", () => {
    expect(believed("01-01")).toBe(-0.75);
    expect(beliefsAt(at("01-01"), [], []).size).toBe(0);
  });

  test("A belief that was taken away still stood in its time", () => {
    const gone = [{ ...place, at: at("05-01"), value: null, before: 2 }];
    expect(beliefsAt(at("04-01"), [], gone).get("s")).toBe(2);
    expect(beliefsAt(at("06-01"), [], gone).get("s")).toBeUndefined();
  });

  test("Each month is scored against the beliefs of its end", () => {
    const months = ["2026-03-01", "2026-05-01"].map((month) => {
      return { month, stageId: "s", n: 50, sum: 0, sumOfSquares: 40 };
    });
    const scored = calibrationMonths(["s"], months, (month) =>
      beliefsAt(endOfMonth(month, "UTC"), today, changes),
    );
    expect(scored.map(({ month, distance }) => [month, distance])).toEqual([
      ["2026-03-01", 0.75],
      ["2026-05-01", 0],
    ]);
  });

  test("A score has the bounds of its stages, and none where a stage has none", () => {
    const estimate = { display: "full" as const };
    const judge = (expected: number, value: number, [low, high]: [number, number]) => ({
      ...{ expected, verdict: null },
      emotion: { ...estimate, value, low, high, n: 40 },
    });
    const inside = judge(1, 0.8, [0.5, 1.1]);
    const below = judge(1.5, -0.5, [-1, 0]);
    // Nearest (0 + 1.5) / 2, farthest (0.5 + 2.5) / 2.
    const score = calibrationOf([inside, below]);
    expect(score.distance).toBeCloseTo(1.1, 10);
    expect(score).toMatchObject({ low: 0.75, high: 1.5, answers: 80 });
    const single = { ...below, emotion: { ...below.emotion, low: null, high: null, n: 1 } };
    expect(calibrationOf([inside, single])).toMatchObject({ low: null, high: null, answers: 41 });
    expect(calibrationOf([])).toMatchObject({ distance: null, low: null, high: null, answers: 0 });
  });

  test("A month ends at midnight of its time zone", () => {
    expect(endOfMonth("2026-02-01", "UTC").toISOString()).toBe("2026-03-01T00:00:00.000Z");
    expect(endOfMonth("2026-12-01", "Asia/Tokyo").toISOString()).toBe("2026-12-31T15:00:00.000Z");
    expect(endOfMonth("2026-06-01", "America/New_York").toISOString()).toBe(
      "2026-07-01T04:00:00.000Z",
    );
  });
});
