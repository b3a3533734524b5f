import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { enqueue } from "@/lib/core/outbox";
import { isSnapshotDue } from "../due";

/** Orders a snapshot when a batch has passed the next one that is due. */
export async function orderSnapshot(
  tx: Tx,
  { workspaceId }: Pick<Context, "workspaceId">,
  { mapId, before, after }: { mapId: string; before: number; after: number },
): Promise<void> {
  if (!isSnapshotDue(before, after)) return;
  await enqueue(tx, { workspaceId, job: "map.snapshot", subjectId: mapId });
}
