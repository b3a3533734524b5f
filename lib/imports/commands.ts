import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { type ImportStatus, importKinds } from "@/db/enums";
import { readWorkspace } from "@/lib/access/members";
import { type Context, memberIdOf } from "@/lib/core/context";
import { dayMs } from "@/lib/core/days";
import { AppError, invalid } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { line } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";
import { mappingProblem } from "./fields";
import { lockImport, readHeader } from "./files/queries";

/** Largest file taken, in bytes: about five million lines. */
export const largestFile = 1024 * 1024 * 1024;
/** Most bytes of a file in one request. */
export const largestPiece = 2 * 1024 * 1024;

/** Imports of a workspace that may be under way at once. */
const mostOpen = 10;
const abandonedAfterMs = dayMs;

/** Announces a file; its bytes follow in pieces. What was not sent to its end for a day is forgotten. */
export const startImport = command({
  name: "import.start",
  input: z.strictObject({
    kind: z.enum(importKinds),
    fileName: line(200),
    bytes: z.int().min(1, "The file is empty.").max(largestFile, "The file is larger than 1 GB."),
  }),
  can: "customer.edit",
  async run({ tx, ctx, input }) {
    await forgetAbandoned(tx, ctx);
    const [open] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from imports where workspace_id = ${ctx.workspaceId}
        and status in ('uploading', 'mapping', 'checking', 'checked', 'importing')`);
    if ((open?.count ?? 0) >= mostOpen) {
      throw new AppError("conflict", "Ten imports are under way. End or stop one of them first.");
    }
    const importId = newId();
    const by = memberIdOf(ctx);
    const now = sql`${ctx.now.toISOString()}::timestamptz`;
    await tx.execute(sql`
      insert into imports (workspace_id, id, kind, status, file_name, bytes, created_by, created_at,
        updated_at)
      values (${ctx.workspaceId}, ${importId}, ${input.kind}, 'uploading', ${input.fileName},
        ${input.bytes}, ${by}, ${now}, ${now})`);
    return { importId };
  },
  subject: ({ importId }) => importId,
});

/**
 * Stores the next piece of a file. One that is there already changes nothing, so an upload that was
 * cut off goes on where it ended. @returns how many bytes have arrived
 */
export const addPiece = command({
  name: "import.addPiece",
  input: z.strictObject({
    importId: id,
    start: z.int().min(0).max(largestFile),
    data: z
      .instanceof(Uint8Array)
      .refine((data) => data.length <= largestPiece, "Too much at once."),
  }),
  can: "customer.edit",
  async run({ tx, ctx, input: { importId, start, data } }) {
    const file = await lockImport(tx, ctx, importId);
    if (file.status !== "uploading" || start < file.received) return { received: file.received };
    if (start > file.received) {
      throw new AppError("conflict", `The next byte expected is ${file.received}.`);
    }
    const received = start + data.length;
    if (data.length === 0 || received > file.bytes) invalid("data", "Not the file announced.");
    await tx.execute(sql`
      insert into import_chunks (workspace_id, import_id, start, data)
      values (${ctx.workspaceId}, ${importId}, ${start}, ${Buffer.from(data)})`);
    const status: ImportStatus = received === file.bytes ? "mapping" : "uploading";
    await tx.execute(sql`
      update imports set received = ${received}, status = ${status}
      where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
    return { received };
  },
  subject: (_, { importId }) => importId,
});

const timeZoneName = z.string().max(64).refine(isTimeZone, "Choose a time zone.");

/**
 * Says what the columns are and in which time zone times without an offset are told, the workspace's
 * where none is named; then has every line checked without importing any.
 */
export const checkImport = command({
  name: "import.check",
  input: z.strictObject({
    importId: id,
    mapping: z.record(z.string().max(40), z.string().min(1).max(300)),
    timeZone: timeZoneName.optional(),
  }),
  can: "customer.edit",
  async run({ tx, ctx, input: { importId, mapping, ...input } }) {
    const file = await lockImport(tx, ctx, importId);
    requireStatus(file.status, ["mapping", "checked"]);
    const { columns } = await readHeader(tx, ctx, importId);
    const problem = mappingProblem(file.kind, mapping, columns);
    if (problem) invalid("mapping", problem);
    const timeZone = input.timeZone ?? (await readWorkspace(tx, ctx)).timeZone;
    await tx.execute(sql`update imports set mapping = ${JSON.stringify(mapping)}::text::jsonb,
        time_zone = ${timeZone}
      where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
    await begin(tx, ctx, importId, "checking");
    return { importId };
  },
  subject: ({ importId }) => importId,
});

/** Imports the good lines of a file that has been checked. */
export const runImport = command({
  name: "import.run",
  input: z.strictObject({ importId: id }),
  can: "customer.edit",
  async run({ tx, ctx, input: { importId } }) {
    requireStatus((await lockImport(tx, ctx, importId)).status, ["checked"]);
    await begin(tx, ctx, importId, "importing");
    return { importId };
  },
  subject: ({ importId }) => importId,
});

/** Stops an import; lines that are in stay in, the file is removed. */
export const cancelImport = command({
  name: "import.cancel",
  input: z.strictObject({ importId: id }),
  can: "customer.edit",
  async run({ tx, ctx, input: { importId } }) {
    const { status } = await lockImport(tx, ctx, importId);
    if (status === "done") throw new AppError("conflict", "This import has already ended.");
    await tx.execute(sql`update imports set status = 'cancelled'
      where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
    await tx.execute(sql`delete from import_chunks
      where workspace_id = ${ctx.workspaceId} and import_id = ${importId}`);
    return { importId };
  },
  subject: ({ importId }) => importId,
});

async function forgetAbandoned(tx: Tx, ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - abandonedAfterMs).toISOString();
  const gone = sql`update imports set status = 'cancelled'
    where workspace_id = ${ctx.workspaceId} and status = 'uploading'
      and created_at < ${before}::timestamptz returning id`;
  await tx.execute(sql`with gone as (${gone}) delete from import_chunks
    where workspace_id = ${ctx.workspaceId} and import_id in (select id from gone)`);
}

function requireStatus(status: ImportStatus, allowed: readonly ImportStatus[]): void {
  if (!allowed.includes(status)) {
    throw new AppError("conflict", "This import is not at that point. Please reload the page.");
  }
}

async function begin(tx: Tx, ctx: Context, importId: string, status: ImportStatus): Promise<void> {
  await tx.execute(sql`
    update imports set status = ${status}, "offset" = 0, line = 1, valid = 0, invalid = 0,
      duplicates = 0, twice = 0, problem = null, updated_at = ${ctx.now.toISOString()}::timestamptz
    where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
  await tx.execute(sql`delete from import_problems
    where workspace_id = ${ctx.workspaceId} and import_id = ${importId}`);
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "imports.run", subjectId: importId });
}
