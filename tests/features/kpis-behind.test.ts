import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { saveFeedbackSettings } from "@/lib/feedback/settings/commands";
import { defaultSettings } from "@/lib/feedback/settings/model";
import type { BehindFigure } from "@/lib/kpis/behind/figures";
import { listBehind } from "@/lib/kpis/behind/queries";
import { leftId } from "@/lib/kpis/details/paths";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { getKpiDashboard } from "@/lib/kpis/queries";
import {
  buildMeasuredWorkspace,
  type CustomerStep,
  type MeasuredWorkspace,
  memberOf,
  send,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
const days = { from: "2026-04-02", to: "2026-06-30" };
let shop: MeasuredWorkspace;

/** Every customer does everything once, so that a count of moves is one of customers. */
const ways: [user: string, event: string, day: string, channel: string, touchpoint: string][] = [
  ["ana", "Page Viewed", "2026-04-10T08", "Web", "Home page"],
  ["ana", "Product Viewed", "2026-04-10T09", "Store", "Checkout"],
  ["ana", "Order Completed", "2026-04-11T09", "Store", "Checkout"],
  ["ana", "Order Completed", "2026-05-02T09", "Store", "Checkout"],
  ["ben", "Page Viewed", "2026-04-20T08", "Web", "Home page"],
  ["ben", "Product Viewed", "2026-05-20T09", "Web", "Checkout"],
  ["cem", "Page Viewed", "2026-05-03T08", "Store", "Home page"],
  ["cem", "Order Completed", "2026-05-03T09", "Web", "Checkout"],
  ["dee", "Page Viewed", "2026-06-29T08", "Web", "Home page"],
  ["eva", "Page Viewed", "2025-11-01T08", "Web", "Home page"],
  ["eva", "Page Viewed", "2026-04-05T08", "Web", "Home page"],
];

beforeAll(async () => {
  shop = await buildMeasuredWorkspace({ now, kinds: ["awareness", "consideration", "purchase"] });
  const steps = ways.map(([userId, event, hour, channel, touchpoint], index): CustomerStep => {
    const order = event.startsWith("Order") && { order_id: `o${index}` };
    return [userId, event, `${hour}:00:00Z`, { channel, touchpoint, ...order }];
  });
  await send(shop, steps);
});

const of = () => ({ mapId: shop.mapId, ...days });
async function names(figure: BehindFigure, more: object = {}): Promise<(string | null)[]> {
  const { customers } = await listBehind(shop.ctx, { of: { ...of(), ...more }, figure });
  expect(customers.total).toBe(customers.items.length);
  return customers.items.map(({ name }) => name).sort();
}
const stage = (place: number) => shop.stages[place]?.id ?? "";
const channel = (name: string) => shop.channels.find((one) => one.name === name)?.id ?? "";

test("Every step of the funnel opens who reached it and who was lost before", async () => {
  const { funnel } = await getKpiDashboard(shop.ctx, of());
  expect(funnel.map(({ count }) => count)).toEqual([3, 1, 1]);
  expect(await names({ kind: "chain", which: "reached", stageId: stage(0) })).toEqual([
    ...["ana", "ben", "cem"],
  ]);
  expect(await names({ kind: "chain", which: "reached", stageId: stage(1) })).toEqual(["ana"]);
  expect(await names({ kind: "chain", which: "lost", stageId: stage(1) })).toEqual(["ben", "cem"]);
  expect(await names({ kind: "chain", which: "lost", stageId: stage(2) })).toEqual([]);
  expect(await names({ kind: "chain", which: "lost", stageId: stage(0) })).toEqual([]);
});

test("A conversion opens those it rests on, without those whose time has not ended", async () => {
  const dashboard = await getKpiDashboard(shop.ctx, of());
  for (const [stageId, tile] of [
    [null, dashboard.tiles.conversion.estimate.n],
    [stage(0), dashboard.stages[0]?.conversion?.n],
    [stage(1), dashboard.stages[1]?.conversion?.n],
  ] as const) {
    expect(await names({ kind: "customers", which: "closed", stageId })).toHaveLength(tile ?? -1);
  }
  const asked = (which: "entered" | "closed") => names({ kind: "customers", which, stageId: null });
  expect(await asked("entered")).toContain("dee");
  expect(await asked("closed")).not.toContain("dee");
});

test("A longer window moves customers from the lost to those who reached the stage", async () => {
  const longer = { window: "any" };
  const reached = { kind: "chain", which: "reached", stageId: stage(1) } as const;
  expect(await names(reached, longer)).toEqual(["ana", "ben"]);
});

test("Every stream of the paths opens as many customers as it is wide", async () => {
  const { paths } = await getJourneyDetails(shop.ctx, of());
  expect(paths.stage.streams.length).toBeGreaterThan(3);
  for (const { source, target, value } of paths.stage.streams) {
    const [from, to] = [paths.stage.nodes[source]?.id ?? "", paths.stage.nodes[target]?.id ?? ""];
    const isStart = paths.stage.nodes[source]?.stage === null;
    const figure: BehindFigure =
      to === leftId
        ? { kind: "moves", between: "stage", toId: from, isEnd: true }
        : { kind: "moves", between: "stage", fromId: isStart ? null : from, toId: to };
    expect(await names(figure), `${from} → ${to}`).toHaveLength(value);
  }
  expect(await names({ kind: "moves", between: "stage", fromId: null })).toEqual([
    ...["ana", "ben", "cem", "dee"],
  ]);
});

test("Switches between channels and touchpoints open who made them, and whose journey ended", async () => {
  const { channelSwitches, touchpointSwitches } = await getJourneyDetails(shop.ctx, of());
  const pairs = channelSwitches.map(({ from, to, moves, breaks }) => [from, to, moves, breaks.n]);
  expect(pairs).toEqual(
    expect.arrayContaining([
      ["Web", "Store", 1, 1],
      ["Store", "Web", 1, 1],
    ]),
  );
  const between = { kind: "moves", between: "channel" } as const;
  const [web, store] = [channel("Web"), channel("Store")];
  expect(await names({ ...between, fromId: web, toId: store })).toEqual(["ana"]);
  expect(await names({ ...between, fromId: store, toId: web })).toEqual(["cem"]);
  expect(await names({ ...between, fromId: store, toId: web, isEnd: true })).toEqual([]);
  const [home, checkout] = shop.touchpoints.map(({ id }) => id);
  const touched = { kind: "moves", between: "touchpoint", fromId: home, toId: checkout } as const;
  expect(touchpointSwitches).toMatchObject([{ moves: 3 }]);
  expect(await names(touched)).toEqual(["ana", "ben", "cem"]);
});

test("A channel of a stage opens its customers, and so does everybody active", async () => {
  const visits = { kind: "visits", stageId: stage(0) } as const;
  expect(await names({ ...visits, channelId: channel("Web") })).toEqual([
    ...["ana", "ben", "dee", "eva"],
  ]);
  expect(await names({ ...visits, channelId: channel("Store") })).toEqual(["cem"]);
  expect(await names({ ...visits, channelId: null })).toEqual([]);
  const { stages } = await getKpiDashboard(shop.ctx, of());
  expect(await names(visits)).toHaveLength(stages[0]?.active ?? -1);
});

test("Every cell of the cohorts opens as many customers as it counts", async () => {
  const { retention, repeat } = await getJourneyDetails(shop.ctx, of());
  let opened = 0;
  for (const { cohort, cells } of retention) {
    for (const [later, cell] of cells.entries()) {
      if (!cell) continue;
      const hits = Math.round(((cell.estimate.value ?? 0) * cell.estimate.n) / 100);
      expect(await names({ kind: "cohort", month: cohort, later }), cohort).toHaveLength(hits);
      opened += hits;
    }
  }
  expect(opened).toBe(8);
  expect(repeat.map(({ size }) => size)).toEqual([1, 1]);
  const again = { kind: "buyer-cohort", days: 30 } as const;
  expect(await names({ ...again, month: "2026-04-01" })).toEqual(["ana"]);
  expect(await names({ ...again, month: "2026-05-01" })).toEqual([]);
});

test("The time in a stage opens those it was measured on", async () => {
  const { stages } = await getJourneyDetails(shop.ctx, of());
  const moved = { kind: "customers", which: "moved", stageId: stage(0) } as const;
  expect(stages[0]?.time.n).toBe(2);
  expect(await names(moved)).toEqual(["ana", "ben"]);
});

test("Times of answers open the feedback, of the persona and channel asked for alone", async () => {
  const at = (hour: string) => new Date(`2026-06-01T${hour}:00:00Z`);
  const item = { workspaceId: shop.workspaceId, mapId: shop.mapId, stageId: stage(0) };
  await inTransaction(shop.ctx, (tx) =>
    tx.insert(feedbackItems).values([
      { ...item, id: newId(), source: "api", text: "Ask jo@people.example", createdAt: at("08") },
      {
        ...{
          ...item,
          id: newId(),
          source: "api" as const,
          text: "Too slow",
          createdAt: at("08"),
        },
        firstRespondedAt: at("10"),
      },
    ]),
  );
  const items = async (which: "all" | "response" | "resolution", more: object = {}) => {
    const figure = { kind: "items", which, stageId: stage(0) } as const;
    return (await listBehind(shop.ctx, { of: { ...of(), ...more }, figure })).items;
  };
  expect(await items("all")).toMatchObject({ total: 2 });
  expect(await items("response")).toMatchObject({ items: [{ text: "Too slow", seconds: 7200 }] });
  expect(await items("resolution")).toMatchObject({ total: 0 });
  const admin = await memberOf(shop.workspaceId, "admin", now);
  await saveFeedbackSettings(admin, { ...defaultSettings, masksPersonalData: true });
  expect((await items("all")).items.map(({ text }) => text)).toContain("Ask [e-mail]");
  const asked = { channelId: channel("Web") };
  const { stages } = await getJourneyDetails(shop.ctx, { ...of(), ...asked });
  expect((await items("response", asked)).total).toBe(stages[0]?.response.n);
});

test("Nobody of another workspace looks behind a figure", async () => {
  const stranger = await memberOf(
    (await buildMeasuredWorkspace({ now })).workspaceId,
    "owner",
    now,
  );
  const figure = { kind: "moves", between: "stage" } as const;
  await expect(listBehind(stranger, { of: of(), figure })).rejects.toMatchObject({
    code: "not_found",
  });
});
