import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { apiKeyDoor } from "@/lib/access/doors";
import { createApiKey } from "@/lib/api-keys/commands";
import { newId } from "@/lib/core/new-id";
import {
  addMetricPoints,
  archiveMetric,
  changeMetric,
  createMetric,
  importMetricCsv,
  removeMetricPoint,
  restoreMetric,
} from "@/lib/metrics/commands";
import {
  listMetricFigures,
  listMetricPoints,
  listRemovedMetrics,
  listStageMetrics,
} from "@/lib/metrics/queries";
import {
  buildMeasuredWorkspace,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
const june = { from: "2026-06-01", to: "2026-06-30" };

type Wish = Partial<Parameters<typeof createMetric>[1]>;
async function buildMetric(wish: Wish = {}, shop?: MeasuredWorkspace) {
  const place = shop ?? (await buildMeasuredWorkspace({ now }));
  const editor = await memberOf(place.workspaceId, "editor", now);
  const { metricId } = await createMetric(editor, {
    mapId: place.mapId,
    stageId: place.stages[1]?.id ?? null,
    name: "Late parcels",
    unit: "%",
    aggregation: "mean",
    direction: "down",
    target: 5,
    ...wish,
  });
  return { shop: place, editor, metricId };
}
const figures = (shop: MeasuredWorkspace) =>
  listMetricFigures(shop.ctx, { mapId: shop.mapId, ...june });

test("Values by hand, by file and through the API make one figure with n and interval", async () => {
  const { shop, editor, metricId } = await buildMetric();
  await addMetricPoints(editor, { metricId, points: [{ day: "2026-06-02", value: 4 }] });
  const text = "day,value\n2026-06-03,6\n2026-06-04,8\nnever,1\n2026-05-20,20\n";
  const trial = await importMetricCsv(editor, { metricId, text, isTrial: true });
  expect(trial).toMatchObject({ stored: 3, refused: [{ line: 4 }] });
  expect((await figures(shop))[0]?.figure.n).toBe(1);
  await importMetricCsv(editor, { metricId, text });
  await importMetricCsv(editor, { metricId, text });
  const admin = await memberOf(shop.workspaceId, "admin", now);
  const { key } = await createApiKey(admin, { name: "Carrier", scopes: ["metrics.write"] });
  const carrier = await apiKeyDoor(`Bearer ${key}`, { now });
  const sent = { day: "2026-06-05", value: 99, key: "p1" };
  await addMetricPoints(carrier, { metricId, points: [sent] });
  await addMetricPoints(carrier, { metricId, points: [{ ...sent, value: 10 }] });
  const [late] = await figures(shop);
  expect(late).toMatchObject({
    figure: { value: 7, n: 4 },
    before: { value: 20 },
    isReached: false,
  });
  // t(0.975; 3) = 3.1824, s² = 20/3: 7 ± 4.109
  expect(late?.figure.low).toBeCloseTo(2.891, 3);
  const points = await listMetricPoints(shop.ctx, { metricId });
  expect(points.map(({ source }) => source)).toEqual(["api", "csv", "csv", "hand", "csv"]);
  await removeMetricPoint(editor, { pointId: points[0]?.id ?? "" });
  expect((await figures(shop))[0]?.figure).toMatchObject({ value: 6, n: 3 });
});

test("A stage's own figures are what the map shows of the last ninety days", async () => {
  const { shop, editor, metricId } = await buildMetric({ aggregation: "last" });
  await addMetricPoints(editor, {
    metricId,
    points: [
      { day: "2026-06-20", value: 3 },
      { day: "2026-06-10", value: 9 },
      { day: "2026-01-10", value: 1 },
    ],
  });
  const [shown] = await listStageMetrics(shop.ctx, { mapId: shop.mapId });
  expect(shown).toMatchObject({
    stageId: shop.stages[1]?.id,
    figure: { value: 3, n: 2 },
    isReached: true,
  });
});

test("A definition is changed, and a metric that is archived is shown nowhere", async () => {
  const { shop, editor, metricId } = await buildMetric();
  await addMetricPoints(editor, { metricId, points: [{ day: "2026-06-02", value: 4 }] });
  await addMetricPoints(editor, { metricId, points: [{ day: "2026-06-03", value: 4 }] });
  const sum = { aggregation: "sum", direction: "up", target: null } as const;
  await changeMetric(editor, { metricId, stageId: null, name: "Parcels", ...sum });
  expect((await figures(shop))[0]).toMatchObject({ name: "Parcels", figure: { value: 8 } });
  await archiveMetric(editor, { metricId });
  expect(await figures(shop)).toEqual([]);
  const { mapId } = shop;
  expect(await listRemovedMetrics(editor, { mapId })).toEqual([{ id: metricId, name: "Parcels" }]);
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  await expect(listRemovedMetrics(viewer, { mapId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    addMetricPoints(editor, { metricId, points: [{ day: "2026-06-02", value: 4 }] }),
  ).rejects.toMatchObject({ code: "not_found" });
  await restoreMetric(editor, { metricId });
  expect((await figures(shop))[0]).toMatchObject({ name: "Parcels", figure: { value: 8 } });
});

test("A value that was taken back returns under its key, so that its file adds nothing again", async () => {
  const { shop, editor, metricId } = await buildMetric();
  const text = "day,value\n2026-06-03,6\n";
  await importMetricCsv(editor, { metricId, text });
  const [point] = await listMetricPoints(editor, { metricId });
  if (!point) throw new Error("no value");
  const { id: pointId, day, value, key } = point;
  await removeMetricPoint(editor, { pointId });
  await addMetricPoints(editor, { metricId, points: [{ day, value, key }] });
  await importMetricCsv(editor, { metricId, text });
  expect((await figures(shop))[0]?.figure).toMatchObject({ value: 6, n: 1 });
});

test("Of one day the last value is the one that was sent last, also under a key sent before", async () => {
  const { shop, editor, metricId } = await buildMetric({ aggregation: "last" });
  const send = (key: string, value: number, minute: number) => {
    const points = [{ day: "2026-06-02", value, key }];
    const at = new Date(now.getTime() + minute * 60_000);
    return addMetricPoints({ ...editor, now: at }, { metricId, points });
  };
  await send("k1", 5, 0);
  await send("k2", 7, 1);
  await send("k1", 9, 2);
  expect((await figures(shop))[0]?.figure.value).toBe(9);
});

test("Values of a file are read as they are written there", async () => {
  const { shop, editor, metricId } = await buildMetric();
  const valuesOf = async (text: string) => {
    await importMetricCsv(editor, { metricId, text });
    return (await figures(shop))[0]?.figure.value;
  };
  expect(await valuesOf('day,value\n2026-06-03,"1,200"\n')).toBe(1200);
  expect(await valuesOf("day;value\n2026-06-03;1,200\n")).toBe(1.2);
  expect(await valuesOf("day\tvalue\n2026-06-03\t2.5\n")).toBe(2.5);
});

test("What is no number, or beyond a million millions, is said where it was typed", async () => {
  const { editor, metricId } = await buildMetric();
  const say = (value: number) =>
    addMetricPoints(editor, { metricId, points: [{ day: "2026-06-02", value }] });
  await expect(say(Number.NaN)).rejects.toMatchObject({
    fields: { "points.0.value": "Please type a number." },
  });
  await expect(say(1e15)).rejects.toMatchObject({
    fields: { "points.0.value": "The value is too large." },
  });
  await expect(buildMetric({ target: Number.NaN })).rejects.toMatchObject({
    fields: { target: "Please type a number." },
  });
});

test("A viewer reads and sends nothing; a key for events is no key for figures", async () => {
  const { shop, metricId } = await buildMetric();
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const points = [{ day: "2026-06-02", value: 4 }];
  const forbidden = { code: "forbidden" };
  await expect(addMetricPoints(viewer, { metricId, points })).rejects.toMatchObject(forbidden);
  await expect(archiveMetric(viewer, { metricId })).rejects.toMatchObject(forbidden);
  await expect(restoreMetric(viewer, { metricId })).rejects.toMatchObject(forbidden);
  expect(await listMetricFigures(viewer, { mapId: shop.mapId, ...june })).toHaveLength(1);
  const admin = await memberOf(shop.workspaceId, "admin", now);
  const { key } = await createApiKey(admin, { name: "Shop", scopes: ["events.write"] });
  const keyed = await apiKeyDoor(`Bearer ${key}`, { now });
  await expect(addMetricPoints(keyed, { metricId, points })).rejects.toMatchObject(forbidden);
});

test("Another workspace's metric does not exist", async () => {
  const { shop, metricId } = await buildMetric();
  const stranger = (await buildMeasuredWorkspace({ now })).ctx;
  const missing = { code: "not_found" };
  const points = [{ day: "2026-06-02", value: 4 }];
  await expect(addMetricPoints(stranger, { metricId, points })).rejects.toMatchObject(missing);
  await expect(importMetricCsv(stranger, { metricId, text: "day,value" })).rejects.toMatchObject(
    missing,
  );
  await expect(restoreMetric(stranger, { metricId })).rejects.toMatchObject(missing);
  await expect(removeMetricPoint(stranger, { pointId: newId() })).rejects.toMatchObject(missing);
  await expect(listMetricFigures(stranger, { mapId: shop.mapId, ...june })).rejects.toMatchObject(
    missing,
  );
  expect(await listMetricPoints(stranger, { metricId })).toEqual([]);
});
