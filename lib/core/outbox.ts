import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { newId } from "./new-id";

type Work = {
  /** Null for work about a person, outside every workspace. */
  workspaceId: string | null;
  job: string;
  subjectId: string | null;
  runAt?: Date;
};

/** Notes work to be done once this transaction has committed; it is lost with a rollback. */
export async function enqueue(tx: Tx, work: Work): Promise<void> {
  await tx.insert(outbox).values({ id: newId(), runAt: work.runAt ?? new Date(), ...work });
}

/** As enqueue, where the same work does not wait already: what is noted often and done once. */
export async function enqueueOnce(tx: Tx, work: Work & { subjectId: string }): Promise<void> {
  const [waiting] = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        ...[eq(outbox.job, work.job), eq(outbox.subjectId, work.subjectId)],
        // What a worker has in hand may have read before this transaction commits.
        eq(outbox.attempts, 0),
      ),
    )
    .limit(1);
  if (!waiting) await enqueue(tx, work);
}
