import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionOf } from "@/lib/respondents/identity";
import { progressFigures } from "@/lib/surveys/progress/figures";
import { isOfLatePage, mergedMark, type ProgressMark } from "@/lib/surveys/progress/model";
import { periodOfResults } from "@/lib/surveys/results/period";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const tally = (questionId: string | null, isStarted: boolean, isSent: boolean, count: number) => ({
  ...{ questionId, isStarted, isSent, count },
});

describe("Figures of how far people came", () => {
  test("add up: whoever began has sent the form or left somewhere", () => {
    const figures = progressFigures(
      [
        tally("a", false, false, 4),
        tally("a", true, false, 3),
        tally("b", true, false, 2),
        tally("retired", true, false, 1),
        tally("c", true, true, 10),
      ],
      ["a", "b", "c"],
    );
    expect(figures).toEqual({
      ...{ opened: 20, started: 16, sent: 10, untouched: 4 },
      steps: [
        { questionId: "a", reached: 15, left: 3 },
        { questionId: "b", reached: 12, left: 2 },
        { questionId: "c", reached: 10, left: 0 },
      ],
    });
  });

  test("never rise from one question to the next", () => {
    const ids = ["a", "b", "c", "d"];
    const any = fc.array(
      fc.record({
        questionId: fc.option(fc.constantFrom(...ids, "other"), { nil: null }),
        isStarted: fc.boolean(),
        isSent: fc.boolean(),
        count: fc.nat(1000),
      }),
    );
    fc.assert(
      fc.property(any, (tallies) => {
        const { steps, started, sent, opened } = progressFigures(tallies, ids);
        const reached = steps.map((step) => step.reached);
        expect(reached).toEqual([...reached].sort((a, b) => b - a));
        expect(Math.min(...reached)).toBeGreaterThanOrEqual(sent);
        expect(started).toBeLessThanOrEqual(opened);
      }),
    );
  });
});

test("A filling-in is counted under a name of its own for every link", () => {
  const id = "019f2b4e-7a10-7c3b-9f00-0123456789ab";
  const names = ["a", "b"].map((linkId) => sessionOf(digest, linkId, id));
  expect(new Set([...names, id]).size).toBe(3);
  expect(sessionOf(digest, "a", id)).toBe(names[0]);
});

test("Two marks of one filling-in lose nothing when they are made one", () => {
  const mark = (more: Partial<ProgressMark>): ProgressMark => ({
    ...{ session: "s", linkId: "l", field: "", pass: "", ticket: "" },
    ...{ isSeen: false, isStarted: false, end: "none" as const, ...more },
  });
  const seen = mark({ field: "q1", isSeen: true, isStarted: true });
  expect(mergedMark(seen, mark({ end: "sent" }))).toEqual({ ...seen, end: "sent" });
  expect(mergedMark(mark({ end: "sent" }), seen)).toEqual({ ...seen, end: "sent" });
});

test("Only ids of pages made within the last week are counted", () => {
  const made = Date.parse("2026-07-01T12:00:00Z");
  const hex = made.toString(16).padStart(12, "0");
  const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
  const at = (hours: number) => isOfLatePage(id, new Date(made + hours * 3_600_000));
  expect([-1, 0, 24, 167, 169].map(at)).toEqual([false, true, true, true, false]);
  expect(isOfLatePage(id.replace("-7000-", "-4000-"), new Date(made))).toBe(false);
});

describe("A period of results", () => {
  const today = "2026-03-31";
  const typed = { since: "", until: "", problem: null };

  test("is that of the dashboard; an address that makes no sense asks for all", () => {
    expect(periodOfResults({ days: "30" }, today)).toEqual({
      ...{ ...typed, days: "30" },
      period: { from: "2026-03-02", to: today },
      previous: { from: "2026-01-26", to: "2026-02-24" },
    });
    for (const days of [undefined, "31", "all", ["30", "7"]]) {
      const all = { days: "all", period: null, previous: null };
      expect(periodOfResults({ days }, today)).toEqual({ ...typed, ...all });
    }
  });

  test("may be two days of one's own, and they go before the choices", () => {
    const days = { since: "2026-03-01", until: "2026-03-07" };
    expect(periodOfResults({ ...days, days: "30" }, today)).toEqual({
      ...{ ...days, days: null, problem: null },
      period: { from: "2026-03-01", to: "2026-03-07" },
      previous: { from: "2026-02-22", to: "2026-02-28" },
    });
  });

  test.each([
    ["2026-03-07", "2026-03-01", "until", "backwards"],
    ["2026-03-01", "", "until", "missing"],
    ["", "2026-03-01", "since", "missing"],
    ["2026-02-30", "2026-03-01", "since", "missing"],
    ["yesterday", "2026-03-01", "since", "missing"],
    ["2026-03-01", "2026-04-01", "until", "future"],
    ["2026-04-01", "2026-04-02", "since", "future"],
    ["0001-01-01", "0001-01-02", "since", "long"],
  ])(
    "of %j to %j says at %j that it is %j, and keeps what was typed",
    (since, until, field, what) => {
      expect(periodOfResults({ since, until }, today)).toEqual({
        ...{ days: "all", since, until, period: null, previous: null },
        problem: { field, what },
      });
    },
  );
});
