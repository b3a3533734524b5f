import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { alertDeliveries, alerts as alertsTable } from "@/db/schema/alerts";
import { members, users } from "@/db/schema/directory";
import { stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, openOpLog } from "@/lib/core/transaction";
import { createPainPoint } from "@/lib/insights/commands";
import { addDays } from "@/lib/kpis/periods";
import { deliverAll } from "../support/alert-deliveries";
import { storeResponses } from "../support/answers";
import { fallingShop, last, later, now } from "../support/falling-shop";
import {
  buildMeasuredWorkspace,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";
import { type Receiver, startReceiver } from "../support/receiver";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";

let sink: SmtpSink;
let receiver: Receiver;
let alerts: typeof import("@/lib/alerts/commands") &
  typeof import("@/lib/alerts/queries") &
  typeof import("@/lib/alerts/rules/commands");

beforeAll(async () => {
  sink = await startSmtpSink();
  receiver = await startReceiver();
  // Set before the environment is first read, which happens once.
  process.env.SMTP_URL = sink.url;
  process.env.WEBHOOKS_MAY_LOOP = "1";
  alerts = {
    ...(await import("@/lib/alerts/commands")),
    ...(await import("@/lib/alerts/queries")),
    ...(await import("@/lib/alerts/rules/commands")),
  };
});
afterAll(async () => {
  await sink.close();
  receiver.server.close();
  await closeDatabase();
});

type Rule = Partial<Parameters<typeof alerts.setAlertRule>[1]>;
const watch = (ctx: Context, shop: MeasuredWorkspace, rule: Rule = {}) =>
  alerts.setAlertRule(ctx, { mapId: shop.mapId, stageId: null, kpi: "satisfaction", ...rule });

async function addressOf(ctx: Context): Promise<string> {
  const userId = ctx.actor.kind === "member" ? ctx.actor.id : "";
  const [user] = await inTransaction(ctx, (tx) =>
    tx.select().from(users).where(eq(users.id, userId)),
  );
  return user?.email ?? "";
}

test("A shift is told once: by mail in plain words, and to the webhook", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  await watch(editor, shop, { webhookUrl: `${receiver.url}/hook-1` });
  expect(await alerts.evaluateAlerts(editor, {})).toMatchObject({
    ...{ opened: 1, watched: 1, judged: 1 },
  });
  expect(await alerts.evaluateAlerts(editor, {})).toMatchObject({ opened: 0 });
  expect(await deliverAll(editor)).toEqual([]);
  expect(await deliverAll(editor)).toEqual([]);
  const address = await addressOf(editor);
  const mails = sink.mails.filter((mail) => mail.includes(address));
  expect(mails).toHaveLength(1);
  const words = mails[0]?.replace(/=\r?\n/g, "") ?? "";
  expect(words).toContain("Satisfaction");
  expect(words).toContain("28 of 70");
  expect(words).toMatch(/fell to 40/);
  const posts = receiver.received.filter(({ path }) => path === "/hook-1");
  expect(posts).toHaveLength(1);
  expect(posts[0]?.body).toMatchObject({ text: expect.stringContaining("once in") });
});

test("Where a rule of one stage and one of all watch the same, its own tells, each person once", async () => {
  const shop = await fallingShop();
  const stageId = shop.stages[1]?.id ?? "";
  const [editor, first, second] = await Promise.all(
    [1, 2, 3].map(() => memberOf(shop.workspaceId, "editor", now)),
  );
  if (!editor || !first || !second) throw new Error("Somebody is missing.");
  const ids = [first, second].flatMap(({ actor }) => (actor.kind === "member" ? [actor.id] : []));
  await watch(editor, shop);
  await watch(editor, shop, { stageId, mailTo: ids });
  expect(await alerts.evaluateAlerts(editor, {})).toMatchObject({ opened: 1, watched: 1 });
  expect(await alerts.evaluateAlerts(editor, {})).toMatchObject({ opened: 0 });
  expect(await deliverAll(editor)).toEqual([]);
  expect(await deliverAll(editor)).toEqual([]);
  const mailsTo = async (ctx: Context) => {
    const address = await addressOf(ctx);
    return sink.mails.filter((mail) => mail.includes(address)).length;
  };
  expect(await Promise.all([editor, first, second].map(mailsTo))).toEqual([0, 1, 1]);
  const deliveries = await inTransaction(editor, (tx) => tx.select().from(alertDeliveries));
  expect(deliveries.map(({ userId }) => userId).sort()).toEqual(ids.sort());
});

