import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { enqueue } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { deriveCustomers } from "./derived/jobs";
import { lockCustomers, readMeasuredMaps } from "./derived/queries";
import { noteRefunded, takeNotes } from "./notes/commands";
import { startRebuilds } from "./rebuild/commands";
import { lockEverybody, recountOrders } from "./rebuild/rows/commands";
import { analyzeGrown } from "./statistics/commands";

/** Changes taken in one transaction: many, so that those of one customer fall together. */
const batchSize = 5000;

type Options = {
  /** Most customers to derive in this call. */
  limit?: number;
  /** Replaced only by the test which proves that it is needed. */
  lock?: typeof lockCustomers;
};

/**
 * Brings the derived rows of about `limit` noted customers up to their events, in transactions of
 * some thousands. May run many times at once. @returns how many customers were derived, fewer than
 * `limit` only when nobody waits any more
 */
export async function deriveDirtyCustomers(
  ctx: Context,
  { limit = 10_000, lock = lockCustomers }: Options = {},
): Promise<{ customers: number }> {
  let customers = 0;
  while (customers < limit) {
    const options = { limit: Math.min(batchSize, limit - customers), lock };
    const count = await inTransaction(ctx, (tx) => deriveBatch(tx, ctx, options));
    if (count === 0) break;
    customers += count;
  }
  return { customers };
}

/**
 * Derives the customers who wait, and leaves those beyond `limit` to another piece of work: the notes
 * of all of them may hang on this one.
 */
export async function deriveWaiting(ctx: Context, { limit = 10_000 } = {}): Promise<void> {
  const { customers } = await deriveDirtyCustomers(ctx, { limit });
  if (customers < limit) return;
  await inTransaction(ctx, (tx) =>
    enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.derive", subjectId: null }),
  );
  if (Date.now() - analyzedAt < msBetweenAnalyses) return;
  analyzedAt = Date.now();
  await inTransaction(ctx, analyzeGrown);
}

/** So many customers at once come with an import; the planner is told now and then. */
let analyzedAt = 0;
const msBetweenAnalyses = 60_000;

/** Cuts the days anew: to be called once the workspace's time zone has changed. */
export async function recutDays(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { timeZone } = await readWorkspace(tx, ctx);
    // Maps before customers, as workers lock them: else each would wait for the other.
    await startRebuilds(tx, ctx);
    await recountOrders(tx, ctx, timeZone);
  });
}

/** Derives whoever has refunded orders: to be called once the workspace counts them, or no longer. */
export const recountRefunds = (ctx: Context): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await lockEverybody(tx, ctx);
    await noteRefunded(tx, ctx);
  });

/**
 * One batch. The lock comes before the reads: whoever waited for it reads what the other wrote,
 * because each statement sees what was committed when it began.
 */
async function deriveBatch(
  tx: Tx,
  ctx: Context,
  { limit, lock }: Required<Options>,
): Promise<number> {
  const waiting = await takeNotes(tx, ctx, limit);
  if (waiting.size === 0) return 0;
  const maps = await readMeasuredMaps(tx, ctx);
  const personas = await lock(tx, ctx, [...waiting.keys()]);
  await deriveCustomers(tx, ctx, { personas, maps, waiting });
  return waiting.size;
}
