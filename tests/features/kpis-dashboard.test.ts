import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { emotions } from "@/db/schema/maps";
import { inTransaction, openOpLog } from "@/lib/core/transaction";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { getStageSatisfaction } from "@/lib/kpis/satisfaction/queries";
import { storeResponses } from "../support/answers";
import { numbersThatAreNone } from "../support/finite";
import {
  buildMeasuredWorkspace,
  type CustomerStep,
  type MeasuredWorkspace,
  send,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
const ninetyDays = { from: "2026-04-02", to: "2026-06-30" };
const repeat = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

/** The dashboard, on which there is never a number that is none: with no data, one customer, everybody converted. */
async function show(shop: MeasuredWorkspace, more: object = {}) {
  const dashboard = await getKpiDashboard(shop.ctx, {
    ...{ mapId: shop.mapId, ...ninetyDays },
    ...more,
  });
  expect(numbersThatAreNone(dashboard)).toEqual([]);
  return dashboard;
}

test("An empty workspace shows nothing instead of zeros, and says what is missing", async () => {
  const shop = await buildMeasuredWorkspace({ now, hasRules: false });
  const dashboard = await show(shop);
  for (const tile of Object.values(dashboard.tiles)) {
    expect(tile.estimate).toMatchObject({ value: null, low: null, high: null, display: "empty" });
    expect(tile.change).toMatchObject({ delta: null, direction: "none" });
  }
  expect(dashboard).toMatchObject({ hasEvents: false, hasAnswers: false, hasRules: false });
});

test("Satisfaction of a stage is what counting by hand gives", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await storeResponses(shop, [
    ...repeat(24, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 5 }),
    ...repeat(8, { stage: 0, at: "2026-06-02T10:00:00Z", csat: 4 }),
    ...repeat(8, { stage: 0, at: "2026-06-03T10:00:00Z", csat: 1 }),
    ...repeat(4, { stage: 1, at: "2026-06-03T10:00:00Z", csat: 1 }),
    ...repeat(10, { stage: 2, at: "2026-06-03T10:00:00Z", nps: 10 }),
    { stage: 2, at: "2026-06-03T10:00:00Z" },
    { stage: 0, at: "2026-06-03T10:00:00Z", csat: 1, isFlagged: true },
    { stage: 0, at: "2026-01-03T10:00:00Z", csat: 1 },
  ]);
  const { stages, tiles } = await show(shop);
  expect(stages[0]?.satisfaction).toMatchObject({ value: 80, n: 40, display: "full" });
  expect(stages[0]?.satisfaction.low).toBeCloseTo(65.24, 1);
  expect(stages[0]?.satisfaction.high).toBeCloseTo(89.5, 1);
  expect(stages[1]?.satisfaction).toMatchObject({ value: null, n: 4, display: "hidden" });
  expect(stages[2]?.nps).toMatchObject({ value: 100, n: 10, display: "few" });
  expect(tiles.satisfaction.estimate.value).toBeCloseTo((100 * 32) / 44, 9);
  expect(tiles.nps.estimate.n).toBe(10);
});

test("Satisfaction on three and seven points counts its top boxes, ease on five stays apart", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const at = "2026-06-01T10:00:00Z";
  await storeResponses(shop, [
    ...repeat(6, { stage: 0, at, csat7: 6 }),
    ...repeat(4, { stage: 0, at, csat7: 5 }),
    ...repeat(7, { stage: 0, at, csat3: 3 }),
    ...repeat(3, { stage: 0, at, csat3: 2 }),
    ...repeat(10, { stage: 1, at, ces: 5 }),
    ...repeat(30, { stage: 1, at, ces5: 5 }),
  ]);
  const { stages, tiles } = await show(shop);
  expect(stages[0]?.satisfaction).toMatchObject({ value: 65, n: 20 });
  expect(tiles.satisfaction.estimate).toMatchObject({ value: 65, n: 20 });
  expect(tiles.ces.estimate).toMatchObject({ value: 100, n: 10 });
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const felt = [...repeat(6, 4 / 3), ...repeat(4, 2 / 3), ...repeat(7, 2), ...repeat(3, 0)];
  const measured = await getStageSatisfaction(shop.ctx, { mapId: shop.mapId });
  expect(measured[0]?.meanEmotion).toBeCloseTo(mean(felt), 9);
});

