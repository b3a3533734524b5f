import fc from "fast-check";
import { expect, test } from "vitest";
import { delimiterOf, headerOf, readCsv } from "@/lib/imports/csv";
import { itemOf, likelyMapping, mappingProblem } from "@/lib/imports/fields";

const cell = fc.string({ unit: fc.constantFrom("a", "ä", ",", '"', "\n", "\r\n", ";", " ", "7") });
const written = (rows: string[][]) =>
  rows
    .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
    .map((line) => `${line}\n`)
    .join("");

test("Whatever stands in quoted cells is read as it was written, however the file is cut", () => {
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.nat(), (table, cut) => {
      const text = written(table);
      const whole = readCsv(text, ",", true);
      expect(whole.records.map(({ fields }) => fields)).toEqual(table);
      const first = readCsv(text.slice(0, text.length ? cut % text.length : 0), ",", false);
      const rest = readCsv(text.slice(first.characters), ",", true);
      const both = [...first.records, ...rest.records].map(({ fields }) => fields);
      expect(both).toEqual(table);
      expect(first.lines + rest.lines).toBe(whole.lines);
    }),
  );
});

test("An unclosed quote costs its own line and no other", () => {
  const { records } = readCsv('a,b\n"c,d\ne,f\n', ",", true);
  expect(records).toEqual([
    { line: 0, fields: ["a", "b"], problem: null },
    { line: 1, fields: null, problem: expect.stringContaining("quotation") },
    { line: 2, fields: ["e", "f"], problem: null },
  ]);
});

test("Text behind a closed quote is a problem of that line", () => {
  const { records } = readCsv('"a"b,c\nd,e\n', ",", true);
  expect(records.map(({ problem }) => problem !== null)).toEqual([true, false]);
});

test("Blank lines are passed over and a last line needs no end", () => {
  const { records } = readCsv("a,b\r\n\r\nc,d", ",", true);
  expect(records.map(({ line, fields }) => [line, fields])).toEqual([
    [0, ["a", "b"]],
    [2, ["c", "d"]],
  ]);
});

test("The head tells columns and what separates them", () => {
  expect(delimiterOf("a;b;c,d")).toBe(";");
  const { columns, delimiter } = headerOf("\uFEFFuser_id\tevent \nu1\tVisit\n");
  expect([columns, delimiter]).toEqual([["user_id", "event"], "\t"]);
});

test("Columns are found by the names they usually have", () => {
  const columns = ["customer_id", "event name", "created_at", "amount", "colour"];
  const mapping = likelyMapping("events", columns);
  expect(mapping).toEqual({
    userId: "customer_id",
    event: "event name",
    timestamp: "created_at",
    total: "amount",
  });
  expect(mappingProblem("events", mapping, columns)).toBeNull();
});

test.each([
  [{}, /who it was/],
  [{ userId: "u" }, /what happened/],
  [{ userId: "u", event: "e" }, /when it happened/],
  [{ userId: "gone" }, /not in the file/],
])("A mapping of %j is not enough", (mapping, reason) => {
  expect(mappingProblem("events", mapping, ["u", "e", "t"])).toMatch(reason);
});

const line = (cells: Record<string, string>) => new Map(Object.entries(cells));

test("A line becomes an event, and what is not mapped stays as properties", () => {
  const mapping = { userId: "u", event: "e", timestamp: "t", total: "sum", order_id: "o" };
  const cells = { u: "u1", e: "Order Completed", t: "2026-05-01 10:30", sum: "1.234,50 €", o: "7" };
  expect(itemOf("events", mapping, line({ ...cells, colour: "red", size: "12" }))).toEqual({
    event: "Order Completed",
    userId: "u1",
    timestamp: "2026-05-01T10:30:00Z",
    properties: { order_id: "7", total: 1234.5, colour: "red", size: 12 },
  });
});

test("A line becomes what is known of a customer", () => {
  const mapping = { userId: "u", email: "mail" };
  const cells = line({ u: "u1", mail: "ana@example.com", plan: "basic", empty: " " });
  expect(itemOf("customers", mapping, cells)).toEqual({
    type: "identify",
    userId: "u1",
    traits: { email: "ana@example.com", plan: "basic" },
  });
});
