import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ImportStatus } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { enqueue } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import type { Incoming } from "@/lib/customers/events";
import { analyzeIncoming } from "@/lib/customers/statistics/commands";
import { sourceIdOf } from "@/lib/customers/store/commands";
import { type ImportRow, lockImport } from "./files/queries";
import { shortHash } from "./hash";
import { takeSlice } from "./lines/commands";

/** Then other work may have its turn, and the import goes on in another piece. */
const turnMs = 5000;
/** Files so large change what the planner has to know. */
const muchBytes = 1024 * 1024;

/**
 * Takes an import further, slice by slice. Each slice commits with the place to go on from, so one
 * that was killed goes on there and imports nothing twice.
 */
export async function continueImport(ctx: Context, importId: string): Promise<void> {
  const until = Date.now() + turnMs;
  do {
    if (!(await inTransaction(ctx, (tx) => step(tx, ctx, importId)))) return;
  } while (Date.now() < until);
  await inTransaction(ctx, (tx) =>
    enqueue(tx, { workspaceId: ctx.workspaceId, job: "imports.run", subjectId: importId }),
  );
}

async function step(tx: Tx, ctx: Context, importId: string): Promise<boolean> {
  const file = await lockImport(tx, ctx, importId);
  if (file.status !== "checking" && file.status !== "importing") return false;
  const seen = file.status === "checking" ? seenOf(importId, file) : null;
  if (seen === "lost") return startOver(tx, ctx, importId);
  const isRepeated = (item: Incoming) => seen !== null && !addTo(seen.ids, item);
  const goesOn = await takeSlice(tx, ctx, { ...file, id: importId }, isRepeated);
  if (seen) seen.offset = await offsetOf(tx, ctx, importId);
  if (!goesOn) await finish(tx, ctx, importId, file);
  return goesOn;
}

type Seen = { offset: number; ids: Set<number> };

/** What the dry runs of this process have met, to find what a file has twice. */
const seenBy = new Map<string, Seen>();

function seenOf(importId: string, { offset }: ImportRow): Seen | "lost" {
  if (offset === 0) seenBy.set(importId, { offset: 0, ids: new Set() });
  const seen = seenBy.get(importId);
  return seen && seen.offset === offset ? seen : "lost";
}

function addTo(ids: Set<number>, item: Incoming): boolean {
  if (item.type !== "track") return true;
  const hash = shortHash(sourceIdOf(item.event));
  return !ids.has(hash) && ids.add(hash).size > 0;
}

/** Another process began this dry run: only from the beginning on can repeats be found. */
async function startOver(tx: Tx, ctx: Context, importId: string): Promise<true> {
  const here = sql`workspace_id = ${ctx.workspaceId}`;
  await tx.execute(sql`update imports set "offset" = 0, line = 1, valid = 0, invalid = 0,
    duplicates = 0, twice = 0 where ${here} and id = ${importId}`);
  await tx.execute(sql`delete from import_problems where ${here} and import_id = ${importId}`);
  return true;
}

async function offsetOf(tx: Tx, ctx: Context, importId: string): Promise<number> {
  const [row] = await tx.execute<{ offset: number }>(sql`
    select "offset"::float8 as offset from imports
    where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
  return row?.offset ?? 0;
}

async function finish(tx: Tx, ctx: Context, importId: string, { status, bytes }: ImportRow) {
  seenBy.delete(importId);
  const next: ImportStatus = status === "checking" ? "checked" : "done";
  await tx.execute(sql`update imports set status = ${next}
    where workspace_id = ${ctx.workspaceId} and id = ${importId}`);
  if (next === "checked") return;
  await tx.execute(sql`delete from import_chunks
    where workspace_id = ${ctx.workspaceId} and import_id = ${importId}`);
  if (bytes >= muchBytes) await analyzeIncoming(tx);
}
