import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClock, instantAt } from "@/lib/feedback/hours/clock";
import type { Calendar } from "@/lib/feedback/hours/model";
import { cutoffsAt, isOverdue } from "@/lib/feedback/overdue";
import { defaultSettings } from "@/lib/feedback/settings/model";

const office = { from: 9 * 60, to: 17 * 60 };
const week = [office, office, office, office, office, null, null];
const berlin: Calendar = { week, holidays: [], timeZone: "Europe/Berlin" };
const minutes = (calendar: Calendar, from: string, to: string) =>
  createClock(calendar).minutesBetween(new Date(from), new Date(to));

describe("Working time", () => {
  test("runs from nine to five on working days and stands still at the weekend", () => {
    // Friday 2026-03-06 16:00 to Monday 2026-03-09 10:00, both in winter time.
    expect(minutes(berlin, "2026-03-06T15:00:00Z", "2026-03-09T09:00:00Z")).toBe(120);
    expect(minutes(berlin, "2026-03-07T08:00:00Z", "2026-03-08T20:00:00Z")).toBe(0);
    expect(minutes(berlin, "2026-03-09T09:00:00Z", "2026-03-09T08:00:00Z")).toBe(0);
  });

  test("stands still on holidays", () => {
    const withHoliday = { ...berlin, holidays: ["2026-12-25"] };
    const span = ["2026-12-24T08:00:00Z", "2026-12-28T16:00:00Z"] as const;
    expect(minutes(berlin, ...span)).toBe(3 * 480);
    expect(minutes(withHoliday, ...span)).toBe(2 * 480);
  });

  test.each([
    ["loses an hour when a night shift meets the spring change", "2026-03-29", 23],
    ["gains an hour when a night shift meets the autumn change", "2026-10-25", 25],
    ["has 24 hours on any other day", "2026-05-10", 24],
  ])("that never ends %s", (_, day, hours) => {
    const always = { from: 0, to: 1440 };
    const calendar = { ...berlin, week: [always, always, always, always, always, always, always] };
    const [from, to] = [instantAt(day, 0, "Europe/Berlin"), instantAt(day, 1440, "Europe/Berlin")];
    expect(createClock(calendar).minutesBetween(new Date(from), new Date(to))).toBe(hours * 60);
  });

  test("begins at nine on the wall before and after the clocks change", () => {
    // New York changes on 2026-03-08: nine is 14:00 UTC on Friday and 13:00 UTC on Monday.
    const newYork = { ...berlin, timeZone: "America/New_York" };
    expect(minutes(newYork, "2026-03-06T13:00:00Z", "2026-03-06T14:30:00Z")).toBe(30);
    expect(minutes(newYork, "2026-03-09T12:00:00Z", "2026-03-09T13:30:00Z")).toBe(30);
  });

  test("reads a wall time that is skipped or comes twice", () => {
    // Berlin skips 02:00 to 03:00 on 2026-03-29 and repeats it on 2026-10-25.
    const skipped = instantAt("2026-03-29", 150, "Europe/Berlin");
    expect(new Date(skipped).toISOString()).toBe("2026-03-29T01:30:00.000Z");
    const repeated = instantAt("2026-10-25", 150, "Europe/Berlin");
    expect(new Date(repeated).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });

  test("counted back and forth is the same, in zones with every kind of offset", () => {
    const zones = ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"];
    const from = Date.parse("2025-01-01T00:00:00Z");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 730 * 24 * 60 }),
        fc.integer({ min: 1, max: 10_000 }),
        (timeZone, start, length) => {
          const clock = createClock({ ...berlin, timeZone });
          const to = new Date(from + start * 60_000);
          const since = clock.before(to, length);
          expect(clock.minutesBetween(since, to)).toBeCloseTo(length, 6);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("adds up: two spans beside each other last as long as both together", () => {
    const from = Date.parse("2026-03-01T00:00:00Z");
    const moment = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((m) => from + m * 60_000);
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [a = 0, b = 0, c = 0] = [...moments].sort((x, y) => x - y);
        const clock = createClock(berlin);
        const span = (x: number, y: number) => clock.minutesBetween(new Date(x), new Date(y));
        expect(span(a, b) + span(b, c)).toBeCloseTo(span(a, c), 6);
      }),
      { numRuns: 200 },
    );
  });
});

describe("The overdue rule", () => {
  const item = {
    ...{ status: "new" as const, stageId: null, emotion: null },
    ...{ createdAt: new Date("2026-03-06T15:00:00Z"), firstRespondedAt: null, awaitingSince: null },
  };
  const overdue = { other: 4, negative: 2, stages: { purchase: 1 } };
  const late = (now: string, changes: object = {}, settings: object = {}) =>
    isOverdue(
      { ...item, ...changes },
      cutoffsAt(new Date(now), { ...defaultSettings, overdue, ...settings }, berlin),
    );

  test("waits for working hours alone, unless calendar hours are wanted", () => {
    expect(late("2026-03-09T10:59:00Z")).toBe(false);
    expect(late("2026-03-09T11:00:00Z")).toBe(true);
    expect(late("2026-03-06T19:00:00Z", {}, { countsBusinessHours: false })).toBe(true);
  });

  test("is stricter for negative answers, and a stage's own rule wins", () => {
    expect(late("2026-03-09T09:00:00Z", { emotion: 2 })).toBe(false);
    expect(late("2026-03-09T09:00:00Z", { emotion: -2 })).toBe(true);
    expect(late("2026-03-09T08:00:00Z", { stageId: "purchase", emotion: 2 })).toBe(true);
  });

  test("does not run while we wait for the customer, and begins anew with their reply", () => {
    const answered = { firstRespondedAt: new Date("2026-03-06T15:10:00Z") };
    expect(late("2026-03-20T15:00:00Z", { ...answered, status: "open" })).toBe(false);
    expect(late("2026-03-20T15:00:00Z", { status: "waiting" })).toBe(false);
    const again = { ...answered, status: "open", awaitingSince: new Date("2026-03-09T08:00:00Z") };
    expect(late("2026-03-09T11:59:00Z", again)).toBe(false);
    expect(late("2026-03-09T12:00:00Z", again)).toBe(true);
  });
});
