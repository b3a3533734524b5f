import fc from "fast-check";
import { expect, test } from "vitest";
import { tableCsv } from "@/components/charts/table-csv";
import { aggregate, hasReached } from "@/lib/metrics/formulas";
import { readPointsCsv } from "@/lib/metrics/points-csv";
import { readPoints } from "@/lib/metrics/points-json";

const points = [3, 9, 6].map((value, index) => ({ day: `2026-03-0${index + 1}`, value }));

test.each([
  ["sum", 18],
  ["mean", 6],
  ["last", 6],
  ["median", 6],
] as const)("The %s of 3, 9 and 6 is %i", (how, value) => {
  expect(aggregate(points, how)).toMatchObject({ value, n: 3 });
});

test("A mean carries Student's interval, a sum none, and nothing is nothing", () => {
  // t(0.975; 2) = 4.3027, s = 3: 6 ± 7.452
  expect(aggregate(points, "mean").low).toBeCloseTo(-1.452, 3);
  expect(aggregate(points, "sum").low).toBeNull();
  expect(aggregate([], "mean")).toEqual({ value: null, low: null, high: null, n: 0 });
});

test("A target is reached from the side that is better", () => {
  expect(hasReached(5, 5, "down")).toBe(true);
  expect(hasReached(6, 5, "down")).toBe(false);
  expect(hasReached(6, 5, "up")).toBe(true);
  expect(hasReached(null, 5, "up")).toBeNull();
});

test("A file is read with commas, semicolons or tabs, and its bad lines are told by number", () => {
  const read = readPointsCsv("\ufeffDate;Value\n2026-03-01;1,5\n\n2026-02-30;2\n2026-03-02;x\n");
  expect(read.points).toEqual([
    { line: 2, day: "2026-03-01", value: 1.5, key: "csv 2026-03-01 0" },
  ]);
  expect(read.refused).toEqual([
    { line: 4, message: "The day must look like 2026-01-31." },
    { line: 5, message: "The value must be a number." },
  ]);
  expect(readPointsCsv("value\tday\tkey\n7\t2026-03-01\tmine").points[0]).toMatchObject({
    value: 7,
    key: "mine",
  });
  expect(readPointsCsv("a,b\n1,2").refused[0]?.message).toContain("day and value");
});

test("No text breaks the reader, and every row is either good or told", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { points: good, refused } = readPointsCsv(`day,value\n${text}`);
      expect(good.every(({ value }) => Number.isFinite(value))).toBe(true);
      expect(refused.every(({ message }) => message.length > 0)).toBe(true);
    }),
  );
});

test("Points come one, many or in a bundle, and anything else is refused in words", () => {
  const point = { day: "2026-03-01", value: 4 };
  expect(readPoints(point)).toEqual([point]);
  expect(readPoints([point, point])).toHaveLength(2);
  expect(readPoints({ points: [point] })).toEqual([point]);
  expect(() => readPoints({ day: "yesterday", value: 4 })).toThrow("Send { day, value, key? }");
});

test("A file for spreadsheets runs no formula, and keeps numbers and quotes", () => {
  const csv = tableCsv({
    columns: ["Stage", "Value"],
    rows: [
      ['=HYPERLINK("x")', -3.5],
      ["@sum, all", null],
      ["-2+3", 7],
      ["Plain", 1],
    ],
  });
  expect(csv).toBe(
    '\ufeff"Stage","Value"\r\n"\'=HYPERLINK(""x"")",-3.5\r\n"\'@sum, all",\r\n"\'-2+3",7\r\n"Plain",1\r\n',
  );
});

test("In a file the two ends of an interval, and of a way, stand in columns of their own", () => {
  const csv = tableCsv({
    columns: [
      { name: "Way", parts: ["From", "To"] },
      "Customers",
      { name: "95 %", parts: ["95 %, lower", "95 %, upper"] },
    ],
    rows: [
      [
        { value: ["Search", "=Web"], text: "Search → =Web" },
        40,
        { value: [1 / 3, 1.5], text: "…" },
      ],
      [{ value: ["Web", "Left"], text: "Web → Left" }, null, null],
    ],
  });
  expect(csv).toBe(
    '\ufeff"From","To","Customers","95 %, lower","95 %, upper"\r\n' +
      '"Search","\'=Web",40,0.3333,1.5\r\n"Web","Left",,,\r\n',
  );
});
