import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inTransaction } from "@/lib/core/transaction";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import {
  addPiece,
  cancelImport,
  checkImport,
  runImport,
  startImport,
} from "@/lib/imports/commands";
import { continueImport } from "@/lib/imports/jobs";
import { getImport, listImportProblems, listImports } from "@/lib/imports/queries";
import {
  buildMeasuredWorkspace,
  derivedTables,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const mapping = { userId: "user", event: "event", timestamp: "time", messageId: "id" };

/** Lines of events; every hundredth cannot be read, every fiftieth is the one before again. */
function fileOf(lines: number): string {
  const rows = Array.from({ length: lines }, (_, index) => {
    if (index % 100 === 99) return `u${index},Page Viewed,yesterday,m${index}`;
    const number = index % 50 === 49 ? index - 1 : index;
    return `u${number % 700},"Page Viewed",2026-06-0${1 + (number % 9)}T10:00:00Z,m${number}`;
  });
  return ["user,event,time,id", ...rows, ""].join("\n");
}

async function upload(
  ctx: MeasuredWorkspace["ctx"],
  content: string | Uint8Array,
  kind: "events" | "customers",
) {
  const data = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { importId } = await startImport(ctx, { kind, fileName: "a.csv", bytes: data.length });
  for (let start = 0; start < data.length; start += 100_000) {
    await addPiece(ctx, { importId, start, data: data.slice(start, start + 100_000) });
  }
  return importId;
}

const counts = async (ctx: MeasuredWorkspace["ctx"], importId: string) => {
  const { status, valid, invalid, duplicates } = await getImport(ctx, { importId });
  return { status, valid, invalid, duplicates };
};

test("A file is tried without importing, then its good lines come in and bad ones are named", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const importId = await upload(ctx, fileOf(20_000), "events");
  const { preview } = await getImport(ctx, { importId });
  expect(preview?.columns).toEqual(["user", "event", "time", "id"]);
  expect(preview?.rows).toHaveLength(5);
  await checkImport(ctx, { importId, mapping });
  await continueImport(ctx, importId);
  const good = { valid: 19_600, invalid: 200, duplicates: 200 };
  expect(await counts(ctx, importId)).toEqual({ status: "checked", ...good });
  expect((await derivedTables(ctx)).days).toEqual([]);
  const [first] = await listImportProblems(ctx, { importId });
  expect(first).toEqual({ line: 101, reason: expect.stringContaining("timestamp") });
  await runImport(ctx, { importId });
  await continueImport(ctx, importId);
  expect(await counts(ctx, importId)).toEqual({ status: "done", ...good });
  await deriveDirtyCustomers(ctx);
  const { days } = await derivedTables(ctx);
  expect(days.reduce((sum, day) => sum + Number(day.entered), 0)).toBe(686);
}, 60_000);

test("Lines that are not in UTF-8 are refused by number, and the good ones around them come in whole", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  // As a spreadsheet of western Europe writes it; longer than what is read at once.
  const rows = Array.from({ length: 20_000 }, (_, index) => {
    const name = index % 500 === 499 ? "M\u00fcller" : "c";
    return `${name}-${index},"Page Viewed",2026-06-01T10:00:00Z,m${index}`;
  });
  const file = Buffer.from(["user,event,time,id", ...rows, ""].join("\n"), "latin1");
  const importId = await upload(ctx, file, "events");
  await checkImport(ctx, { importId, mapping });
  await continueImport(ctx, importId);
  const { valid, invalid, duplicates } = await counts(ctx, importId);
  expect({ valid, invalid, duplicates }).toEqual({ valid: 19_960, invalid: 40, duplicates: 0 });
  const problems = await listImportProblems(ctx, { importId });
  expect(problems.map(({ line }) => line)).toEqual(
    Array.from({ length: 40 }, (_, index) => 501 + index * 500),
  );
  expect(problems[0]?.reason).toMatch(/not in UTF-8/);
}, 60_000);