test("An alert of a stage that is deleted is settled, and pages lose none of one moment", async () => {
  const shop = await fallingShop();
  await watch(shop.ctx, shop, { byMail: false });
  await alerts.evaluateAlerts(shop.ctx, {});
  const [alert] = (await alerts.listAlerts(shop.ctx, {})).items;
  await inTransaction(shop.ctx, async (tx) => {
    const [row] = await tx.select().from(alertsTable);
    if (!row) throw new Error("no alert");
    const more = Array.from({ length: 40 }, () => ({ ...row, id: newId(), recoveredAt: now }));
    await tx.insert(alertsTable).values(more);
    await openOpLog(tx, 2);
    await tx
      .update(stages)
      .set({ deletedAt: now })
      .where(eq(stages.id, alert?.stageId ?? ""));
  });
  expect(await alerts.evaluateAlerts(shop.ctx, {})).toMatchObject({ settled: 1, watched: 0 });
  const page = await alerts.listAlerts(shop.ctx, {});
  const rest = await alerts.listAlerts(shop.ctx, { before: page.items.at(-1)?.id });
  const seen = [...page.items, ...rest.items].map(({ id }) => id);
  expect([page.hasMore, rest.hasMore, new Set(seen).size]).toEqual([true, false, 41]);
});

test("An alert is in the list, new to who has not seen it, and old to who has", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  await watch(editor, shop, { byMail: false });
  await alerts.evaluateAlerts(editor, {});
  const { items } = await alerts.listAlerts(viewer, {});
  expect(items).toMatchObject([
    { kpi: "satisfaction", direction: "down", stage: "purchase", isUnread: true },
  ]);
  expect(items[0]?.after).toMatchObject({ n: 70, hits: 28, value: 40 });
  expect(await alerts.countUnreadAlerts(viewer, {})).toEqual({ unread: 1 });
  await alerts.seeAlerts({ ...viewer, now: later(0.1) }, {});
  expect(await alerts.countUnreadAlerts(viewer, {})).toEqual({ unread: 0 });
  expect(await alerts.countUnreadAlerts(editor, {})).toEqual({ unread: 1 });
});

test("When the figure is back for a week the alert recovers, and says so once", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  await watch(editor, shop, { webhookUrl: `${receiver.url}/hook-2`, byMail: false });
  await alerts.evaluateAlerts(editor, {});
  const back = Array.from({ length: 28 }, (_, index) =>
    Array.from({ length: 10 }, (_each, one) => ({
      stage: 1,
      at: `${addDays(last, index + 1)}T10:00:00Z`,
      csat: one < 8 ? 5 : 1,
    })),
  ).flat();
  await storeResponses(shop, back);
  let opened = 0;
  let recovered = 0;
  for (let day = 1; day <= 28; day++) {
    const seen = await alerts.evaluateAlerts({ ...editor, now: later(day) }, {});
    opened += seen.opened;
    recovered += seen.recovered;
  }
  expect([opened, recovered]).toEqual([0, 1]);
  expect(await deliverAll(editor)).toEqual([]);
  const posts = receiver.received.filter(({ path }) => path === "/hook-2");
  expect(posts.map(({ body }) => JSON.stringify(body).includes("back to the usual"))).toEqual([
    false,
    true,
  ]);
  expect(JSON.stringify(posts.at(-1)?.body)).toMatch(/It had fallen to 40\s% \(28 of 70, /);
});

test("A muted rule tells nobody, and its alert is still in the list", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const { ruleId } = await watch(editor, shop, { webhookUrl: `${receiver.url}/hook-3` });
  await alerts.muteAlertRule(editor, { ruleId, days: 7 });
  await alerts.evaluateAlerts(editor, {});
  await deliverAll(editor);
  expect(receiver.received.filter(({ path }) => path === "/hook-3")).toEqual([]);
  expect((await alerts.listAlerts(editor, {})).items).toHaveLength(1);
  expect((await alerts.listAlertRules(editor, {}))[0]?.mutedUntil).toEqual(later(7));
});

test("Somebody takes note of an alert and ties it to a pain point", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  await watch(editor, shop, { byMail: false });
  await alerts.evaluateAlerts(editor, {});
  const [alert] = (await alerts.listAlerts(editor, {})).items;
  const alertId = alert?.id ?? "";
  const { painPointId } = await createPainPoint(editor, {
    title: "Parcels come late",
    description: "",
    severity: 3,
    mapId: shop.mapId,
  });
  await alerts.acknowledgeAlert(editor, { alertId });
  await alerts.linkAlert(editor, { alertId, painPointId });
  expect((await alerts.listAlerts(editor, {})).items[0]).toMatchObject({
    acknowledgedAt: now,
    acknowledgedBy: "Member",
    painPoint: "Parcels come late",
  });
});

