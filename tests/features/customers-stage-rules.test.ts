import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { systemDoor } from "@/lib/access/doors";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import { sweepMap } from "@/lib/customers/rebuild/jobs";
import { applyDefaultStageRules, setStageRules } from "@/lib/customers/stage-rules/commands";
import { getBuilding, getStageRules, tryStageRules } from "@/lib/customers/stage-rules/queries";
import { applyMapOps, createMap } from "@/lib/maps/commands";
import { buildWorkspace } from "../support/build";
import {
  buildMeasuredWorkspace,
  catchUp,
  derivedTables,
  memberOf,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const timestamp = "2026-06-10T10:00:00Z";
const visit = (messageId: string, event: string, userId: string, properties = {}) => ({
  messageId,
  event,
  userId,
  timestamp,
  properties,
});

test("Of two who save rules at once, the later one's stay and nobody's remain beside them", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const [first, second] = shop.stages;
  const ruleOf = (eventName: string, stageId = "") => ({
    ...{ stageId, eventName, touchpointId: null, channelId: null },
    ...{ propertyName: null, propertyValue: null },
  });
  const sets = [
    [ruleOf("Seen", first?.id), ruleOf("Bought", second?.id)],
    [ruleOf("Opened", first?.id), ruleOf("Paid", second?.id), ruleOf("Left", second?.id)],
  ];
  const save = (rules: (typeof sets)[number]) =>
    setStageRules(shop.ctx, { mapId: shop.mapId, rules });
  await Promise.all([...sets, ...sets].map(save));
  const { rules } = await getStageRules(shop.ctx, { mapId: shop.mapId });
  const names = rules.map((rule) => rule.eventName);
  expect(sets.map((set) => set.map((rule) => rule.eventName))).toContainEqual(names);
});

test("The screen counts what each rule catches, the first rule first, and what none catches", async () => {
  const shop = await buildMeasuredWorkspace({ now, hasRules: false });
  const [first, second] = shop.stages;
  await ingestEvents(shop.ctx, {
    events: [
      visit("m1", "page_viewed", "u1", { page: "Pricing" }),
      visit("m2", "Page Viewed", "u1"),
      visit("m3", "Page Viewed", "u2"),
      visit("m4", "Heartbeat", "u2"),
      visit("m5", "Order Completed", "u2", { order_id: "o1" }),
      visit("m6", "Order Completed", "u2", { order_id: "o2" }),
    ],
  });
  await setStageRules(shop.ctx, {
    mapId: shop.mapId,
    rules: [
      {
        stageId: second?.id ?? "",
        eventName: "Page Viewed",
        propertyName: "page",
        propertyValue: "pricing",
      },
      { stageId: first?.id ?? "", eventName: "Page Viewed" },
      { stageId: second?.id ?? "", eventName: "Repeat Order" },
    ],
  });
  await catchUp(shop.ctx);
  const { rules, unmatched } = await getStageRules(shop.ctx, { mapId: shop.mapId });
  expect(rules.map(({ events, customers }) => [events, customers])).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
  ]);
  expect(unmatched).toEqual([
    expect.objectContaining({ events: 1 }),
    expect.objectContaining({ events: 1 }),
  ]);
  expect(unmatched.map(({ name }) => name).sort()).toEqual(["Heartbeat", "Order Completed"]);
});

test("Rules that were read can be saved again as they are", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { mapId } = shop;
  await ingestEvents(shop.ctx, { events: [visit("m1", "Page Viewed", "u1")] });
  const before = await getStageRules(shop.ctx, { mapId });
  const rules = before.rules.map(({ events, customers, ...rule }) => rule);
  await setStageRules(shop.ctx, { mapId, rules });
  expect((await getStageRules(shop.ctx, { mapId })).rules).toEqual(before.rules);
});

test("New rules move customers to their new stages and take them out of the old", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await ingestEvents(shop.ctx, { events: [visit("m1", "Page Viewed", "u1")] });
  await deriveDirtyCustomers(shop.ctx);
  const last = shop.stages.at(-1)?.id ?? "";
  await setStageRules(shop.ctx, {
    mapId: shop.mapId,
    rules: [{ stageId: last, eventName: "Page Viewed" }],
  });
  const before = await derivedTables(shop.ctx);
  expect(before.days).not.toEqual([]);
  await deriveDirtyCustomers(shop.ctx);
  expect((await derivedTables(shop.ctx)).days).toEqual(before.days);
  await catchUp(shop.ctx);
  expect((await derivedTables(shop.ctx)).days).toEqual([
    expect.objectContaining({ stage_id: last, entered: 1 }),
  ]);
});

