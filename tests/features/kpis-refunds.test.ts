import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { handlers } from "@/lib/jobs/registry";
import { listBehind } from "@/lib/kpis/behind/queries";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { editWorkspace } from "@/lib/workspaces/commands";
import {
  buildMeasuredWorkspace,
  type CustomerStep,
  catchUp,
  type MeasuredWorkspace,
  memberOf,
  send,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
let shop: MeasuredWorkspace;

const order = (user: string, day: string, id: string): CustomerStep => [
  ...([user, "Order Completed", day] as const),
  { order_id: id, total: 10, currency: "EUR" },
];
const refund = (user: string, day: string, id: string): CustomerStep => [
  ...([user, "Order Refunded", day] as const),
  { order_id: id },
];

beforeAll(async () => {
  shop = await buildMeasuredWorkspace({ now });
  await send(shop, [
    order("ana", "2026-04-10", "a1"),
    order("ana", "2026-04-20", "a2"),
    refund("ana", "2026-04-25", "a2"),
    order("ben", "2026-05-02", "b1"),
    refund("ben", "2026-05-03", "b1"),
    order("cem", "2026-04-12", "c1"),
    order("cem", "2026-05-13", "c2"),
    refund("cem", "2026-05-20", "c2"),
    order("cem", "2026-06-14", "c3"),
  ]);
});

/** Chooses what counts as somebody in the settings does, and does the work that makes. */
async function countRefunds(countsRefunds: boolean): Promise<string[]> {
  const owner = await memberOf(shop.workspaceId, "owner", now);
  await editWorkspace(owner, { name: "Shop", timeZone: "UTC", currency: "EUR", countsRefunds });
  const here = eq(outbox.workspaceId, shop.workspaceId);
  const works = (await db().delete(outbox).where(here).returning()).map(({ job }) => job);
  const made = works.filter((job) => job !== "customers.derive");
  for (const job of made) {
    await handlers[job]?.({ workspaceId: shop.workspaceId, subjectId: null });
  }
  await catchUp(shop.ctx);
  return made;
}

async function figures(more: object = {}) {
  const of = { mapId: shop.mapId, from: "2026-04-02", to: "2026-06-30", ...more };
  const dashboard = await getKpiDashboard(shop.ctx, of);
  const { money, repeat } = await getJourneyDetails(shop.ctx, of);
  const { customers } = await listBehind(shop.ctx, {
    of,
    figure: { kind: "buyers", which: "all" },
  });
  const { value, n } = dashboard.tiles["repeat-purchase"].estimate;
  return {
    counts: dashboard.countsRefunds,
    repeat: [value === null ? null : Math.round(value), n],
    money: money.map(({ orders, revenue, frequency }) => [orders, revenue, frequency.n]),
    buyers: customers.items.map(({ name, orders }) => `${name} ${orders}`).sort(),
    cohorts: repeat.map(({ cohort, size, cells }) => [
      ...[cohort, size],
      ...cells.slice(0, 2).map((cell) => cell?.estimate.value ?? null),
    ]),
    entered: dashboard.stages.map(({ entered }) => entered),
  };
}

const withRefunded = {
  repeat: [67, 3],
  money: [[6, 60, 3]],
  buyers: ["ana 2", "ben 1", "cem 3"],
  cohorts: [
    ["2026-04-01", 2, 50, 100],
    ["2026-05-01", 1, 0, null],
  ],
};

test("Refunded orders count unless a workspace wants it otherwise, and then in no figure", async () => {
  const before = await figures();
  expect(before).toMatchObject({ counts: true, ...withRefunded });
  expect(await countRefunds(true)).toEqual([]);
  expect(await countRefunds(false)).toEqual(["customers.refunds"]);
  const without = {
    repeat: [50, 2],
    money: [[3, 30, 2]],
    buyers: ["ana 1", "cem 2"],
    cohorts: [["2026-04-01", 2, 0, 0]],
  };
  expect(await figures()).toMatchObject({ counts: false, ...without });
  // The days of another zone are counted from the orders themselves.
  expect(await figures({ timeZone: "Pacific/Auckland" })).toMatchObject(without);
  // Who came back did so, whatever became of the order.
  expect((await figures()).entered).toEqual(before.entered);
  expect(await countRefunds(true)).toEqual(["customers.refunds"]);
  expect(await figures()).toEqual(before);
});

test("An order that comes after a refunded one, or is refunded later, counts as it should", async () => {
  await countRefunds(false);
  await send(shop, [order("ben", "2026-06-20", "b2")], "later");
  expect(await figures()).toMatchObject({ repeat: [33, 3], buyers: ["ana 1", "ben 1", "cem 2"] });
  await send(shop, [refund("ben", "2026-06-21", "b2")], "last");
  expect(await figures()).toMatchObject({ repeat: [50, 2], buyers: ["ana 1", "cem 2"] });
});
