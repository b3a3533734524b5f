import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { evaluateAlerts } from "@/lib/alerts/commands";
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
type Story = { buyers: (age: number) => number; hours: (age: number) => number };

async function tell(shop: MeasuredWorkspace, { buyers, hours }: Story): Promise<void> {
  const events = Array.from({ length: 90 }, (_, age) =>
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
