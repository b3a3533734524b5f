import fc from "fast-check";
import { expect, test } from "vitest";
import { differing, inParts, noParts, type Parts, rowIn, rowsIn, withRows } from "@/lib/maps/parts";

type Row = { id: string; value: number };

const id = fc.oneof(
  fc.uuid(),
  fc.constantFrom("", "a", "ba", "__proto__", "constructor", "toString", "7", "17"),
);
const rows = fc.array(fc.record({ id, value: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 });

const byId = (parts: Parts<Row>) => new Map(rowsIn(parts).map((row) => [row.id, row]));

test("Rows in parts are those of a plain map, however they came together", () => {
  fc.assert(
    fc.property(rows, id, (list, other) => {
      const plain = new Map(list.map((row) => [row.id, row]));
      const whole = inParts(list);
      const grown = list.reduce<Parts<Row>>((parts, row) => withRows(parts, [row]), noParts);
      expect(grown).toEqual(whole);
      expect(byId(whole)).toEqual(plain);
      for (const name of [other, ...plain.keys()]) expect(rowIn(whole, name)).toBe(plain.get(name));
    }),
  );
});

test("A row that changes leaves the rows as they were, and all other parts the very same", () => {
  const before = inParts(["1a", "2a", "1b"].map((name) => ({ id: name, value: 0 })));
  const after = withRows(before, [{ id: "2a", value: 1 }]);
  expect(rowIn(before, "2a")?.value).toBe(0);
  expect(rowIn(after, "2a")?.value).toBe(1);
  expect(after.parts.b).toBe(before.parts.b);
  expect(rowIn(after, "1a")).toBe(rowIn(before, "1a"));
});

test("What differs is told with both sides, and nothing else is", () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [before, after] = [inParts(one), inParts([...one, ...other])];
      const told = differing(before, after);
      const changed = [...byId(after)].filter(([name, row]) => rowIn(before, name) !== row);
      expect(new Map(told.map((sides) => [sides.after?.id, sides.after]))).toEqual(
        new Map(changed),
      );
      for (const sides of told) expect(sides.before).toBe(rowIn(before, sides.after?.id ?? ""));
      expect(differing(after, after)).toEqual([]);
    }),
  );
});

test("Rows that are gone are told, too", () => {
  const [kept, gone] = [
    { id: "1a", value: 0 },
    { id: "2b", value: 0 },
  ];
  expect(differing(inParts([kept, gone]), inParts([kept]))).toEqual([
    { before: gone, after: undefined },
  ]);
});
