import fc from "fast-check";
import { expect, test } from "vitest";
import { byOrder, keyBetween, keysBetween } from "@/lib/core/order";

const key = fc.stringMatching(/^[0-9A-Za-z]{0,8}[1-9A-Za-z]$/);

test("A key lies strictly between any two neighbours", () => {
  fc.assert(
    fc.property(key, key, (one, two) => {
      fc.pre(one !== two);
      const [low = "", high = ""] = [one, two].sort();
      const between = keyBetween(low, high);
      expect(low < between && between < high).toBe(true);
      expect(between.endsWith("0")).toBe(false);
    }),
  );
});

test("An open end always has room", () => {
  fc.assert(
    fc.property(key, (one) => {
      expect(keyBetween(one, null) > one).toBe(true);
      expect(keyBetween(null, one) < one).toBe(true);
    }),
  );
});

test("Equal, swapped and strange neighbours never throw and give a key after the first", () => {
  fc.assert(
    fc.property(key, fc.string(), (one, strange) => {
      expect(keyBetween(one, one) > one).toBe(true);
      expect(typeof keyBetween(strange, one)).toBe("string");
      expect(typeof keyBetween(one, strange)).toBe("string");
    }),
  );
});

test("Many keys at once are ascending and within their neighbours", () => {
  fc.assert(
    fc.property(key, key, fc.integer({ min: 0, max: 60 }), (one, two, count) => {
      fc.pre(one !== two);
      const [low = "", high = ""] = [one, two].sort();
      const keys = [low, ...keysBetween(count, low, high), high];
      expect(keys).toHaveLength(count + 2);
      expect([...new Set(keys)].sort()).toEqual(keys);
    }),
  );
});

test("Ten thousand appends and prepends keep keys short", () => {
  let last = keyBetween(null, null);
  let first = last;
  for (let index = 0; index < 10_000; index += 1) {
    last = keyBetween(last, null);
    first = keyBetween(null, first);
  }
  expect(Math.max(last.length, first.length)).toBeLessThanOrEqual(6);
});

test("Inserting a thousand times at the same place stays in order", () => {
  const low = keyBetween(null, null);
  let high = keyBetween(low, null);
  for (let index = 0; index < 1000; index += 1) {
    const next = keyBetween(low, high);
    expect(low < next && next < high).toBe(true);
    high = next;
  }
});

test("Equal keys are ordered by id", () => {
  const rows = [
    { id: "b", orderKey: "V" },
    { id: "a", orderKey: "V" },
    { id: "c", orderKey: "A" },
  ];
  expect(rows.sort(byOrder).map((row) => row.id)).toEqual(["c", "a", "b"]);
});
