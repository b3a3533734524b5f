import fc from "fast-check";
import { expect, test } from "vitest";
import { placeAt, shareAt, slideSize } from "@/lib/maps/live/slide";

test.each([
  [0, 0],
  [50, 2500],
  [100, 5000],
  [350, 7500],
  [599, 9990],
])("On a slide with lines at 0, 100 and 600, %s pixels are the share %s", (at, share) => {
  expect(shareAt([0, 100, 600], at)).toBe(share);
  expect(placeAt([0, 100, 600], share)).toBeCloseTo(at, 0);
});

test.each([-1, 600, 700])("%s pixels are outside of a slide 600 pixels wide", (at) => {
  expect(shareAt([0, 100, 600], at)).toBeNull();
});

test("A place is in the same part of a slide, however large its parts are drawn", () => {
  const widths = fc.array(
    fc.tuple(fc.integer({ min: 30, max: 900 }), fc.integer({ min: 30, max: 900 })),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(widths, fc.double({ min: 0, max: 0.99, noNaN: true }), (parts, where) => {
      const [here, there] = [0, 1].map((screen) => edgesOf(parts.map((both) => both[screen] ?? 0)));
      if (!here || !there) return;
      const at = (here.at(-1) ?? 0) * where;
      const share = shareAt(here, at) ?? -1;
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(slideSize);
      const index = here.findLastIndex((edge) => edge <= at);
      const place = placeAt(there, share);
      // What is a unit from a line may be drawn on it.
      expect(place).toBeGreaterThanOrEqual((there[index] ?? 0) - 2);
      expect(place).toBeLessThanOrEqual((there[index + 1] ?? 0) + 2);
      expect(Math.abs(placeAt(here, share) - at)).toBeLessThan(2);
    }),
  );
});

function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}