test("The usual rules can be brought back", async () => {
  const shop = await buildMeasuredWorkspace({ now, hasRules: false });
  const { count } = await applyDefaultStageRules(shop.ctx, { mapId: shop.mapId });
  const { rules } = await getStageRules(shop.ctx, { mapId: shop.mapId });
  expect(rules).toHaveLength(count);
  expect(count).toBeGreaterThan(15);
});

test("A viewer reads the rules and changes none", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  await expect(getStageRules(viewer, { mapId: shop.mapId })).resolves.toHaveProperty("rules");
  await expect(setStageRules(viewer, { mapId: shop.mapId, rules: [] })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(applyDefaultStageRules(viewer, { mapId: shop.mapId })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("Rules of another workspace's map do not exist, nor can a rule point out of the map", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const stranger = await buildMeasuredWorkspace({ now });
  const { mapId } = shop;
  await expect(getStageRules(stranger.ctx, { mapId })).rejects.toMatchObject({ code: "not_found" });
  await expect(setStageRules(stranger.ctx, { mapId, rules: [] })).rejects.toMatchObject({
    code: "not_found",
  });
  const rule = { stageId: shop.stages[0]?.id ?? "", eventName: "Visit" };
  await expect(
    setStageRules(stranger.ctx, { mapId: stranger.mapId, rules: [rule] }),
  ).rejects.toMatchObject({ code: "invalid", fields: { "rules.0.stageId": expect.any(String) } });
  const foreign = { stageId: stranger.stages[0]?.id ?? "", channelId: shop.channels[0]?.id };
  await expect(
    setStageRules(stranger.ctx, { mapId: stranger.mapId, rules: [foreign] }),
  ).rejects.toMatchObject({ cause: { code: "23503" } });
});

test("A map made from a framework measures at once, and again after its stages change", async () => {
  const { owner } = await buildWorkspace({ now });
  const { ctx } = owner;
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "four-stage" });
  const { rules, stages } = await getStageRules(ctx, { mapId });
  expect(rules.length).toBeGreaterThan(15);
  const sender = systemDoor(owner.workspaceId, { now });
  await ingestEvents(sender, {
    events: [visit("m1", "Page Viewed", "u1"), visit("m2", "Order Completed", "u1")],
  });
  await deriveDirtyCustomers(sender);
  const entered = async () =>
    (await derivedTables(ctx)).days
      .filter((day) => Number(day.entered) > 0)
      .map((day) => [stages.findIndex(({ id }) => id === day.stage_id), day.cany]);
  expect((await entered()).sort()).toEqual([
    [0, 0],
    [2, 0],
  ]);
  const removal = { opId: newId(), kind: "stage.delete", id: stages[1]?.id };
  const batch = { mapId, clientId: newId(), batchId: newId(), ops: [removal] };
  expect((await applyMapOps(ctx, batch)).rejected).toEqual([]);
  await catchUp(sender);
  expect((await entered()).sort()).toEqual([
    [0, 1],
    [2, 0],
  ]);
});

test("Rules can be tried on real events without changing anything", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await ingestEvents(shop.ctx, {
    events: [visit("m1", "Page Viewed", "u1"), visit("m2", "Heartbeat", "u2")],
  });
  const { mapId } = shop;
  const rules = [{ stageId: shop.stages[0]?.id ?? "", eventName: "Heartbeat" }];
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  expect(await tryStageRules(viewer, { mapId, rules })).toEqual({
    caught: [{ events: 1, customers: 1 }],
    unmatched: [{ name: "Page Viewed", events: 1, customers: 1 }],
  });
  const { unmatched } = await getStageRules(shop.ctx, { mapId });
  expect(unmatched).toEqual([{ name: "Heartbeat", events: 1, customers: 1 }]);
  const stranger = await buildMeasuredWorkspace({ now });
  await expect(tryStageRules(stranger.ctx, { mapId, rules })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("The old figures stay until the new ones are whole, and the way there is shown", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx, mapId } = shop;
  await ingestEvents(ctx, { events: [visit("m1", "Page Viewed", "u1")] });
  await catchUp(ctx);
  const before = (await derivedTables(ctx)).days;
  expect(await getBuilding(ctx, { mapId })).toBeNull();
  await setStageRules(ctx, { mapId, rules: [] });
  expect(await getBuilding(ctx, { mapId })).toEqual({ done: 0, total: 1 });
  expect((await derivedTables(ctx)).days).toEqual(before);
  await catchUp(ctx);
  expect(await getBuilding(ctx, { mapId })).toBeNull();
  expect((await derivedTables(ctx)).days).toEqual([]);
  const left = () =>
    inTransaction(ctx, (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from customer_stages
        where workspace_id = ${ctx.workspaceId}`),
    );
  expect((await left())[0]?.n).toBe(1);
  await sweepMap(ctx, mapId);
  expect((await left())[0]?.n).toBe(0);
});