test("Measured emotion counts a response once and keeps to its stage and persona", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const [ana, ben] = shop.personas;
  await storeResponses(shop, [
    ...repeat(6, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 5, nps: 5, personaId: ana?.id }),
    ...repeat(6, { stage: 0, at: "2026-06-01T10:00:00Z", ces: 1, personaId: ben?.id }),
  ]);
  const all = await getStageSatisfaction(shop.ctx, { mapId: shop.mapId });
  expect(all[0]).toMatchObject({ n: 12, display: "few" });
  expect(all[0]?.meanEmotion).toBeCloseTo(-0.5, 9);
  expect(all[1]).toMatchObject({ n: 0, meanEmotion: null, low: null, display: "empty" });
  const own = await getStageSatisfaction(shop.ctx, { mapId: shop.mapId, personaId: ana?.id });
  expect(own[0]).toMatchObject({ n: 6, meanEmotion: 1 });
});

test("Conversion counts ended windows and tells the running ones apart", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await send(shop, [
    ["won", "Page Viewed", "2026-04-10"],
    ["won", "Product Viewed", "2026-04-20"],
    ["slow", "Page Viewed", "2026-04-10"],
    ["slow", "Product Viewed", "2026-05-20"],
    ["lost", "Page Viewed", "2026-04-11"],
    ["before", "Product Viewed", "2026-04-10"],
    ["before", "Page Viewed", "2026-04-12"],
    ["waiting", "Page Viewed", "2026-06-20"],
    ["quick", "Page Viewed", "2026-06-20"],
    ["quick", "Product Viewed", "2026-06-21"],
  ]);
  const { stages } = await show(shop);
  expect(stages[0]?.windows).toMatchObject({ closed: 4, converted: 1, open: 2, openConverted: 1 });
  expect(stages[0]?.conversion).toMatchObject({ value: 25, n: 4, display: "few" });
  expect(stages[0]?.entered).toBe(6);
  const anyTime = await show(shop, { window: "any" });
  expect(anyTime.stages[0]?.windows).toMatchObject({ closed: 6, converted: 3, open: 0 });
});

test("The journey's conversion and the funnel follow people in order", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const walk = (userId: string, names: string[]): CustomerStep[] =>
    names.map((name, index) => [userId, name, `2026-04-1${index}`]);
  const whole = ["Page Viewed", "Product Viewed", "Checkout Started", "Order Completed"];
  await send(shop, [
    ...walk("all", whole),
    ...walk("some", whole.slice(0, 2)),
    ...walk("none", whole.slice(0, 1)),
    ...walk("skipped", ["Page Viewed", "Order Completed"]),
    ["open", "Page Viewed", "2026-06-25"],
  ]);
  const { funnel, tiles, journey, goal } = await show(shop);
  expect(funnel.map((row) => row.count)).toEqual([4, 2, 1, 1, 0]);
  expect(funnel.map((row) => row.open)).toEqual([1, 0, 0, 0, 0]);
  expect(funnel[1]?.rate).toBe(0.5);
  expect(goal).toEqual({ from: "awareness", to: "conversion" });
  expect(journey).toEqual({ closed: 4, converted: 1, open: 1, openConverted: 0 });
  expect(tiles.conversion.estimate).toMatchObject({ value: 25, n: 4 });
});

test("One customer who converted is a hundred percent of one, with an honest interval", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await send(shop, [
    ["one", "Page Viewed", "2026-04-10"],
    ["one", "Product Viewed", "2026-04-11"],
  ]);
  const { stages } = await show(shop);
  expect(stages[0]?.conversion).toMatchObject({ value: 100, high: 100, n: 1, display: "few" });
  expect(stages[0]?.conversion?.low).toBeCloseTo(20.65, 1);
  expect(stages[1]?.conversion).toMatchObject({ value: 0, n: 1 });
  expect(stages.at(-1)?.conversion).toBeNull();
});

test("When everybody goes on, every step says a hundred percent", async () => {
  const shop = await buildMeasuredWorkspace({ now, kinds: ["awareness", "purchase"] });
  await send(
    shop,
    Array.from({ length: 40 }, (_, index): CustomerStep[] => [
      [`u${index}`, "Page Viewed", "2026-04-10"],
      [`u${index}`, "Order Completed", "2026-04-11"],
    ]).flat(),
  );
  const { tiles, funnel } = await show(shop);
  expect(tiles.conversion.estimate).toMatchObject({ value: 100, n: 40, display: "full" });
  expect(funnel.map(({ count, rate }) => [count, rate])).toEqual([
    [40, null],
    [40, 1],
  ]);
});

