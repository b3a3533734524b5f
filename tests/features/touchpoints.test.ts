import { expect, test } from "vitest";
import { customerEvents, customers } from "@/db/schema/customers";
import { cards, journeyMaps, lanes, stages, steps } from "@/db/schema/maps";
import { surveys } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, openOpLog } from "@/lib/core/transaction";
import {
  archiveTouchpoint,
  createTouchpoint,
  restoreTouchpoint,
  updateTouchpoint,
} from "@/lib/touchpoints/commands";
import { getTouchpoint, listTouchpoints } from "@/lib/touchpoints/queries";
import { listStageGaps } from "@/lib/touchpoints/usage/queries";
import {
  at,
  buildChannel,
  buildMember,
  buildTouchpoint,
  buildWorkspace,
  testNow,
} from "../support/build";

type Placed = { touchpointId?: string; laneKind?: "touchpoints" | "thoughts"; isDeleted?: boolean };

/** A map of one stage with one card, written below the operations so that any state is possible. */
async function placeCard(ctx: Context, { touchpointId, laneKind, isDeleted }: Placed = {}) {
  const { workspaceId } = ctx;
  const [mapId, stageId, stepId, laneId] = [newId(), newId(), newId(), newId()];
  const row = { workspaceId, mapId, orderKey: "V" };
  const written = { createdAt: ctx.now, updatedAt: ctx.now };
  await inTransaction(ctx, async (tx) => {
    await openOpLog(tx, 1);
    await tx
      .insert(journeyMaps)
      .values({ workspaceId, id: mapId, title: "Shop", framework: "blank", ...written });
    await tx
      .insert(stages)
      .values({ ...row, id: stageId, title: "Find", kind: "custom", color: 1 });
    await tx.insert(steps).values({ ...row, id: stepId, stageId, title: "Search" });
    await tx
      .insert(lanes)
      .values({ ...row, id: laneId, title: "Lane", kind: laneKind ?? "thoughts" });
    const deletedAt = isDeleted ? ctx.now : null;
    const card = { ...row, ...written, id: newId(), laneId, stepId, touchpointId, deletedAt };
    await tx.insert(cards).values(card);
  });
  return { mapId, stageId };
}

const loaded = async (ctx: Context, touchpointId: string) =>
  (await getTouchpoint(ctx, { touchpointId })).updatedAt.toISOString();

test("A touchpoint has a channel, an owner and a place in the library", async () => {
  const { owner } = await buildWorkspace();
  const channel = await buildChannel({ ctx: owner.ctx, kind: "web" });
  const { id } = await buildTouchpoint({
    ctx: owner.ctx,
    name: "Product page",
    channelId: channel.id,
    ownerId: owner.userId,
  });
  const [touchpoint] = await listTouchpoints(owner.ctx, {});
  expect(touchpoint).toMatchObject({
    id,
    name: "Product page",
    ownerId: owner.userId,
    channel: { id: channel.id, name: channel.name, kind: "web" },
    gaps: ["unused"],
  });
});

test("A form that is sent twice creates one touchpoint", async () => {
  const { owner } = await buildWorkspace();
  const input = { id: newId(), name: "Checkout" };
  const sent = await Promise.all([1, 2, 3].map(() => createTouchpoint(owner.ctx, input)));
  expect(sent).toEqual([{ id: input.id }, { id: input.id }, { id: input.id }]);
  expect(await listTouchpoints(owner.ctx, {})).toHaveLength(1);
});

test("Two touchpoints cannot have one name, even when the first is archived", async () => {
  const first = await buildTouchpoint({ name: "Checkout" });
  const again = () => createTouchpoint(first.ctx, { id: newId(), name: "Checkout" });
  await expect(again()).rejects.toThrow();
  await archiveTouchpoint(first.ctx, { touchpointId: first.id });
  await expect(again()).rejects.toMatchObject({
    fields: { name: expect.stringContaining("Restore") },
  });
});

