import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beliefsAt } from "@/lib/kpis/details/beliefs";
import { calibrationMonths } from "@/lib/kpis/details/calibration";
import { repeatOfCohorts, retentionOf } from "@/lib/kpis/details/cohorts";
import { minorUnits, moneyOf } from "@/lib/kpis/details/money";
import { leftId, type Move, placePaths, stagePaths, switchesOf } from "@/lib/kpis/details/paths";
import { timeEstimate } from "@/lib/kpis/details/times";
import { meanEmotion } from "@/lib/kpis/estimates";
import { mixWarning } from "@/lib/kpis/mix";
import { endOfMonth } from "@/lib/kpis/periods";
import { calibrationOf, verdictOf } from "@/lib/kpis/verdicts";
import { lowerMedianRank } from "@/lib/stats/medians";

describe("Comparing mixes", () => {
  // Kidney stones (Charig et al. 1986, BMJ 292:879): open surgery against puncture.
  const surgery = { small: { hits: 81, total: 87 }, large: { hits: 192, total: 263 } };
  const puncture = { small: { hits: 234, total: 270 }, large: { hits: 55, total: 80 } };

  test("The kidney stones of 1986 look better as a whole and worse in each part", () => {
    const warning = mixWarning([
      { now: puncture.small, before: surgery.small },
      { now: puncture.large, before: surgery.large },
    ]);
    expect(warning?.change).toBeCloseTo(100 * (289 / 350 - 273 / 350), 9);
    expect(warning?.within).toBeLessThan(0);
    expect(warning?.mix).toBeGreaterThan(8);
  });

  test("The same mix in both periods warns of nothing, whatever changed within", () => {
    expect(
      mixWarning([
        { now: { hits: 90, total: 100 }, before: { hits: 50, total: 100 } },
        { now: { hits: 20, total: 100 }, before: { hits: 60, total: 100 } },
      ]),
    ).toBeNull();
  });

  test("The parts of every change add up to it, and nothing is divided by zero", () => {
    const counts = fc
      .tuple(fc.nat(400), fc.nat(400))
      .map(([hits, more]) => ({ hits, total: hits + more }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ now: counts, before: counts }), { maxLength: 4 }),
        (parts) => {
          const warning = mixWarning(parts);
          if (!warning) return;
          const share = (of: "now" | "before") =>
            parts.reduce((sum, part) => sum + part[of].hits, 0) /
            parts.reduce((sum, part) => sum + part[of].total, 0);
          expect(warning.mix + warning.within).toBeCloseTo(warning.change, 9);
          const everyPartKnown = parts.every(
            ({ now, before }) => now.total > 0 && before.total > 0,
          );
          if (everyPartKnown)
            expect(warning.change).toBeCloseTo(100 * (share("now") - share("before")), 6);
        },
      ),
    );
  });
});

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
    expect(calibrationOf([])).toEqual({ distance: null, confirmed: 0, judged: 0 });
  });
});

describe("Times", () => {
  const nothing = { q1: 0, median: 0, q3: 0, low: null, high: null };

  test("Nine times give the median with the second and eighth as its interval", () => {
    // Binomial(9, ½): P(≤ 1) = 0.0195 ≤ 0.025 < P(≤ 2), so ranks 2 and 8 (Conover, table A3).
    const sorted = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(timeEstimate({ ...nothing, n: 9, sorted })).toMatchObject({
      median: 5,
      low: 2,
      high: 8,
      q1: 3,
      q3: 7,
      display: "few",
    });
  });

  test("Nobody and one customer have no interval, and no number that is none", () => {
    expect(timeEstimate(undefined)).toMatchObject({ median: null, n: 0, display: "empty" });
    expect(timeEstimate({ ...nothing, n: 1, sorted: [60] })).toMatchObject({
      median: 60,
      low: null,
      high: null,
    });
  });

  test("The rank the database takes for many is the exact one, or one beside it", () => {
    for (const n of [201, 350, 1000, 4999]) {
      const approximate = Math.floor((n - 1.959964 * Math.sqrt(n)) / 2);
      expect(Math.abs(approximate - lowerMedianRank(n))).toBeLessThanOrEqual(1);
    }
  });
});