test("Repeat purchase counts distinct orders of the period", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const order = (user: string, day: string, orderId: string): CustomerStep => [
    user,
    "Order Completed",
    day,
    { order_id: orderId, total: 10, currency: "EUR" },
  ];
  await send(shop, [
    order("twice", "2026-05-01", "a1"),
    order("twice", "2026-05-09", "a2"),
    order("thrice", "2026-05-01", "b1"),
    order("thrice", "2026-05-02", "b2"),
    order("thrice", "2026-05-03", "b3"),
    order("doubled", "2026-05-01", "c1"),
    order("doubled", "2026-05-01", "c1"),
    order("earlier", "2026-01-15", "d1"),
    order("earlier", "2026-05-01", "d2"),
  ]);
  const { tiles } = await show(shop);
  expect(tiles["repeat-purchase"].estimate).toMatchObject({ value: 50, n: 4 });
});

test("Filters by persona and channel keep only their customers and answers", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const [ana] = shop.personas;
  const [web] = shop.channels;
  await send(shop, [
    ["a", "Page Viewed", "2026-04-10", { persona: "Ana", channel: "Web" }],
    ["a", "Product Viewed", "2026-04-11", { channel: "Store" }],
    ["b", "Page Viewed", "2026-04-10", { persona: "Ben", channel: "Store" }],
  ]);
  await storeResponses(shop, [
    ...repeat(5, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 5, personaId: ana?.id }),
    ...repeat(5, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 1 }),
  ]);
  const ofAna = await show(shop, { personaId: ana?.id });
  expect(ofAna.stages.map((stage) => stage.entered)).toEqual([1, 1, 0, 0, 0]);
  expect(ofAna.stages[0]?.satisfaction).toMatchObject({ value: 100, n: 5 });
  const onWeb = await show(shop, { channelId: web?.id });
  expect(onWeb.stages.map((stage) => stage.entered)).toEqual([1, 0, 0, 0, 0]);
  expect(onWeb.funnel.map((row) => row.count)).toEqual([1, 1, 0, 0, 0]);
});

test("Days are cut in the workspace's time zone", async () => {
  const shop = await buildMeasuredWorkspace({ now, timeZone: "Pacific/Auckland" });
  await send(shop, [["u", "Page Viewed", "2026-05-01T12:30:00Z"]]);
  await storeResponses(shop, repeat(5, { stage: 0, at: "2026-05-01T12:30:00Z", csat: 5 }));
  const first = await show(shop, { from: "2026-05-01", to: "2026-05-01" });
  const second = await show(shop, { from: "2026-05-02", to: "2026-05-02" });
  expect([first.stages[0]?.entered, second.stages[0]?.entered]).toEqual([0, 1]);
  expect([first.stages[0]?.satisfaction.n, second.stages[0]?.satisfaction.n]).toEqual([0, 5]);
});

test("A real fall gets an arrow and a small one does not", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await storeResponses(shop, [
    ...repeat(180, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 5, nps: 9 }),
    ...repeat(120, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 1, nps: 0 }),
    ...repeat(240, { stage: 0, at: "2026-03-01T10:00:00Z", csat: 5, nps: 9 }),
    ...repeat(60, { stage: 0, at: "2026-03-01T10:00:00Z", csat: 1, nps: 7 }),
    ...repeat(30, { stage: 1, at: "2026-06-01T10:00:00Z", ces: 7 }),
    ...repeat(29, { stage: 1, at: "2026-03-01T10:00:00Z", ces: 7 }),
    { stage: 1, at: "2026-03-01T10:00:00Z", ces: 1 },
  ]);
  const { tiles } = await show(shop);
  expect(tiles.satisfaction.change).toMatchObject({ delta: -20, direction: "down" });
  expect(tiles.nps.change.direction).toBe("down");
  expect(tiles.ces.change.direction).toBe("none");
});

test("Expected emotion is the mean over the steps of a stage", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const stepId = shop.stages[0]?.stepId ?? "";
  await inTransaction(shop.ctx, async (tx) => {
    await openOpLog(tx, 2);
    const rows = shop.personas.map(({ id }, index) => ({ personaId: id, tenths: 10 * index }));
    const { workspaceId, mapId } = shop;
    await tx.insert(emotions).values(rows.map((row) => ({ workspaceId, mapId, stepId, ...row })));
  });
  expect((await show(shop)).stages[0]?.expected).toBe(0.5);
  const second = await show(shop, { personaId: shop.personas[1]?.id });
  expect(second.stages[0]?.expected).toBe(1);
});

test.each([
  [{ from: "2026-02-30", to: "2026-03-01" }, "from"],
  [{ from: "2026-03-02", to: "2026-03-01" }, "to"],
  [{ from: "2019-01-01", to: "2026-03-01" }, "from"],
])("A period of %j is refused at its field", async (period, field) => {
  const shop = await buildMeasuredWorkspace({ now });
  await expect(show(shop, period)).rejects.toMatchObject({
    code: "invalid",
    fields: { [field]: expect.any(String) },
  });
});
