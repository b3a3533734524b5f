import fc from "fast-check";
import { expect, test } from "vitest";
import { percentEnds } from "@/components/kpis/percent-ends";

test.each([
  [[{ value: 73, low: 48, high: 92 }], { min: 40, max: 100 }],
  [[{ value: 9.4, low: 7.1, high: 12 }, { value: 20 }], { min: 0, max: 20 }],
  [[{ value: 100, low: 100, high: 100 }], { min: 90, max: 100 }],
  [[{ value: 0, low: 0, high: 0 }], { min: 0, max: 10 }],
  [[{ value: null, low: null, high: null }, {}], { min: 0, max: 100 }],
])("An axis for %j goes from and to round tens", (drawn, ends) => {
  expect(percentEnds(drawn)).toEqual(ends);
});

test("An axis of percentages holds all of them and never leaves 0 to 100", () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(percent, { minLength: 1 }), (values) => {
      const { min, max } = percentEnds(values.map((value) => ({ value })));
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeLessThanOrEqual(100);
      expect(min).toBeLessThan(max);
      for (const value of values) expect(value >= min && value <= max).toBe(true);
    }),
  );
});
