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
