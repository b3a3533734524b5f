import type { LogEntry } from "@/lib/maps/batch/model";
import type { heard, Session } from "@/lib/maps/live/session";

/**
 * Revisions of the entries that really went into a copy of the map when it heard them, in the order of the log: those
 * of others it names itself, and one's own are no longer pending.
 */
export function takenIn(
  before: Session,
  { session, foreign }: ReturnType<typeof heard>,
  entries: readonly LogEntry[],
): number[] {
  const waiting = new Set(session.replica.pending.map(({ op }) => op.opId));
  const answered = before.replica.pending.filter(({ op }) => !waiting.has(op.opId));
  const opIds = new Set([
    ...answered.map(({ op }) => op.opId),
    ...foreign.map(({ entry }) => entry.opId),
  ]);
  return entries.filter(({ opId }) => opIds.has(opId)).map(({ revision }) => revision);
}
