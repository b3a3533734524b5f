import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { inWorkspace, openOpLog } from "@/lib/core/transaction";
import { applyOp } from "../apply-op";
import { diffBoards } from "../diff";
import { invertOp } from "../invert-op";
import { type AppliedOp, type BatchResult, judge } from "../judge";
import type { Board } from "../model";
import type { MapOp } from "../ops";
import { crowded, rebalanceOp } from "../rebalance";
import { referencesOf } from "../references";
import { writeDiff } from "../rows/commands";
import { loadBoard, loadKnown, loadReferenced } from "../rows/queries";

type Batch = {
  mapId: string;
  clientId: string;
  batchId: string;
  ops: readonly MapOp[];
};
/**
 * The one way rows of a map change. Locks the map, skips ops that were already applied, rejects those that
 * cannot apply without failing the others, writes rows and log, and numbers every op.
 * @throws AppError not_found when the map is not of this workspace or archived
 */
export async function applyBatch(tx: Tx, ctx: Context, batch: Batch): Promise<BatchResult> {
  const revision = await lockMap(tx, ctx, batch.mapId);
  const done = await appliedBefore(tx, ctx, batch);
  const fresh = [...new Map(batch.ops.map((op) => [op.opId, op])).values()].filter(
    (op) => !done.some((one) => one.opId === op.opId),
  );
  const references = referencesOf(fresh);
  const { board: before, taken } = await loadReferenced(tx, ctx, {
    mapId: batch.mapId,
    references,
  });
  const known = await loadKnown(tx, ctx, references);
  const { board, applied, rejected } = judge(before, fresh, { known, taken, newId });
  const next = revision + applied.length;
  if (applied.length > 0) {
    await openOpLog(tx, next);
    await writeDiff(tx, ctx, { mapId: batch.mapId, diff: diffBoards(before, board) });
    await writeLog(tx, ctx, { batch, applied, revision });
  }
  const followUps = await rebalance(tx, ctx, { batch, applied, revision: next });
  const acknowledged = applied.map(({ op }, index) => ({
    opId: op.opId,
    revision: revision + index + 1,
  }));
  return {
    revision: next + followUps.length,
    applied: [...done, ...acknowledged],
    rejected,
    followUps,
  };
}

async function lockMap(tx: Tx, ctx: Context, mapId: string): Promise<number> {
  const [map] = await tx
    .select({ revision: journeyMaps.revision })
    .from(journeyMaps)
    .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)))
    .for("update");
  return map?.revision ?? missing("Map");
}

async function appliedBefore(tx: Tx, ctx: Context, { mapId, ops }: Batch) {
  if (ops.length === 0) return [];
  const opIds = ops.map((op) => op.opId);
  return tx
    .select({ opId: mapOps.opId, revision: mapOps.revision })
    .from(mapOps)
    .where(and(inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId), inArray(mapOps.opId, opIds)));
}

type LogEntry = { batch: Batch; applied: AppliedOp[]; revision: number };

async function writeLog(tx: Tx, ctx: Context, { batch, applied, revision }: LogEntry) {
  const { mapId, clientId, batchId } = batch;
  const common = { workspaceId: ctx.workspaceId, mapId, clientId, batchId, at: ctx.now };
  await tx.insert(mapOps).values(
    applied.map(({ op, inverse }, index) => ({
      ...common,
      revision: revision + index + 1,
      opId: op.opId,
      actorId: ctx.actor.id,
      kind: op.kind,
      entityId: subjectOf(op, mapId),
      field: "set" in op ? op.set.field : "link" in op ? op.link : null,
      payload: op,
      inverse,
    })),
  );
  await tx
    .update(journeyMaps)
    .set({ revision: revision + applied.length, updatedAt: ctx.now })
    .where(inWorkspace(ctx, journeyMaps, mapId));
}

function subjectOf(op: MapOp, mapId: string): string {
  if (op.kind === "emotion.set") return op.stepId;
  if (op.kind === "order.rebalance") return mapId;
  return "value" in op ? op.value.id : op.id;
}

/** Shortens order keys that years of inserting at one place have made long. */
async function rebalance(tx: Tx, ctx: Context, { batch, applied, revision }: LogEntry) {
  const entities = crowded(applied.map(({ op }) => op));
  if (entities.length === 0) return [];
  const before = await loadBoard(tx, ctx, batch.mapId);
  const ops = entities.map((entity) => rebalanceOp(entity, Object.values(before[entity]), newId()));
  let board: Board = before;
  const followUps = ops.map((op): AppliedOp => {
    const inverse = invertOp(board, op, newId());
    board = applyOp(board, op);
    return { op, inverse: inverse ? [inverse] : [] };
  });
  await writeDiff(tx, ctx, { mapId: batch.mapId, diff: diffBoards(before, board) });
  await writeLog(tx, ctx, { batch, applied: followUps, revision });
  return ops;
}
