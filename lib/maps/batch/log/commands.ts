import type { Tx } from "@/db/client";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import type { AppliedOp } from "../../judge";
import type { MapOp } from "../../ops";
import { inPortions } from "../../rows/portions";
import type { LogEntry } from "../model";
import { loggedKind, packInverse, packOp } from "../packed";

/** Whose an op is. */
export type Author = { ctx: Context; clientId: string; batchId: string };
type Writing = {
  mapId: string;
  /** of the map before */
  revision: number;
  applied: readonly AppliedOp[];
  authorOf: (opId: string) => Author;
};

/** Numbers the ops and writes them to the log; gives them as everybody will hear of them. */
export async function writeLog(tx: Tx, writing: Writing): Promise<LogEntry[]> {
  const { mapId, revision, applied, authorOf } = writing;
  const entries = applied.map(({ op }, index): LogEntry => {
    const { ctx, clientId, batchId } = authorOf(op.opId);
    return {
      revision: revision + index + 1,
      opId: op.opId,
      actorId: ctx.actor.id,
      clientId,
      batchId,
      at: ctx.now.toISOString(),
      op,
    };
  });
  const [first] = applied;
  if (!first) return [];
  const { workspaceId } = authorOf(first.op.opId).ctx;
  const rows = entries.map(({ op, at, ...entry }, index) => ({
    ...{ workspaceId, mapId, ...entry, at: new Date(at) },
    kind: loggedKind(op),
    entityId: subjectOf(op, mapId),
    field: fieldOf(op),
    payload: packOp(op),
    inverse: packInverse(op, applied[index]?.inverse ?? []),
    schemaVersion: 2,
  }));
  for (const some of inPortions(rows)) await tx.insert(mapOps).values(some);
  const { ctx } = authorOf(first.op.opId);
  await tx
    .update(journeyMaps)
    .set({ revision: revision + applied.length, updatedAt: ctx.now })
    .where(inWorkspace(ctx, journeyMaps, mapId));
  return entries;
}

function subjectOf(op: MapOp, mapId: string): string {
  if (op.kind === "emotion.set") return op.stepId;
  if (op.kind === "order.rebalance") return mapId;
  return "value" in op ? op.value.id : op.id;
}

function fieldOf(op: MapOp): string | null {
  if ("set" in op) return op.set.field;
  if ("link" in op) return op.link;
  return "field" in op ? op.field : null;
}
