import { and, asc, eq, inArray, isNull, lte, ne, notInArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { hourMs } from "@/lib/core/days";

export type Claimed = typeof outbox.$inferSelect;

/** How long a worker holds a piece of work, in milliseconds. */
export const leaseMs = 60_000;
const lastAttempt = 12;

/**
 * Takes the next piece of work that is due and hides it from other workers for a minute. A worker
 * that dies leaves it to be taken again. `only` leaves other kinds of work alone, `except` these.
 */
export async function claimNext(
  now: Date,
  only?: readonly string[],
  except?: readonly string[],
): Promise<Claimed | null> {
  return db().transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(
        and(
          lte(outbox.runAt, now),
          only ? inArray(outbox.job, [...only]) : undefined,
          except ? notInArray(outbox.job, [...except]) : undefined,
        ),
      )
      .orderBy(asc(outbox.runAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!row) return null;
    const runAt = new Date(now.getTime() + leaseMs);
    await tx
      .update(outbox)
      .set({ runAt, attempts: row.attempts + 1 })
      .where(eq(outbox.id, row.id));
    return { ...row, runAt, attempts: row.attempts + 1 };
  });
}

/**
 * Drops further pieces of the same work that are due: what they were noted for was committed with
 * them, so whoever begins after this does it too.
 */
export async function dropTwins(work: Claimed, now: Date): Promise<void> {
  const { workspaceId } = work;
  await db().transaction(async (tx) => {
    const twins = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.job, work.job),
          workspaceId ? eq(outbox.workspaceId, workspaceId) : isNull(outbox.workspaceId),
          eq(outbox.attempts, 0),
          lte(outbox.runAt, now),
          ne(outbox.id, work.id),
        ),
      )
      .for("update", { skipLocked: true });
    if (twins.length === 0) return;
    const ids = twins.map(({ id }) => id);
    await tx.delete(outbox).where(inArray(outbox.id, ids));
  });
}

/** Forgets work that has been done, unless another worker has taken it over meanwhile. */
export async function finish(work: Claimed): Promise<void> {
  await db()
    .delete(outbox)
    .where(and(eq(outbox.id, work.id), eq(outbox.attempts, work.attempts)));
}

/** Tries again later, each time after twice as long, and gives up in the end. */
export async function postpone(work: Claimed, reason: string, now: Date): Promise<void> {
  const delayMs = Math.min(2 ** work.attempts * 1000, hourMs);
  const runAt = new Date(now.getTime() + delayMs);
  const never = sql`'infinity'::timestamptz`;
  await db()
    .update(outbox)
    .set({
      runAt: work.attempts >= lastAttempt ? never : runAt,
      lastError: reason.slice(0, 500),
    })
    .where(and(eq(outbox.id, work.id), eq(outbox.attempts, work.attempts)));
}
