import { expect, test } from "vitest";
import { type PortfolioRows, portfolioOf } from "@/lib/maps/portfolio/health";

const stage = (id: string, kind: "awareness" | "purchase" | "custom") => ({
  ...{ id, kind, mapId: "m", title: id, color: 1, orderKey: id },
});
const rows: PortfolioRows = {
  maps: [{ id: "m", title: "Shop", state: "current", updatedAt: new Date(0) }],
  stages: [
    stage("c", "custom"),
    stage("a", "purchase"),
    stage("b", "purchase"),
    stage("d", "awareness"),
  ],
  ...{ steps: [], feelings: [], pains: [], covered: [] },
  satisfied: [
    { mapId: "m", stageId: "a", hits: 30, total: 40 },
    { mapId: "m", stageId: "b", hits: 10, total: 10 },
    { mapId: "m", stageId: "c", hits: 3, total: 4 },
    { mapId: "other", stageId: "z", hits: 0, total: 90 },
  ],
};

test("A journey's answers are put together by kinds of stages, in their usual order", () => {
  const [map] = portfolioOf(rows);
  expect(map?.satisfaction).toMatchObject({ n: 54, display: "full" });
  expect(map?.satisfaction.value).toBeCloseTo((100 * 43) / 54, 9);
  expect(map?.kinds).toMatchObject([
    { kind: "awareness", satisfaction: { n: 0, value: null, display: "empty" } },
    { kind: "purchase", satisfaction: { n: 50, value: 80, display: "full" } },
    { kind: "custom", satisfaction: { n: 4, value: null, display: "hidden" } },
  ]);
});
