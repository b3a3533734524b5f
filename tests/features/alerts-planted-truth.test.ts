import { createFormatter, createTranslator } from "next-intl";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { evaluateAlerts } from "@/lib/alerts/commands";
import { listAlerts } from "@/lib/alerts/queries";
import { setAlertRule } from "@/lib/alerts/rules/commands";
import { shiftSentence } from "@/lib/alerts/sentences";
import { english } from "@/lib/i18n/messages/en";
import { addDays } from "@/lib/kpis/periods";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { lately, type PlantedWorld, plantTruth, shiftAge } from "../support/planted-truth";

let world: PlantedWorld;
beforeAll(async () => {
  world = await plantTruth();
});
afterAll(closeDatabase);

const dashboardOf = (stageId: string) =>
  getKpiDashboard(world.shop.ctx, {
    mapId: world.shop.mapId,
    from: addDays(world.last, 1 - lately),
    to: world.last,
    stageId,
  });

test("A fall of a whole whose parts all rose is shown with the warning that it is reversed", async () => {
  const { tiles } = await dashboardOf(world.key.reversed);
  expect(tiles.satisfaction.change.direction).toBe("down");
  expect(tiles.satisfaction.mix?.kind).toBe("reversed");
  expect(tiles.satisfaction.mix?.within).toBeGreaterThan(3);
});

test("A fall in one stage of late gets an arrow, and no warning", async () => {
  const { tiles } = await dashboardOf(world.key.shifted);
  const { change, estimate, mix } = tiles.satisfaction;
  expect(change.direction).toBe("down");
  // Twenty points on twelve of the twenty-eight days.
  const expected = (-20 * shiftAge) / lately;
  expect(change.low).toBeLessThan(expected);
  expect(change.high).toBeGreaterThan(expected);
  expect(estimate.display).toBe("full");
  expect(mix).toBeNull();
});

test("A change that comes from who was asked is told apart from a change of minds", async () => {
  const { tiles } = await dashboardOf(world.key.mixed);
  expect(tiles.satisfaction.mix?.kind).toBe("mix");
  const { mix = 0, change = 0, within = 0 } = tiles.satisfaction.mix ?? {};
  expect(mix).toBeLessThan(-8);
  expect(Math.abs(within)).toBeLessThan(6);
  expect(mix + within).toBeCloseTo(change, 9);
});

test("A fix worth nine points gets an arrow, and an interval with nine in it", async () => {
  const { tiles } = await dashboardOf(world.key.fixed);
  const { change, mix } = tiles.satisfaction;
  expect(change.direction).toBe("up");
  expect(change.low).toBeLessThan(9);
  expect(change.high).toBeGreaterThan(9);
  expect(mix).toBeNull();
});

test("A weekday pattern is no change, because compared days are the same weekdays", async () => {
  const { tiles } = await dashboardOf(world.key.weekdays);
  expect(tiles.satisfaction.change.direction).toBe("none");
});

test("A stage with nine answers is shown as few, with its wide interval", async () => {
  const { tiles } = await dashboardOf(world.key.few);
  const { estimate, change, needed } = tiles.satisfaction;
  expect(estimate).toMatchObject({ n: 9, display: "few" });
  expect((estimate.high ?? 0) - (estimate.low ?? 0)).toBeGreaterThan(40);
  expect(change.direction).toBe("none");
  expect(needed).toBeGreaterThan(100);
});

test("Day by day, each planted shift alarms once and soon, and nothing else does", async () => {
  const { shop, now, key } = world;
  const { mapId } = shop;
  await setAlertRule(shop.ctx, { mapId, stageId: null, kpi: "satisfaction", byMail: false });
  for (let age = 30; age >= 0; age--) {
    await evaluateAlerts({ ...shop.ctx, now: new Date(now.getTime() - age * 86_400_000) }, {});
  }
  const { items } = await listAlerts(shop.ctx, {});
  const found = items.map(({ stageId, direction }) => `${stageId} ${direction}`).sort();
  const planted = [
    `${key.shifted} down`,
    `${key.fixed} up`,
    `${key.reversed} down`,
    `${key.mixed} down`,
  ].sort();
  expect(found).toEqual(planted);
  const shift = items.find(({ stageId }) => stageId === key.shifted);
  const daysUntilFound = shiftAge + 1 - ageOf(shift?.day);
  console.info(`a fall by 20 points at 30 answers a day was found after ${daysUntilFound} days`);
  expect(daysUntilFound).toBeLessThanOrEqual(7);
  expect(shift?.before.value).toBeCloseTo(80, -1);
  expect(shift?.chance).toBeLessThan(0.005);
  const mixOf = (stageId: string) => items.find((one) => one.stageId === stageId)?.mix ?? null;
  expect(mixOf(key.shifted)).toBeNull();
  expect(mixOf(key.fixed)).toBeNull();
  // On the first days of a reversal its parts are too few to be said to have risen; that the mix did it is known.
  for (const stageId of [key.reversed, key.mixed]) {
    const { change = 0, within = 0, mix = 0 } = mixOf(stageId) ?? {};
    expect(mix).toBeLessThan(-5);
    expect(Math.abs(within)).toBeLessThan(Math.abs(mix));
    expect(within + mix).toBeCloseTo(change, 9);
  }
  const t = createTranslator({ locale: "en", messages: english, namespace: "alerts" });
  const told = items.find(({ stageId }) => stageId === key.mixed);
  const format = createFormatter({ locale: "en" });
  expect(told && shiftSentence({ t, format }, told)).toMatch(/Other personas were counted/);
});

const ageOf = (day: string | undefined): number =>
  (Date.parse(world.last) - Date.parse(day ?? world.last)) / 86_400_000;
