import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DashboardCounts } from "@/lib/kpis/counts/model";
import { repeatOfCohorts, retentionOf } from "@/lib/kpis/details/cohorts";
import { minorUnits, moneyOf } from "@/lib/kpis/details/money";
import { timeEstimate } from "@/lib/kpis/details/times";
import { funnelOf } from "@/lib/kpis/funnel";
import { mixWarning } from "@/lib/kpis/mix";
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

describe("The funnel", () => {
  const stages = ["Interest", "Purchase", "Loyalty"].map((title) => ({
    ...{ id: title, title, color: 1, kind: "custom" as const, expected: null },
  }));
  const none = { answers: [], emotions: [], feedback: [], entries: [], active: [], orders: [] };
  const buckets = { answerBuckets: [], chainBuckets: [], orderBuckets: [] };
  const countsOf = (...closed: number[]): DashboardCounts => ({
    ...{ ...none, ...buckets, stages, targets: [] },
    chain: stages.map(({ id }, index) => ({
      ...{ stageId: id, period: "now", personaId: null, open: 0 },
      closed: closed[index] ?? 0,
    })),
  });

  test("Each step has its share of the one before, with Wilson's interval", () => {
    const [first, second, third] = funnelOf(countsOf(50, 10, 10));
    expect(first).toMatchObject({ count: 50, rate: null, low: null, high: null });
    // By hand: (10 + z²/2 ± z √(8 + z²/4)) ÷ (50 + z²) with z = 1.95996.
    expect(second?.rate).toBeCloseTo(0.2, 9);
    expect(second?.low).toBeCloseTo(0.1124, 4);
    expect(second?.high).toBeCloseTo(0.3304, 4);
    expect(third).toMatchObject({ rate: 1, high: 1, isWeak: false });
  });

  test("Nobody, one customer and all of them divide by nothing", () => {
    for (const counts of [countsOf(), countsOf(1), countsOf(1, 1, 1)]) {
      for (const row of funnelOf(counts)) {
        for (const value of [row.rate, row.low, row.high]) expect(value ?? 0).not.toBeNaN();
      }
    }
    expect(funnelOf(countsOf(0, 0, 0)).map(({ rate }) => rate)).toEqual([null, null, null]);
  });
});
