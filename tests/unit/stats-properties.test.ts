import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "@/lib/stats/false-discovery";
import { meanEstimate, momentsOf } from "@/lib/stats/means";
import { medianEstimate } from "@/lib/stats/medians";
import { normalCdf, normalQuantile } from "@/lib/stats/normal";
import { newcombeInterval, share, twoProportionTest, wilsonInterval } from "@/lib/stats/shares";
import { trinomialDifference, trinomialInterval, trinomialTest } from "@/lib/stats/trinomial";

const shares = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([a, b]) => ({ hits: Math.min(a, b), total: Math.max(a, b) }));

const trinomials = fc
  .tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000))
  .map(([plus, minus, rest]) => ({ plus, minus, total: plus + minus + rest }));

test("The quantile undoes the probability", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 11);
    }),
  );
});

test("An interval of a share holds the share and stays between 0 and 1", () => {
  fc.assert(
    fc.property(shares, (counts) => {
      const interval = wilsonInterval(counts);
      const value = share(counts);
      if (!interval || value === null) {
        expect(counts.total).toBe(0);
        return;
      }
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(value + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(value - 1e-12);
    }),
  );
});

test("Swapping two shares mirrors the interval of their difference", () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      const forth = newcombeInterval(a, b);
      const back = newcombeInterval(b, a);
      if (!forth || !back) {
        expect(a.total * b.total).toBe(0);
        return;
      }
      expect(forth.low).toBeCloseTo(-back.high, 10);
      const p = twoProportionTest(a, b);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});

test("A difference of outcomes and its test are finite or absent", () => {
  fc.assert(
    fc.property(trinomials, trinomials, (a, b) => {
      const interval = trinomialInterval(a);
      if (a.total === 0) {
        expect(interval).toBeNull();
        expect(trinomialTest(a, b)).toBeNull();
        return;
      }
      expect(Math.abs(trinomialDifference(a) ?? 9)).toBeLessThanOrEqual(1);
      expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThan(0);
      const p = trinomialTest(a, b);
      if (b.total > 0) expect(p).toBeLessThanOrEqual(1);
      else expect(p).toBeNull();
    }),
  );
});

test("Means and medians lie inside of their intervals and never are NaN", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 10 }), { maxLength: 80 }), (values) => {
      const mean = meanEstimate(momentsOf(values.map((value) => ({ value, count: 1 }))));
      const median = medianEstimate([...values].sort((a, b) => a - b));
      if (values.length === 0) {
        expect(mean).toBeNull();
        expect(median).toBeNull();
        return;
      }
      for (const [at, interval] of [
        [mean?.mean, mean?.interval],
        [median?.median, median?.interval],
      ] as const) {
        expect(Number.isFinite(at)).toBe(true);
        if (interval) expect(interval.low <= (at ?? 0) && interval.high >= (at ?? 0)).toBe(true);
      }
    }),
  );
});

test("The false discovery rule never finds more than the plain threshold would", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      benjaminiHochberg(ps).forEach((found, index) => {
        if (found) expect(ps[index]).toBeLessThanOrEqual(0.05);
      });
    }),
  );
});