describe("Paths", () => {
  const stages = [
    { id: "a", title: "A" },
    { id: "b", title: "B" },
  ];
  const move = (fromId: string, toId: string, moves: number, ends = 0): Move => ({
    fromId,
    toId,
    moves,
    ends,
  });

  test("Streams follow the map, what is lost ends at the side, and the way back is told apart", () => {
    const paths = stagePaths(
      [move("start", "a", 10, 4), move("a", "b", 6, 5), move("b", "a", 1, 1)],
      stages,
      "start",
    );
    const named = paths.streams.map(({ source, target, value, isLoss }) => [
      paths.nodes[source]?.id,
      paths.nodes[target]?.id,
      value,
      isLoss,
    ]);
    expect(named).toEqual([
      ["start", "a", 10, false],
      ["a", "b", 6, false],
      ["a", leftId, 5, true],
      ["b", leftId, 5, true],
    ]);
    expect(paths.nodes.at(-1)).toMatchObject({ id: leftId, total: 10 });
    expect(paths.back).toEqual([{ fromId: "b", toId: "a", from: "B", to: "A", value: 1 }]);
  });

  test("No moves make no drawing, and streams never run in a circle", () => {
    expect(stagePaths([], stages, "start")).toEqual({
      nodes: [],
      streams: [],
      back: [],
      hidden: 0,
    });
    const ids = fc.constantFrom("start", "a", "b", "gone");
    const moves = fc.array(
      fc.record({ fromId: ids, toId: ids, moves: fc.integer({ min: 1, max: 9 }), ends: fc.nat(9) }),
    );
    fc.assert(
      fc.property(moves, (some) => {
        const { nodes, streams } = stagePaths(some, stages, "start");
        for (const { source, target } of streams) {
          expect(source).toBeLessThan(target);
          expect(nodes[target]).toBeDefined();
        }
      }),
    );
  });

  test("Touchpoints left more than reached stand first; the rarest are counted, not drawn", () => {
    const names = new Map([
      ["ad", "Ad"],
      ["shop", "Shop"],
      ["mail", "Mail"],
    ]);
    const paths = placePaths(
      [move("shop", "mail", 20, 8), move("ad", "shop", 50), move("mail", "shop", 5)],
      names,
    );
    expect(paths.nodes.map(({ name }) => name)).toEqual(["Ad", "Shop", "Mail", ""]);
    expect(paths.streams.map(({ value }) => value)).toEqual([20, 50, 8]);
    expect(paths.back).toMatchObject([{ from: "Mail", to: "Shop", value: 5 }]);
    const many = Array.from({ length: 14 }, (_, at) => move(`p${at}`, `p${at + 1}`, 100 - at));
    const all = new Map(many.flatMap(({ fromId, toId }) => [fromId, toId]).map((id) => [id, id]));
    expect(placePaths(many, all)).toMatchObject({ hidden: 100 + 88 + 87 });
    expect(placePaths([], names)).toMatchObject({ nodes: [], streams: [], hidden: 0 });
  });

  test("Switches come the commonest first, with the share that ended there", () => {
    const names = new Map([
      ["a", "Web"],
      ["b", "Phone"],
    ]);
    const found = switchesOf(
      [move("a", "b", 40, 10), move("b", "a", 90), move("a", "x", 9)],
      names,
      5,
    );
    expect(found.map(({ from, moves, breaks }) => [from, moves, breaks.value])).toEqual([
      ["Phone", 90, 0],
      ["Web", 40, 25],
    ]);
  });
});

