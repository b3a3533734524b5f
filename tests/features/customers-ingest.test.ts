import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { workspaces } from "@/db/schema/directory";
import { outbox } from "@/db/schema/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { deriveDirtyCustomers, deriveWaiting, recutDays } from "@/lib/customers/jobs";
import {
  buildMeasuredWorkspace,
  catchUp,
  derivedTables,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const event = (messageId: string, name: string, more: Record<string, unknown> = {}) => ({
  event: name,
  userId: "u1",
  timestamp: "2026-06-10T10:00:00Z",
  messageId,
  ...more,
});

const countRows = async ({ ctx }: MeasuredWorkspace, table: "customers" | "customer_events") =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where workspace_id = ${ctx.workspaceId}`,
    );
    return rows[0]?.n;
  });

test("A retry of the same events stores nothing twice", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const events = [
    event("m1", "Page Viewed"),
    event("m2", "Product Viewed"),
    event("m1", "Page Viewed"),
  ];
  expect(await ingestEvents(shop.ctx, { events })).toMatchObject({ accepted: 2, duplicates: 1 });
  expect(await ingestEvents(shop.ctx, { events })).toMatchObject({ accepted: 0, duplicates: 3 });
  expect(await countRows(shop, "customer_events")).toBe(2);
  expect(await countRows(shop, "customers")).toBe(1);
});

test("Ten calls at once with the same events store each of them once", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const events = Array.from({ length: 50 }, (_, index) => ({
    ...event(`m${index}`, "Page Viewed"),
    userId: `u${index % 7}`,
  }));
  const receipts = await Promise.all(
    Array.from({ length: 10 }, () => ingestEvents(shop.ctx, { events })),
  );
  expect(receipts.reduce((sum, receipt) => sum + receipt.accepted, 0)).toBe(50);
  expect(await countRows(shop, "customer_events")).toBe(50);
  expect(await countRows(shop, "customers")).toBe(7);
});

test("A bad event is refused by itself and the others are stored", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const receipt = await ingestEvents(shop.ctx, {
    events: [event("m1", "Page Viewed"), { nonsense: true }, event("m3", "Visit\u0000")],
  });
  expect(receipt.items.map((item) => item.status)).toEqual(["accepted", "rejected", "rejected"]);
  expect(receipt.items[2]).toMatchObject({ messageId: "m3" });
});

test("An event without message id counts once by its content", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const bare = { event: "Page Viewed", userId: "u1", timestamp: "2026-06-10T10:00:00Z" };
  await ingestEvents(shop.ctx, { events: [bare] });
  expect(await ingestEvents(shop.ctx, { events: [bare] })).toMatchObject({ duplicates: 1 });
});

test("An anonymous visitor who signs up keeps the first visit", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const visit = { ...event("m1", "Page Viewed"), userId: undefined, anonymousId: "a1" };
  await ingestEvents(shop.ctx, { events: [visit] });
  await ingestEvents(shop.ctx, { events: [{ ...event("m2", "Signed Up"), anonymousId: "a1" }] });
  await ingestEvents(shop.ctx, { events: [event("m3", "Order Completed")] });
  expect(await countRows(shop, "customers")).toBe(1);
});

test("An anonymous id of one known customer does not lead to another", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await ingestEvents(shop.ctx, { events: [{ ...event("m1", "Visit"), anonymousId: "shared" }] });
  const second = { ...event("m2", "Visit"), userId: "u2", anonymousId: "shared" };
  expect(await ingestEvents(shop.ctx, { events: [second] })).toMatchObject({ accepted: 1 });
  expect(await countRows(shop, "customers")).toBe(2);
});

test("Persona and channel are found by name or id, and unknown names harm nothing", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const [ana] = shop.personas;
  const [web] = shop.channels;
  await ingestEvents(shop.ctx, {
    events: [
      event("m1", "Page Viewed", { properties: { persona: "ana", channel: web?.id } }),
      event("m2", "Page Viewed", { userId: "u2", properties: { persona: "Nobody", channel: "x" } }),
    ],
  });
  await deriveDirtyCustomers(shop.ctx);
  const { days } = await derivedTables(shop.ctx);
  expect(days).toContainEqual(
    expect.objectContaining({ persona_id: ana?.id, channel_id: web?.id, entered: 1 }),
  );
  expect(days).toHaveLength(2);
});

test("Late events change the past and leave no trace of the old figures", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  await ingestEvents(shop.ctx, { events: [event("m1", "Order Completed")] });
  await deriveDirtyCustomers(shop.ctx);
  const late = event("m2", "Page Viewed", { timestamp: "2026-06-01T10:00:00Z" });
  const earlier = event("m3", "Order Completed", { timestamp: "2026-06-05T10:00:00Z" });
  await ingestEvents(shop.ctx, { events: [late, earlier] });
  await deriveDirtyCustomers(shop.ctx);
  const { days, orders } = await derivedTables(shop.ctx);
  const conversion = shop.stages.find((stage) => stage.kind === "conversion")?.id;
  expect(days.filter((day) => day.stage_id === conversion)).toEqual([
    expect.objectContaining({ day: "2026-06-05", entered: 1, c7: 1, cany: 1 }),
  ]);
  expect(orders.map((order) => order.prev_at === null)).toEqual([false, true]);
});

test.each(["viewer", "commenter", "editor", "admin"] as const)(
  "A member as %s cannot send events",
  async (role) => {
    const shop = await buildMeasuredWorkspace({ now });
    const member = await memberOf(shop.workspaceId, role, now);
    await expect(ingestEvents(member, { events: [event("m1", "Visit")] })).rejects.toMatchObject({
      code: "forbidden",
    });
  },
);

test("Customers beyond what one piece of work takes are left to the next", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  const events = ["u1", "u2", "u3"].map((userId) =>
    event(`${userId}-visit`, "Page Viewed", { userId }),
  );
  for (const one of events) await ingestEvents(ctx, { events: [one] });
  const pieces = () =>
    db()
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.workspaceId, shop.workspaceId), eq(outbox.job, "customers.derive")));
  // What the ingest noted is this very piece of work.
  await db().delete(outbox).where(eq(outbox.workspaceId, shop.workspaceId));
  await deriveWaiting(ctx, { limit: 2 });
  expect((await derivedTables(ctx)).stages).toHaveLength(2);
  expect(await pieces()).toHaveLength(1);
  await db().delete(outbox).where(eq(outbox.workspaceId, shop.workspaceId));
  await deriveWaiting(ctx, { limit: 2 });
  expect((await derivedTables(ctx)).stages).toHaveLength(3);
  expect(await pieces()).toEqual([]);
});

test("Events of one workspace never reach another, even with equal ids", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const other = await buildMeasuredWorkspace({ now });
  await ingestEvents(shop.ctx, {
    events: [event("m1", "Page Viewed", { properties: { persona: other.personas[0]?.id } })],
  });
  expect(await ingestEvents(other.ctx, { events: [event("m1", "Page Viewed")] })).toMatchObject({
    accepted: 1,
  });
  await deriveDirtyCustomers(shop.ctx);
  expect((await derivedTables(other.ctx)).days).toEqual([]);
  const { days } = await derivedTables(shop.ctx);
  expect(days).toEqual([
    expect.objectContaining({ persona_id: "00000000-0000-0000-0000-000000000000" }),
  ]);
});

test("After a change of the time zone the days are those of the new one", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const evening = "2026-06-09T22:30:00Z";
  const events = [
    event("m1", "Page Viewed", { timestamp: evening }),
    event("m2", "Product Viewed", { timestamp: "2026-06-12T00:00:00.600Z" }),
    event("m3", "Page Viewed", {
      userId: "u2",
      timestamp: evening,
      properties: { persona: "Ana" },
    }),
  ];
  await ingestEvents(shop.ctx, { events });
  await deriveDirtyCustomers(shop.ctx);
  const inUtc = (await derivedTables(shop.ctx)).days;
  await recutDays(shop.ctx);
  await catchUp(shop.ctx);
  expect((await derivedTables(shop.ctx)).days).toEqual(inUtc);
  await db()
    .update(workspaces)
    .set({ timeZone: "Europe/Berlin" })
    .where(eq(workspaces.id, shop.workspaceId));
  await recutDays(shop.ctx);
  await catchUp(shop.ctx);
  const { days } = await derivedTables(shop.ctx);
  expect(days.map((day) => day.day).sort()).toEqual(["2026-06-10", "2026-06-10", "2026-06-12"]);
});
