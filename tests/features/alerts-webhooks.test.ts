import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { deliverAll } from "../support/alert-deliveries";
import { fallingShop, later, now } from "../support/falling-shop";
import {
  buildMeasuredWorkspace,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";
import { type Receiver, startReceiver } from "../support/receiver";

let receiver: Receiver;
let alerts: typeof import("@/lib/alerts/commands") &
  typeof import("@/lib/alerts/queries") &
  typeof import("@/lib/alerts/rules/commands") &
  typeof import("@/lib/alerts/webhooks/commands");
let sendTestMessage: typeof import("@/lib/alerts/jobs").sendTestMessage;

beforeAll(async () => {
  receiver = await startReceiver();
  // Set before the environment is first read, which happens once.
  process.env.WEBHOOKS_MAY_LOOP = "1";
  alerts = {
    ...(await import("@/lib/alerts/commands")),
    ...(await import("@/lib/alerts/queries")),
    ...(await import("@/lib/alerts/rules/commands")),
    ...(await import("@/lib/alerts/webhooks/commands")),
  };
  ({ sendTestMessage } = await import("@/lib/alerts/jobs"));
});
afterAll(async () => {
  receiver.server.close();
  await closeDatabase();
});

type Rule = Partial<Parameters<typeof alerts.setAlertRule>[1]>;
const watch = (ctx: Context, shop: MeasuredWorkspace, rule: Rule = {}) =>
  alerts.setAlertRule(ctx, { mapId: shop.mapId, stageId: null, kpi: "satisfaction", ...rule });

test("A receiver that fails is tried again, and the list says why it failed", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  await watch(editor, shop, { webhookUrl: `${receiver.url}/hook-4`, byMail: false });
  await alerts.evaluateAlerts(editor, {});
  receiver.answer = 500;
  expect(await deliverAll(editor)).toEqual([
    "The receiver answered 500: something is wrong on its side.",
  ]);
  expect((await alerts.listAlerts(editor, {})).items[0]?.problem).toContain("500");
  receiver.answer = 200;
  expect(await deliverAll(editor)).toEqual([]);
  expect((await alerts.listAlerts(editor, {})).items[0]?.problem).toBeNull();
});

test("A changed rule keeps its webhook until another is named or it is taken away", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const told = async () => {
    const rules = await alerts.listAlertRules(editor, {});
    return rules.map(({ minimumCases, webhookHost }) => ({ minimumCases, webhookHost }));
  };
  await watch(editor, shop, { webhookUrl: "https://hooks.example/T0" });
  await watch(editor, shop, { minimumCases: 50 });
  expect(await told()).toEqual([{ minimumCases: 50, webhookHost: "hooks.example" }]);
  await watch(editor, shop, { webhookUrl: "https://chat.example/T1" });
  expect(await told()).toEqual([{ minimumCases: 30, webhookHost: "chat.example" }]);
  await watch(editor, shop, { webhookUrl: null });
  expect(await told()).toEqual([{ minimumCases: 30, webhookHost: null }]);
});

test("A test message is posted at once, and its receiver's answer is told in words", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const { ruleId } = await watch(editor, shop, { webhookUrl: `${receiver.url}/hook-5` });
  const stored = await alerts.prepareWebhookTest(editor, { ruleId, webhookUrl: null });
  expect(await sendTestMessage(stored)).toEqual({ status: 200, ms: expect.any(Number) });
  const typed = { ruleId, webhookUrl: `${receiver.url}/hook-6` };
  const other = await alerts.prepareWebhookTest(editor, typed);
  receiver.answer = 404;
  await expect(sendTestMessage(other)).rejects.toMatchObject({
    code: "conflict",
    fields: { webhookUrl: "The receiver answered 404: there is nothing at that address." },
  });
  receiver.answer = 200;
  const posts = receiver.received.filter(({ path }) => /hook-[56]/.test(path));
  expect(posts.map(({ path }) => path)).toEqual(["/hook-5", "/hook-6"]);
  expect(posts[0]?.body).toEqual({ text: expect.stringContaining("test message") });
  await expect(
    alerts.prepareWebhookTest(editor, { ruleId: null, webhookUrl: null }),
  ).rejects.toMatchObject({ fields: { webhookUrl: "Please type an address first." } });
});

test("Test messages are for editors, within one workspace, and twenty an hour", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const stranger = (await buildMeasuredWorkspace({ now })).ctx;
  const { ruleId } = await watch(editor, shop, { webhookUrl: `${receiver.url}/hook-7` });
  const stored = { ruleId, webhookUrl: null };
  await expect(alerts.prepareWebhookTest(viewer, stored)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(alerts.prepareWebhookTest(stranger, stored)).rejects.toMatchObject({
    code: "not_found",
  });
  for (let sent = 0; sent < 20; sent++) await alerts.prepareWebhookTest(editor, stored);
  await expect(alerts.prepareWebhookTest(editor, stored)).rejects.toMatchObject({
    code: "rate_limited",
  });
  const nextHour = { ...editor, now: later(1 / 24 + 0.001) };
  expect((await alerts.prepareWebhookTest(nextHour, stored)).address).toContain("/hook-7");
});
