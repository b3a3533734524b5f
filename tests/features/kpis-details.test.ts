import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { newId } from "@/lib/core/new-id";
import { listBehind } from "@/lib/kpis/behind/queries";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { addAnnotation, removeAnnotation } from "@/lib/kpis/notes/commands";
import { listAnnotations } from "@/lib/kpis/notes/queries";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { applyMapOps } from "@/lib/maps/commands";
import { storeResponses } from "../support/answers";
import { numbersThatAreNone } from "../support/finite";
import {
  buildMeasuredWorkspace,
  type MeasuredWorkspace,
  memberOf,
  send,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
const quarter = { from: "2026-04-02", to: "2026-06-30" };
const repeat = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

/** The details, in which there is never a number that is none. */
async function details(shop: MeasuredWorkspace, more: object = {}) {
  const found = await getJourneyDetails(shop.ctx, { mapId: shop.mapId, ...quarter, ...more });
  expect(numbersThatAreNone(found)).toEqual([]);
  return found;
}

/** Three customers: one buys twice and moves to the shop, one stops, one waits. */
async function smallShop() {
  const shop = await buildMeasuredWorkspace({ now, kinds: ["awareness", "purchase"] });
  const order = (id: string) => ({ order_id: id, total: 25, currency: "EUR", channel: "Store" });
  await send(shop, [
    ["a", "Page Viewed", "2026-04-10T10:00:00Z", { channel: "Web" }],
    ["a", "Order Completed", "2026-04-10T12:00:00Z", order("a1")],
    ["a", "Order Completed", "2026-04-20T12:00:00Z", order("a2")],
    ["b", "Page Viewed", "2026-05-01", { channel: "Web" }],
    ["c", "Page Viewed", "2026-06-28", { channel: "Web" }],
  ]);
  return shop;
}

test("Times, paths, channels, orders and cohorts are what was sent", async () => {
  const shop = await smallShop();
  const {
    stages,
    paths: { stage: paths },
    channelSwitches,
    money,
    retention,
    repeat: again,
  } = await details(shop);
  expect(stages[0]?.time).toMatchObject({ median: 7200, n: 1, low: null, display: "few" });
  expect(stages[1]?.time).toMatchObject({ median: null, n: 0 });
  expect(stages[0]?.channels).toEqual([
    { stageId: shop.stages[0]?.id, channelId: shop.channels[0]?.id, events: 3 },
  ]);
  const named = paths.streams.map(({ source, target, value }) => [
    paths.nodes[source]?.id,
    paths.nodes[target]?.id,
    value,
  ]);
  const [first, second] = shop.stages.map(({ id }) => id);
  expect(named).toContainEqual([first, second, 1]);
  expect(named).toContainEqual([first, "left", 2]);
  expect(channelSwitches).toMatchObject([{ from: "Web", to: "Store", moves: 1 }]);
  expect(money).toMatchObject([
    { currency: "EUR", revenue: 50, orders: 2, frequency: { value: 2 } },
  ]);
  expect(retention.map(({ cohort, size }) => [cohort, size])).toEqual([
    ["2026-04-01", 1],
    ["2026-05-01", 1],
    ["2026-06-01", 1],
  ]);
  expect(again).toMatchObject([
    { cohort: "2026-04-01", size: 1, cells: [{ estimate: { value: 100, n: 1 } }, {}, null, null] },
  ]);
});

test("Active in the period counts everybody once, newcomers or not", async () => {
  const shop = await smallShop();
  const later = { mapId: shop.mapId, from: "2026-04-15", to: "2026-06-30" };
  const { stages } = await getKpiDashboard(shop.ctx, later);
  expect(stages.map(({ entered, active }) => [entered, active])).toEqual([
    [2, 2],
    [0, 1],
  ]);
});

test("An empty map has nothing to show instead of numbers", async () => {
  const shop = await buildMeasuredWorkspace({ now, hasRules: false });
  const nothing = await details(shop);
  expect(nothing).toMatchObject({
    money: [],
    retention: [],
    repeat: [],
    calibration: [],
  });
  expect(nothing.paths.stage.streams).toEqual([]);
});

test("Behind a figure stand its answers, and behind few answers nothing", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await storeResponses(shop, [
    ...repeat(30, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 5 }),
    ...repeat(4, { stage: 1, at: "2026-06-01T10:00:00Z", csat: 1 }),
    { stage: 0, at: "2026-06-01T10:00:00Z", csat: 1, isFlagged: true },
  ]);
  const of = { mapId: shop.mapId, ...quarter };
  const behind = (stage: number, page = 0) =>
    listBehind(shop.ctx, {
      of,
      page,
      figure: { kind: "answers", question: "csat", stageId: shop.stages[stage]?.id ?? null },
    });
  const first = await behind(0);
  expect(first.answers).toMatchObject({ total: 30 });
  expect(first.answers.items).toHaveLength(25);
  expect((await behind(0, 1)).answers.items).toHaveLength(5);
  expect(await behind(1)).toMatchObject({ isHidden: true, answers: { items: [], total: 4 } });
});

