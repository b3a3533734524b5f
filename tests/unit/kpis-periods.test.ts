import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAt, dayCutter } from "@/lib/core/days";
import { conversionShare, dropOff, firstOpenDay } from "@/lib/kpis/conversion";
import { addDays, bucketsOf, isDay, lastDays, lengthOf, previousPeriod } from "@/lib/kpis/periods";

const days = fc.integer({ min: 0, max: 5000 }).map((count) => addDays("2020-01-01", count));
const periods = fc
  .tuple(days, fc.integer({ min: 1, max: 800 }))
  .map(([to, length]) => lastDays(length, to));

test("The compared period is as long, on the same weekdays and does not overlap", () => {
  fc.assert(
    fc.property(periods, (period) => {
      const previous = previousPeriod(period);
      expect(lengthOf(previous)).toBe(lengthOf(period));
      expect(new Date(previous.from).getUTCDay()).toBe(new Date(period.from).getUTCDay());
      expect(previous.to < period.from).toBe(true);
      expect(lengthOf({ from: previous.to, to: period.from }) - 1).toBeLessThanOrEqual(7);
    }),
  );
});

test("The weeks of a period end with it, are whole and lie inside of it", () => {
  fc.assert(
    fc.property(periods, (period) => {
      const buckets = bucketsOf(period);
      expect(buckets.at(-1)?.to).toBe(period.to);
      expect((buckets[0]?.from ?? "") >= period.from).toBe(true);
      expect(new Set(buckets.map(lengthOf)).size).toBe(1);
    }),
  );
});

test.each([
  ["2026-03-28T23:30:00Z", "Europe/Berlin", "2026-03-29"],
  ["2026-03-29T22:30:00Z", "Europe/Berlin", "2026-03-30"],
  ["2026-10-25T22:30:00Z", "Europe/Berlin", "2026-10-25"],
  ["2026-10-25T23:30:00Z", "Europe/Berlin", "2026-10-26"],
  ["2026-01-01T04:00:00Z", "America/New_York", "2025-12-31"],
  ["2026-01-01T12:00:00Z", "Pacific/Kiritimati", "2026-01-02"],
])("The instant %s is in %s on %s, also on days of 23 and 25 hours", (instant, zone, day) => {
  expect(dayAt(new Date(instant), zone)).toBe(day);
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2024-02-29", true],
  ["2026-13-01", false],
  ["26-1-1", false],
  ["", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test("A day is closed when its last customer has had the whole window", () => {
  const now = new Date("2026-06-30T12:00:00Z");
  expect(firstOpenDay(now, "30", "UTC")).toBe("2026-05-31");
  expect(firstOpenDay(now, "any", "UTC")).toBeNull();
});

test("Customers still on their way are neither won nor lost", () => {
  const counts = { closed: 200, converted: 50, open: 100, openConverted: 60 };
  expect(conversionShare(counts)).toEqual({ hits: 50, total: 200 });
  expect(dropOff(counts)).toBe(150);
});

test("Cutting many instants into days gives what cutting each gives", () => {
  const zones = ["Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"];
  const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(instants), (zone, times) => {
      const cut = dayCutter(zone);
      for (const time of [...times, ...times]) expect(cut(time)).toBe(dayAt(time, zone));
    }),
  );
});
