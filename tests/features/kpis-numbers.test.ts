import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { getKpiDashboard } from "@/lib/kpis/queries";
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
const at = "2026-06-01T10:00:00Z";
const way = ["Page Viewed", "Product Viewed", "Checkout Started", "Order Completed"];

/** The whole way within a morning of April, with an order. */
const walk = (userId: string, order: object): CustomerStep[] =>
  way.map((name, hour) => [
    ...([userId, name, `2026-04-10T1${hour}:00:00Z`] as const),
    { channel: "Web", touchpoint: "Checkout", ...(name === "Order Completed" && order) },
  ]);

const worlds: [string, (shop: MeasuredWorkspace) => Promise<void>][] = [
  ["no data at all", async () => {}],
  [
    "one customer, who only came",
    (shop) => send(shop, [["one", "Page Viewed", "2026-04-10", { channel: "Web" }]]),
  ],
  ["one customer, whose order costs nothing", (shop) => send(shop, walk("one", { total: 0 }))],
  [
    "one customer, refunded, and one answer",
    async (shop) => {
      const order = { order_id: "o1", total: 10, currency: "EUR" };
      const refund = { order_id: "o1" };
      await send(shop, [...walk("one", order), ["one", "Order Refunded", "2026-04-12", refund]]);
      await storeResponses(shop, [{ stage: 0, at, csat: 5, nps: 10, ces: 7 }]);
    },
  ],
  [
    "everybody converted and satisfied",
    async (shop) => {
      const everybody = Array.from({ length: 40 }, (_, index) =>
        walk(`u${index}`, { total: 10, currency: "EUR" }),
      );
      await send(shop, everybody.flat());
      const answer = { stage: 0, at, csat: 5, nps: 10, ces: 7 };
      const earlier = { ...answer, at: "2026-03-02T10:00:00Z" };
      await storeResponses(shop, Array.from({ length: 40 }, () => [answer, earlier]).flat());
    },
  ],
];

const periods = [
  { from: "2026-04-02", to: "2026-06-30" },
  { from: "2026-04-10", to: "2026-04-10" },
  { from: "2026-06-30", to: "2026-06-30" },
];

test.each(worlds)("With %s, dashboard and details hold no number that is none", async (_, fill) => {
  const shop = await buildMeasuredWorkspace({ now });
  await fill(shop);
  const { mapId } = shop;
  for (const stageId of [undefined, shop.stages[0]?.id, shop.stages.at(-1)?.id]) {
    for (const window of ["1", "30", "any"] as const) {
      for (const period of periods) {
        const of = { mapId, ...period, window, stageId };
        expect(numbersThatAreNone(await getKpiDashboard(shop.ctx, of))).toEqual([]);
        expect(numbersThatAreNone(await getJourneyDetails(shop.ctx, of))).toEqual([]);
      }
    }
  }
});

test("A number that is none is found wherever it stands, and by its place", () => {
  const tiles = [{ low: 1, high: Number.NaN }, { low: Number.NEGATIVE_INFINITY }];
  expect(numbersThatAreNone({ tiles, text: "NaN", nothing: null })).toEqual([
    "tiles.0.high",
    "tiles.1.low",
  ]);
});
