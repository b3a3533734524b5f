import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { evaluateAlerts } from "@/lib/alerts/commands";
import { readFigureDays, readMedians } from "@/lib/alerts/figures/queries";
import { frameOf, type PastShift, shownPeriod } from "@/lib/alerts/frame";
import { listAlerts } from "@/lib/alerts/queries";
import { setAlertRule } from "@/lib/alerts/rules/commands";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { addDays } from "@/lib/kpis/periods";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-29T12:00:00Z");
const last = "2026-06-28";
const hourMs = 3_600_000;

/** Ten newcomers a day; how many of them buy, and after how many hours, by days before the last. */
type Story = {
  buyers: (age: number) => number;
  hours: (age: number) => number;
  days?: number;
};

async function tell(shop: MeasuredWorkspace, { buyers, hours, days = 90 }: Story): Promise<void> {
  const events = Array.from({ length: days }, (_, age) =>
    Array.from({ length: 10 }, (_each, one) => {
      const userId = `u${age}-${one}`;
      const at = Date.parse(`${addDays(last, -age)}T0${one}:00:00Z`);
      const boughtAt = at + hours(age) * hourMs;
      const visit = { event: "Page Viewed", at };
      const order = { event: "Order Completed", at: boughtAt };
      const steps = one < buyers(age) && boughtAt < now.getTime() ? [visit, order] : [visit];
      return steps.map((step) => ({
        userId,
        event: step.event,
        messageId: `${userId} ${step.event}`,
        timestamp: new Date(step.at).toISOString(),
        properties: step === order ? { order_id: userId } : {},
      }));
    }).flat(),
  ).flat();
  for (let start = 0; start < events.length; start += 1000) {
    await ingestEvents(shop.ctx, { events: events.slice(start, start + 1000) });
  }
  await deriveDirtyCustomers(shop.ctx);
}

const build = () => buildMeasuredWorkspace({ now, kinds: ["awareness", "purchase"] });

test("A fall of conversion is found among customers whose time has ended", async () => {
  const shop = await build();
  await tell(shop, { buyers: (age) => (age < 20 ? 3 : 7), hours: () => 5 });
  const { mapId } = shop;
  await setAlertRule(shop.ctx, { mapId, stageId: null, kpi: "conversion", byMail: false });
  expect(await evaluateAlerts(shop.ctx, {})).toMatchObject({ opened: 1 });
  const [alert] = (await listAlerts(shop.ctx, {})).items;
  expect(alert).toMatchObject({
    kpi: "conversion",
    stage: "awareness",
    direction: "down",
    day: addDays(last, -7),
    after: { n: 70, hits: 21, value: 30 },
  });
  expect(alert?.before.value).toBeCloseTo(70, 6);
});

test("A stage that takes longer is found by its median", async () => {
  const shop = await build();
  await tell(shop, { buyers: () => 8, hours: (age) => (age < 12 ? 30 : 3 + (age % 5)) });
  const { mapId } = shop;
  await setAlertRule(shop.ctx, { mapId, stageId: null, kpi: "time-in-stage", byMail: false });
  await evaluateAlerts(shop.ctx, {});
  const [alert] = (await listAlerts(shop.ctx, {})).items;
  expect(alert).toMatchObject({ kpi: "time-in-stage", direction: "up" });
  expect(alert?.after.value).toBeCloseTo(30 * 3600, -2);
  expect(alert?.before.value).toBeLessThan(8 * 3600);
});

test("The days of a shift that is over are no usual days, neither of the median nor of what is slow", async () => {
  const shop = await build();
  const isSlow = (age: number) => age >= 40 && age <= 76;
  await tell(shop, { buyers: () => 8, hours: (age) => (isSlow(age) ? 40 : 5), days: 90 });
  const [stage] = shop.stages;
  const { mapId } = shop;
  const figure = { mapId, kpi: "time-in-stage", timeZone: "UTC" } as const;
  const read = (shifts: PastShift[]) => {
    const request = { ...figure, shifts, frame: frameOf(last), shown: shownPeriod(last) };
    return inTransaction(shop.ctx, async (tx) => {
      const [median] = await readMedians(tx, shop.ctx, request);
      const days = await readFigureDays(tx, shop.ctx, request);
      const slowOf = (day: string) => days.find((one) => one.day === day);
      return { usual: median?.usual, slow: slowOf(addDays(last, -50)) };
    });
  };
  // Of the eight weeks most were slow.
  expect(await read([])).toMatchObject({ usual: 40 * 3600, slow: { n: 8, sum: 0 } });
  const shift = { stageId: stage?.id ?? "", from: addDays(last, -76), to: addDays(last, -38) };
  expect(await read([shift])).toMatchObject({ usual: 5 * 3600, slow: { n: 8, sum: 8 } });
  const other = { ...shift, stageId: shop.stages[1]?.id ?? "" };
  expect(await read([other])).toMatchObject({ usual: 40 * 3600 });
});

test("Slower first responses are found, and steady ones are not", async () => {
  const shop = await build();
  const items = Array.from({ length: 84 }, (_, age) =>
    Array.from({ length: 8 }, (_each, one) => {
      const createdAt = new Date(`${addDays(last, -age)}T0${one}:00:00Z`);
      const hours = (stage: number) => (stage === 0 && age < 10 ? 9 : 1 + ((one + age) % 4) / 2);
      return shop.stages.map(({ id: stageId }, stage) => ({
        workspaceId: shop.workspaceId,
        id: newId(),
        source: "api" as const,
        mapId: shop.mapId,
        stageId,
        createdAt,
        firstRespondedAt: new Date(createdAt.getTime() + hours(stage) * hourMs),
      }));
    }).flat(),
  ).flat();
  await inTransaction(shop.ctx, (tx) => tx.insert(feedbackItems).values(items));
  const { mapId } = shop;
  await setAlertRule(shop.ctx, { mapId, stageId: null, kpi: "response-time", byMail: false });
  expect(await evaluateAlerts(shop.ctx, {})).toMatchObject({ opened: 1, watched: 2 });
  const [alert] = (await listAlerts(shop.ctx, {})).items;
  expect(alert).toMatchObject({ stage: "awareness", direction: "up", after: { value: 9 * 3600 } });
});