test("An import that is broken off goes on where it was and takes nothing twice", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const importId = await upload(ctx, fileOf(30_000), "events");
  await checkImport(ctx, { importId, mapping });
  await continueImport(ctx, importId);
  await runImport(ctx, { importId });
  const broken = { ...ctx, now: new Date("2026-06-15T13:00:00Z") };
  const { takeSlice } = await import("@/lib/imports/lines/commands");
  const { lockImport } = await import("@/lib/imports/files/queries");
  const half = inTransaction(broken, async (tx) => {
    const file = await lockImport(tx, broken, importId);
    await takeSlice(tx, broken, { ...file, id: importId }, () => false);
    throw new Error("killed");
  });
  await expect(half).rejects.toThrow("killed");
  expect(await counts(ctx, importId)).toMatchObject({ status: "importing", valid: 0 });
  await inTransaction(ctx, async (tx) => {
    const file = await lockImport(tx, ctx, importId);
    await takeSlice(tx, ctx, { ...file, id: importId }, () => false);
  });
  await continueImport(ctx, importId);
  expect(await counts(ctx, importId)).toMatchObject({ status: "done", valid: 29_400 });
  const stored = await inTransaction(ctx, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from customer_events
      where workspace_id = ${ctx.workspaceId}`),
  );
  expect(stored[0]?.n).toBe(29_400);
}, 60_000);

test("An upload that was cut off goes on at the next byte, and a piece sent twice counts once", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const data = new TextEncoder().encode("user,event,time,id\nu1,Visit,2026-06-01,m1\n");
  const { importId } = await startImport(ctx, {
    ...{ kind: "events", fileName: "a.csv", bytes: data.length },
  });
  const first = { importId, start: 0, data: data.slice(0, 20) };
  expect(await addPiece(ctx, first)).toEqual({ received: 20 });
  expect(await addPiece(ctx, first)).toEqual({ received: 20 });
  await expect(addPiece(ctx, { ...first, start: 30 })).rejects.toMatchObject({ code: "conflict" });
  expect((await getImport(ctx, { importId })).status).toBe("uploading");
  await addPiece(ctx, { importId, start: 20, data: data.slice(20) });
  expect((await getImport(ctx, { importId })).status).toBe("mapping");
});

test("Customers come with their traits, the later line leading", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const importId = await upload(ctx, "id,email,plan\nu1,a@b.example,free\nu1,,pro\n", "customers");
  await checkImport(ctx, { importId, mapping: { userId: "id", email: "email" } });
  await continueImport(ctx, importId);
  await runImport(ctx, { importId });
  await continueImport(ctx, importId);
  const rows = await inTransaction(ctx, (tx) =>
    tx.execute(sql`select external_id, traits from customers
      where workspace_id = ${ctx.workspaceId}`),
  );
  expect([...rows]).toEqual([{ external_id: "u1", traits: { email: "a@b.example", plan: "pro" } }]);
});

test("A cancelled import brings in no more, and its file is gone", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const importId = await upload(ctx, fileOf(200), "events");
  await checkImport(ctx, { importId, mapping });
  await cancelImport(ctx, { importId });
  await continueImport(ctx, importId);
  expect(await counts(ctx, importId)).toMatchObject({ status: "cancelled", valid: 0 });
  await expect(runImport(ctx, { importId })).rejects.toMatchObject({ code: "conflict" });
});

test("A viewer sees imports and starts none, and another workspace's do not exist", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const stranger = await buildMeasuredWorkspace({ now });
  const importId = await upload(shop.ctx, fileOf(10), "events");
  const viewer = await memberOf(shop.workspaceId, "viewer", now);
  expect(await listImports(viewer, {})).toHaveLength(1);
  const file = { kind: "events" as const, fileName: "a.csv", bytes: 10 };
  await expect(startImport(viewer, file)).rejects.toMatchObject({ code: "forbidden" });
  await expect(cancelImport(viewer, { importId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(getImport(stranger.ctx, { importId })).rejects.toMatchObject({ code: "not_found" });
  await expect(cancelImport(stranger.ctx, { importId })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("Ten imports may be under way; what nobody sent to its end makes room after a day", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const file = { kind: "events" as const, fileName: "a.csv", bytes: 10 };
  for (let begun = 0; begun < 10; begun += 1) await startImport(ctx, file);
  await expect(startImport(ctx, file)).rejects.toMatchObject({ code: "conflict" });
  const tomorrow = { ...ctx, now: new Date(now.getTime() + 25 * 3_600_000) };
  await startImport(tomorrow, file);
  const statuses = (await listImports(ctx, {})).map(({ status }) => status);
  expect(statuses.filter((status) => status === "cancelled")).toHaveLength(10);
});

test("Times without an offset are read in the zone chosen, and go on so when the workspace moves", async () => {
  const shop = await buildMeasuredWorkspace({ now, timeZone: "Europe/Madrid" });
  const { ctx } = shop;
  const file = [
    "user,event,time,id",
    "u1,Visit,2026-06-01 10:00,m1",
    "u2,Visit,2026-03-29 02:30,m2",
    "u3,Visit,2025-10-26 02:30,m3",
    "u4,Visit,2026-06-01T10:00:00Z,m4",
    "",
  ].join("\n");
  const importId = await upload(ctx, file, "events");
  expect((await getImport(ctx, { importId })).timeZone).toBe("Europe/Madrid");
  await checkImport(ctx, { importId, mapping });
  await continueImport(ctx, importId);
  expect(await getImport(ctx, { importId })).toMatchObject({
    ...{ status: "checked", valid: 3, invalid: 1, twice: 1, timeZone: "Europe/Madrid" },
    problems: [{ line: 3, reason: expect.stringContaining("never was in Europe/Madrid") }],
  });
  await inTransaction(ctx, (tx) =>
    tx.execute(sql`update workspaces set time_zone = 'UTC' where id = ${ctx.workspaceId}`),
  );
  await runImport(ctx, { importId });
  await continueImport(ctx, importId);
  const stored = await inTransaction(ctx, (tx) =>
    tx.execute<{ id: string; at: string }>(sql`
      select source_event_id as id,
        to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
      from customer_events where workspace_id = ${ctx.workspaceId} order by 1`),
  );
  expect([...stored]).toEqual([
    { id: "m1", at: "2026-06-01 08:00" },
    { id: "m3", at: "2025-10-26 00:30" },
    { id: "m4", at: "2026-06-01 10:00" },
  ]);
});

test("Another zone can be named, and one that nobody knows is refused at its field", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const importId = await upload(
    ctx,
    "user,event,time,id\nu1,Visit,2026-06-01 10:00,m1\n",
    "events",
  );
  await expect(
    checkImport(ctx, { importId, mapping, timeZone: "Mars/Olympus" }),
  ).rejects.toMatchObject({ fields: { timeZone: "Choose a time zone." } });
  await checkImport(ctx, { importId, mapping, timeZone: "Asia/Tokyo" });
  await continueImport(ctx, importId);
  await runImport(ctx, { importId });
  await continueImport(ctx, importId);
  const [stored] = await inTransaction(ctx, (tx) =>
    tx.execute<{ at: string }>(sql`select to_char(occurred_at at time zone 'UTC', 'HH24:MI') as at
      from customer_events where workspace_id = ${ctx.workspaceId}`),
  );
  expect(stored?.at).toBe("01:00");
});
