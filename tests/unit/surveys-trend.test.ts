import { expect, test } from "vitest";
import { monthFigures } from "@/lib/surveys/results/trend/months";

const tally = (month: string, score: number, count: number) => ({ month, score, count });

test("Each month has its own figure, and a month without answers has none", () => {
  const figures = monthFigures("csat", [
    tally("2025-12", 5, 30),
    tally("2025-12", 1, 10),
    tally("2026-02", 2, 40),
  ]);
  expect(figures.map(({ month, score }) => [month, score.value, score.n])).toEqual([
    ["2025-12", 75, 40],
    ["2026-01", null, 0],
    ["2026-02", 0, 40],
  ]);
});

test("A month with fewer than five answers stays hidden", () => {
  const [month] = monthFigures("nps", [tally("2026-03", 10, 4)]);
  expect(month?.score).toMatchObject({ value: null, display: "hidden" });
});

test("Nothing answered is no trend", () => {
  expect(monthFigures("ces", [])).toEqual([]);
});

test("Every scale but stars is read by its own top boxes", () => {
  const given = [tally("2026-03", 3, 6), tally("2026-03", 6, 3), tally("2026-03", 5, 1)];
  const of = (kind: Parameters<typeof monthFigures>[0], list = given) =>
    monthFigures(kind, list)[0]?.score.value;
  expect(of("csat7")).toBe(30);
  expect(of("ces")).toBe(40);
  expect(of("csat3", [tally("2026-03", 3, 6), tally("2026-03", 2, 4)])).toBe(60);
  expect(of("ces5", [tally("2026-03", 4, 2), tally("2026-03", 3, 8)])).toBe(20);
});