test("Who gave several ratings is still one person, and behind fewer than five stands nothing", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await storeResponses(shop, [
    ...repeat(4, { stage: 0, at: "2026-06-01T10:00:00Z", csat: 5, nps: 9 }),
    ...repeat(5, { stage: 1, at: "2026-06-01T10:00:00Z", csat: 5, nps: 9 }),
  ]);
  const behind = (stage: number) =>
    listBehind(shop.ctx, {
      of: { mapId: shop.mapId, ...quarter },
      figure: { kind: "answers", question: "any", stageId: shop.stages[stage]?.id ?? null },
    });
  expect(await behind(0)).toMatchObject({ isHidden: true, answers: { items: [], total: 8 } });
  const shown = await behind(1);
  expect(shown).toMatchObject({ isHidden: false, answers: { total: 10 } });
  expect(shown.answers.items).toHaveLength(10);
});

test("Behind a conversion stand those who went on, were lost, or still have time", async () => {
  const shop = await smallShop();
  const behind = async (
    which: "entered" | "converted" | "lost" | "open",
    stageId: string | null,
  ) => {
    const of = { mapId: shop.mapId, ...quarter };
    const { customers } = await listBehind(shop.ctx, {
      of,
      figure: { kind: "customers", which, stageId },
    });
    expect(customers.total).toBe(customers.items.length);
    return customers.items.map(({ name }) => name);
  };
  for (const stageId of [null, shop.stages[0]?.id ?? ""]) {
    expect(await behind("entered", stageId)).toEqual(["c", "b", "a"]);
    expect(await behind("converted", stageId)).toEqual(["a"]);
    expect(await behind("lost", stageId)).toEqual(["b"]);
    expect(await behind("open", stageId)).toEqual(["c"]);
  }
  const buyers = await listBehind(shop.ctx, {
    of: { mapId: shop.mapId, ...quarter },
    figure: { kind: "buyers", which: "repeaters" },
  });
  expect(buyers.customers.items).toMatchObject([{ name: "a", orders: 2 }]);
  for (const [currency, names] of [
    ["EUR", ["a"]] as const,
    ["USD", []] as const,
    [null, []] as const,
  ]) {
    const { customers } = await listBehind(shop.ctx, {
      of: { mapId: shop.mapId, ...quarter },
      figure: { kind: "buyers", which: "all", currency },
    });
    expect(customers.items.map(({ name }) => name)).toEqual(names);
  }
});

test("A note stands on its day until it is taken away; viewers write none", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const note = { mapId: shop.mapId, kind: "shipped" as const, day: "2026-06-02", text: "New page" };
  const notesOf = { mapId: shop.mapId, ...quarter };
  const { annotationId } = await addAnnotation(editor, note);
  await addAnnotation(editor, { ...note, day: "2026-01-02" });
  expect(await listAnnotations(shop.ctx, notesOf)).toMatchObject([
    { text: "New page", kind: "shipped" },
  ]);
  await expect(addAnnotation(viewer, note)).rejects.toMatchObject({ code: "forbidden" });
  for (const day of ["0001-01-01", "2036-07-02"])
    await expect(addAnnotation(editor, { ...note, day })).rejects.toMatchObject({
      fields: { day: "Must lie within ten years of today." },
    });
  const stranger = (await buildMeasuredWorkspace({ now })).ctx;
  const missing = { code: "not_found" };
  await expect(addAnnotation(stranger, note)).rejects.toMatchObject(missing);
  await expect(removeAnnotation(stranger, { annotationId })).rejects.toMatchObject(missing);
  await expect(details({ ...shop, ctx: stranger })).rejects.toMatchObject(missing);
  await expect(listAnnotations(stranger, notesOf)).rejects.toMatchObject(missing);
  await removeAnnotation(editor, { annotationId });
  expect(await listAnnotations(shop.ctx, notesOf)).toEqual([]);
});

test("A month's answers are held against what was believed then, not what is believed since", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const [stage] = shop.stages;
  const believe = async (at: string, value: number) => {
    const { ctx } = shop;
    const op = { opId: newId(), kind: "emotion.set", stepId: stage?.stepId, value };
    await applyMapOps(
      { ...ctx, now: new Date(at) },
      {
        ...{ mapId: shop.mapId, clientId: newId(), batchId: newId() },
        ops: [{ ...op, personaId: shop.personas[0]?.id }],
      },
    );
  };
  await believe("2026-04-10T10:00:00Z", 2);
  await believe("2026-05-20T10:00:00Z", 0);
  await storeResponses(shop, [
    ...repeat(40, { stage: 0, at: "2026-04-20T10:00:00Z", csat: 5 }),
    ...repeat(40, { stage: 0, at: "2026-06-20T10:00:00Z", csat: 3 }),
  ]);
  const { calibration } = await details(shop);
  expect(calibration.map(({ month, distance }) => [month, distance])).toEqual([
    ["2026-04-01", 0],
    ["2026-06-01", 0],
  ]);
  const other = await details(shop, { personaId: shop.personas[1]?.id });
  expect(other.calibration.every(({ distance }) => distance === null)).toBe(true);
});