describe("Cohorts", () => {
  test("A month that is still running is marked, one to come is left open", () => {
    const counts = [
      { cohort: "2026-03-01", month: 0, customers: 40 },
      { cohort: "2026-03-01", month: 1, customers: 10 },
      { cohort: "2026-04-01", month: 0, customers: 20 },
    ];
    const [march, april] = retentionOf(counts, "2026-04-20");
    expect(march?.cells[0]).toMatchObject({ estimate: { value: 100 }, isImmature: false });
    expect(march?.cells[1]).toMatchObject({ estimate: { value: 25, n: 40 }, isImmature: true });
    expect(march?.cells[2]).toBeNull();
    expect(april?.cells[0]).toMatchObject({ isImmature: true });
  });

  test("Repeat purchase counts ended windows, and says which months are not whole yet", () => {
    const [row] = repeatOfCohorts([
      {
        cohort: "2026-03-01",
        buyers: 50,
        closed30: 50,
        again30: 10,
        closed60: 40,
        again60: 20,
        closed90: 0,
        again90: 0,
        closed180: 0,
        again180: 0,
      },
    ]);
    expect(row?.cells.map((cell) => cell && [cell.estimate.value, cell.isImmature])).toEqual([
      [20, false],
      [50, true],
      null,
      null,
    ]);
  });
});

describe("Money", () => {
  const row = {
    period: "now" as const,
    currency: "EUR",
    buyers: 3,
    orders: 4,
    priced: 4,
    amount: 10_000,
  };
  const spread = { ...row, ordersSquared: 6, amountSquared: 4 * 2500 ** 2 };

  test("Each currency stands by itself, in its own units", () => {
    const [euro, yen] = moneyOf(
      [row, { ...row, currency: "JPY", orders: 2 }, { ...row, period: "before", amount: 5000 }],
      [spread],
    );
    expect(euro).toMatchObject({ currency: "EUR", revenue: 100, revenueBefore: 50, orders: 4 });
    expect(euro?.orderValue).toMatchObject({ value: 25, low: null, n: 4 });
    expect(euro?.frequency.value).toBeCloseTo(4 / 3, 9);
    expect(euro?.frequency.low).toBe(0);
    expect(yen).toMatchObject({ currency: "JPY", revenue: 10_000, revenueBefore: null });
    expect(yen?.frequency.low).toBeNull();
    expect([minorUnits("KWD"), minorUnits(null), minorUnits("no such")]).toEqual([1000, 1, 100]);
  });

  test("A sample tells how far the numbers of all lie apart, around the mean of all", () => {
    const all = { ...row, buyers: 400, orders: 600, priced: 600, amount: 1_500_000 };
    const sample = { ...spread, buyers: 40, orders: 64, ordersSquared: 128 };
    const [euro] = moneyOf([all], [sample]);
    const half = 1.966 * Math.sqrt((128 / 40 - 1.6 ** 2) / 400);
    expect(euro?.frequency).toMatchObject({ value: 1.5, n: 400 });
    expect(euro?.frequency.low).toBeCloseTo(1.5 - half, 3);
    expect(euro?.frequency.high).toBeCloseTo(1.5 + half, 3);
  });

  test("Orders without an amount have a frequency and no value", () => {
    const [none] = moneyOf([{ ...row, currency: null, priced: 0, amount: 0 }], []);
    expect(none).toMatchObject({ revenue: null, orderValue: { value: null, n: 0 } });
    expect(moneyOf([], [])).toEqual([]);
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

  test("A month ends at midnight of its time zone", () => {
    expect(endOfMonth("2026-02-01", "UTC").toISOString()).toBe("2026-03-01T00:00:00.000Z");
    expect(endOfMonth("2026-12-01", "Asia/Tokyo").toISOString()).toBe("2026-12-31T15:00:00.000Z");
    expect(endOfMonth("2026-06-01", "America/New_York").toISOString()).toBe(
      "2026-07-01T04:00:00.000Z",
    );
  });
});