test("A viewer sees alerts and changes none; another workspace sees nothing", async () => {
  const shop = await fallingShop();
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  const { ruleId } = await watch(editor, shop, { byMail: false });
  await alerts.evaluateAlerts(editor, {});
  const alertId = (await alerts.listAlerts(editor, {})).items[0]?.id ?? "";
  const forbidden = { code: "forbidden" };
  await expect(watch(viewer, shop)).rejects.toMatchObject(forbidden);
  await expect(alerts.evaluateAlerts(viewer, {})).rejects.toMatchObject(forbidden);
  await expect(alerts.muteAlertRule(viewer, { ruleId, days: 1 })).rejects.toMatchObject(forbidden);
  await expect(alerts.acknowledgeAlert(viewer, { alertId })).rejects.toMatchObject(forbidden);
  const stranger = (await buildMeasuredWorkspace({ now })).ctx;
  const missing = { code: "not_found" };
  await expect(watch(stranger, shop)).rejects.toMatchObject(missing);
  await expect(alerts.deleteAlertRule(stranger, { ruleId })).rejects.toMatchObject(missing);
  await expect(alerts.acknowledgeAlert(stranger, { alertId })).rejects.toMatchObject(missing);
  await expect(alerts.linkAlert(editor, { alertId, painPointId: newId() })).rejects.toMatchObject(
    missing,
  );
  expect((await alerts.listAlerts(stranger, {})).items).toEqual([]);
  await expect(watch(editor, shop, { mailTo: [newId()] })).rejects.toMatchObject({
    code: "invalid",
    fields: { mailTo: expect.any(String) },
  });
  await expect(watch(editor, shop, { minimumCases: Number.NaN })).rejects.toMatchObject({
    fields: { minimumCases: "Please type a whole number." },
  });
  await expect(watch(editor, shop, { minimumCases: 4 })).rejects.toMatchObject({
    fields: { minimumCases: "Must be at least 5." },
  });
  await expect(watch(editor, shop, { webhookUrl: "ftp://x.example" })).rejects.toMatchObject({
    fields: { webhookUrl: "Must begin with https://." },
  });
});

test("A shift that turns into one the other way is settled, and the other one is told", async () => {
  const shop = await fallingShop();
  await watch(shop.ctx, shop, { byMail: false });
  expect(await alerts.evaluateAlerts(shop.ctx, {})).toMatchObject({ opened: 1 });
  const given = Array.from({ length: 28 }, (_, day) =>
    Array.from({ length: 10 }, () => ({
      ...{ stage: 1, at: `${addDays(last, day + 1)}T10:00:00Z`, csat: 5 },
    })),
  ).flat();
  await storeResponses(shop, given);
  for (let day = 1; day <= 28; day += 1)
    await alerts.evaluateAlerts({ ...shop.ctx, now: later(day) }, {});
  const { items } = await alerts.listAlerts(shop.ctx, {});
  expect(items.map(({ direction, settledAt }) => [direction, settledAt !== null])).toEqual([
    ["up", false],
    ["down", true],
  ]);
});

test("Me is whoever saves the rule, and whoever has left is no receiver", async () => {
  const shop = await fallingShop();
  const [nora, tomas] = await Promise.all(
    [1, 2].map(() => memberOf(shop.workspaceId, "editor", now)),
  );
  if (!nora || !tomas) throw new Error("Somebody is missing.");
  await watch(nora, shop);
  await watch(tomas, shop, { mailTo: [] });
  const idOf = ({ actor }: Context) => (actor.kind === "member" ? actor.id : "");
  const [rule] = await alerts.listAlertRules(tomas, {});
  expect(rule?.mailTo).toEqual([idOf(tomas)]);
  await watch(tomas, shop, { mailTo: [idOf(nora), idOf(nora)] });
  await alerts.evaluateAlerts(tomas, {});
  await inTransaction(tomas, (tx) => tx.delete(members).where(eq(members.userId, idOf(nora))));
  expect(await deliverAll(tomas)).toEqual([]);
  const [alert] = (await alerts.listAlerts(tomas, {})).items;
  expect(alert?.problem).toMatch(/no member any more/);
});