test("Only a member can own a touchpoint", async () => {
  const { owner } = await buildWorkspace();
  const stranger = await buildMember({ role: "owner" });
  const refused = { code: "invalid", fields: { ownerId: expect.any(String) } };
  for (const ownerId of [stranger.userId, newId()]) {
    const create = createTouchpoint(owner.ctx, { id: newId(), name: "Checkout", ownerId });
    await expect(create).rejects.toMatchObject(refused);
  }
});

test("An edit of a touchpoint that has changed since is refused", async () => {
  const touchpoint = await buildTouchpoint({ name: "Checkout" });
  const updatedAt = await loaded(touchpoint.ctx, touchpoint.id);
  const input = { touchpointId: touchpoint.id, updatedAt };
  await updateTouchpoint(touchpoint.ctx, { ...input, description: "Three steps" });
  const late = at(touchpoint.ctx, "2026-03-10T15:00:00Z");
  await expect(updateTouchpoint(late, { ...input, name: "Cash desk" })).rejects.toMatchObject({
    code: "stale",
    message: expect.stringContaining("Test Owner changed this touchpoint 3 hours ago"),
  });
  const saved = await getTouchpoint(late, { touchpointId: touchpoint.id });
  expect(saved).toMatchObject({ name: "Checkout", description: "Three steps" });
});

test("A touchpoint knows the maps, cards, surveys and recent events it is used in", async () => {
  const { ctx, id } = await buildTouchpoint();
  const { mapId, stageId } = await placeCard(ctx, { touchpointId: id });
  await placeCard(ctx, { touchpointId: id, isDeleted: true });
  await inTransaction(ctx, async (tx) => {
    const tenant = { workspaceId: ctx.workspaceId };
    const written = { createdAt: testNow, updatedAt: testNow };
    await tx.insert(surveys).values({
      ...tenant,
      ...written,
      id: newId(),
      title: "After checkout",
      mapId,
      stageId,
      touchpointId: id,
    });
    const customerId = newId();
    await tx
      .insert(customers)
      .values({ ...tenant, id: customerId, traits: {}, createdAt: testNow });
    for (const daysAgo of [1, 29, 31]) {
      const occurredAt = new Date(testNow.getTime() - daysAgo * 86_400_000);
      await tx.insert(customerEvents).values({
        ...tenant,
        id: newId(),
        sourceEventId: newId(),
        customerId,
        name: "visit",
        touchpointId: id,
        properties: {},
        occurredAt,
        receivedAt: occurredAt,
      });
    }
  });
  expect(await getTouchpoint(ctx, { touchpointId: id })).toMatchObject({
    maps: [{ id: mapId, title: "Shop", cardCount: 1 }],
    cardCount: 1,
    surveys: [{ title: "After checkout", status: "draft" }],
    recentEventCount: 2,
    gaps: ["no-owner", "no-channel"],
  });
});

test("A stage is a gap until a card names or links a touchpoint", async () => {
  const touchpoint = await buildTouchpoint();
  const { ctx } = touchpoint;
  const bare = await placeCard(ctx);
  const emptied = await placeCard(ctx, { laneKind: "touchpoints", isDeleted: true });
  await placeCard(ctx, { laneKind: "touchpoints" });
  await placeCard(ctx, { touchpointId: touchpoint.id });
  const gaps = await listStageGaps(ctx, {});
  expect(gaps.map((gap) => gap.stageId).sort()).toEqual([bare.stageId, emptied.stageId].sort());
});

