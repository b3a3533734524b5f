import fc from "fast-check";
import { expect, test } from "vitest";
import { delimiterOf, headerOf, readCsv } from "@/lib/imports/csv";
import { itemOf, likelyMapping, mappingProblem } from "@/lib/imports/fields";
import { wallClock } from "@/lib/imports/local-times";
import { readTime } from "@/lib/imports/times";

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
  const reading = { kind: "events" as const, mapping, wallClock: wallClock("UTC") };
  expect(itemOf(reading, line({ ...cells, colour: "red", size: "12" }))).toEqual({
    item: {
      event: "Order Completed",
      userId: "u1",
      timestamp: "2026-05-01T10:30:00.000Z",
      properties: { order_id: "7", total: 1234.5, colour: "red", size: 12 },
    },
    clock: "plain",
  });
});

test.each([
  ["1.234,50 €", 1234.5],
  ["$1,234.50", 1234.5],
  ["1,234", 1234],
  ["12,000", 12_000],
  ["1,5", 1.5],
  ["-49.90", -49.9],
  ["1 234,50", 1234.5],
  ["1'234.50 CHF", 1234.5],
  ["1.5E+05", "1.5E+05"],
  ["(49.90)", "(49.90)"],
  ["free", "free"],
])("The amount %s is read as %s", (total, read) => {
  const mapping = { userId: "u", event: "e", timestamp: "t", total: "sum" };
  const cells = line({ u: "u1", e: "Order Completed", t: "2026-05-01T10:30:00Z", sum: total });
  const reading = { kind: "events" as const, mapping, wallClock: wallClock("UTC") };
  expect(itemOf(reading, cells).item).toMatchObject({ properties: { total: read } });
});

test("Digits that begin with a zero stay as they are written", () => {
  const cells = line({
    u: "u1",
    zip: "01067",
    phone: "0171234567",
    size: "0.5",
    none: "0",
    n: "12",
  });
  const reading = {
    kind: "customers" as const,
    mapping: { userId: "u" },
    wallClock: wallClock("UTC"),
  };
  expect(itemOf(reading, cells).item).toMatchObject({
    traits: { zip: "01067", phone: "0171234567", size: 0.5, none: 0, n: 12 },
  });
});

test("A line becomes what is known of a customer", () => {
  const mapping = { userId: "u", email: "mail" };
  const cells = line({ u: "u1", mail: "ana@example.com", plan: "basic", empty: " " });
  const reading = { kind: "customers" as const, mapping, wallClock: wallClock("UTC") };
  expect(itemOf(reading, cells).item).toEqual({
    type: "identify",
    userId: "u1",
    traits: { email: "ana@example.com", plan: "basic" },
  });
});

test.each([
  ["2026-07-01 10:30", "Europe/Madrid", "2026-07-01T08:30:00.000Z", "plain"],
  ["2026-01-01T10:30:15", "Europe/Madrid", "2026-01-01T09:30:15.000Z", "plain"],
  ["2026-07-01", "America/New_York", "2026-07-01T04:00:00.000Z", "plain"],
  ["2026-07-01 10:30", "Asia/Kathmandu", "2026-07-01T04:45:00.000Z", "plain"],
  ["2026-03-29 01:59:59", "Europe/Madrid", "2026-03-29T00:59:59.000Z", "plain"],
  ["2026-03-29 02:30", "Europe/Madrid", "2026-03-29T01:30:00.000Z", "skipped"],
  ["2026-03-29 03:00", "Europe/Madrid", "2026-03-29T01:00:00.000Z", "plain"],
  ["2026-10-25 02:30", "Europe/Madrid", "2026-10-25T00:30:00.000Z", "twice"],
  ["2026-10-25 03:00", "Europe/Madrid", "2026-10-25T02:00:00.000Z", "plain"],
  ["2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z", "twice"],
  ["2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z", "skipped"],
  // A day begins even where its midnight is skipped.
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z", "plain"],
  ["2026-07-01 10:30Z", "Europe/Madrid", "2026-07-01T10:30:00Z", "plain"],
  ["2026-07-01 10:30+0200", "America/New_York", "2026-07-01T10:30:00+02:00", "plain"],
  ["1782900000", "Europe/Madrid", "2026-07-01T10:00:00.000Z", "plain"],
  ["25.10.2026 02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z", "twice"],
  ["1.7.2026, 9:05", "Europe/Berlin", "2026-07-01T07:05:00.000Z", "plain"],
  ["31.01.2026", "Europe/Berlin", "2026-01-30T23:00:00.000Z", "plain"],
  ["2026-07-01 9:05:30", "Europe/Berlin", "2026-07-01T07:05:30.000Z", "plain"],
  ["13.31.2026 10:30", "Europe/Berlin", "13.31.2026 10:30", "plain"],
  ["07/01/2026 10:30", "Europe/Berlin", "07/01/2026 10:30", "plain"],
  ["2026-02-30 10:30", "Europe/Madrid", "2026-02-30 10:30", "plain"],
  ["yesterday", "Europe/Madrid", "yesterday", "plain"],
])("%s in %s is %s", (text, timeZone, read, clock) => {
  expect(readTime(text, wallClock(timeZone))).toEqual({ text: read, clock });
});

test("Whatever the hour and the zone, a wall clock leads to an instant that shows it", () => {
  const zones = fc.constantFrom("Europe/Madrid", "America/St_Johns", "Pacific/Chatham", "UTC");
  const walls = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) });
  fc.assert(
    fc.property(zones, walls, (timeZone, wall) => {
      const { at, clock } = wallClock(timeZone)(wall);
      const shown = new Intl.DateTimeFormat("sv-SE", {
        ...{ timeZone, dateStyle: "short", timeStyle: "medium" },
      }).format(at);
      const told = new Date(wall).toISOString().slice(0, 19).replace("T", " ");
      if (clock === "skipped") expect(shown > told).toBe(true);
      else expect(shown).toBe(told);
    }),
  );
});
