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