test("The library is narrowed by text, channel, owner and gap", async () => {
  const { owner } = await buildWorkspace();
  const { ctx } = owner;
  const channel = await buildChannel({ ctx });
  await buildTouchpoint({ ctx, name: "100% cotton page", channelId: channel.id });
  await buildTouchpoint({ ctx, name: "Checkout", ownerId: owner.userId });
  const names = async (input: Parameters<typeof listTouchpoints>[1]) =>
    (await listTouchpoints(ctx, input)).map((touchpoint) => touchpoint.name);
  expect(await names({})).toEqual(["100% cotton page", "Checkout"]);
  expect(await names({ text: "CHECK" })).toEqual(["Checkout"]);
  expect(await names({ text: "0% c" })).toEqual(["100% cotton page"]);
  expect(await names({ text: "h%k" })).toEqual([]);
  expect(await names({ channelId: channel.id })).toEqual(["100% cotton page"]);
  expect(await names({ ownerId: owner.userId })).toEqual(["Checkout"]);
  expect(await names({ gap: "no-owner" })).toEqual(["100% cotton page"]);
  expect(await names({ gap: "unused" })).toHaveLength(2);
});

test("An archived touchpoint leaves the library and can be restored", async () => {
  const { ctx, id } = await buildTouchpoint();
  await archiveTouchpoint(ctx, { touchpointId: id });
  expect(await listTouchpoints(ctx, {})).toHaveLength(0);
  expect(await listTouchpoints(ctx, { isArchived: true })).toHaveLength(1);
  await restoreTouchpoint(ctx, { touchpointId: id });
  expect(await listTouchpoints(ctx, {})).toHaveLength(1);
});

test.each(["viewer", "commenter"] as const)(
  "A %s reads the library and changes nothing",
  async (role) => {
    const workspace = await buildWorkspace();
    const { id } = await buildTouchpoint({ ctx: workspace.owner.ctx });
    const { ctx } = await buildMember({ role, workspace });
    const input = { touchpointId: id };
    expect(await listTouchpoints(ctx, {})).toHaveLength(1);
    const updatedAt = await loaded(ctx, id);
    const refused = { code: "forbidden" };
    await expect(createTouchpoint(ctx, { id: newId(), name: "X" })).rejects.toMatchObject(refused);
    await expect(updateTouchpoint(ctx, { ...input, updatedAt })).rejects.toMatchObject(refused);
    await expect(archiveTouchpoint(ctx, input)).rejects.toMatchObject(refused);
    await expect(restoreTouchpoint(ctx, input)).rejects.toMatchObject(refused);
  },
);

test("A touchpoint of another workspace does not exist", async () => {
  const touchpoint = await buildTouchpoint();
  const updatedAt = await loaded(touchpoint.ctx, touchpoint.id);
  const { ctx } = await buildMember({ role: "owner" });
  const missing = { code: "not_found", message: "Touchpoint not found." };
  for (const touchpointId of [touchpoint.id, newId()]) {
    await expect(getTouchpoint(ctx, { touchpointId })).rejects.toMatchObject(missing);
    const edit = updateTouchpoint(ctx, { touchpointId, updatedAt, name: "Mine" });
    await expect(edit).rejects.toMatchObject(missing);
    await expect(archiveTouchpoint(ctx, { touchpointId })).rejects.toMatchObject(missing);
    await expect(restoreTouchpoint(ctx, { touchpointId })).rejects.toMatchObject(missing);
  }
  expect(await listTouchpoints(ctx, {})).toEqual([]);
});

test("Hostile text is stored as it is or refused at its field", async () => {
  const { owner } = await buildWorkspace();
  const name = `"><img src=x onerror=alert(1)> ${"\\"}%_`;
  const { id } = await buildTouchpoint({ ctx: owner.ctx, name });
  expect(await getTouchpoint(owner.ctx, { touchpointId: id })).toMatchObject({ name });
  expect(await listTouchpoints(owner.ctx, { text: "\\%_" })).toHaveLength(1);
  const refusals: [object, string][] = [
    [{ name: "nul \0 byte" }, "name"],
    [{ name: "" }, "name"],
    [{ description: "d".repeat(1001) }, "description"],
    [{ channelId: "no id" }, "channelId"],
    [{ workspaceId: newId() }, ""],
  ];
  for (const [change, field] of refusals) {
    const create = createTouchpoint(owner.ctx, { id: newId(), name: "Fine", ...change });
    await expect(create).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
  }
});
