import { hasLineBreak, isStorable } from "@/lib/core/storable";
import { collectionOf, rowOf } from "./collections";
import { lookUp } from "./look-up";
import { type Board, longestText, longestTitle } from "./model";
import type { MapOp, TextOp } from "./ops";
import { applyDelta, reach } from "./text/codec";
import { textAt } from "./text/place";

/** Why an op cannot apply, as a word the screen translates. */
export const rejectionReasons = [
  "already-exists",
  "not-found",
  "target-not-found",
  "target-deleted",
  "reference-not-found",
  "not-allowed",
  "too-long",
  "nameless",
  "malformed",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Null when the op applies to this board. Pure and total. */
export function rejection(board: Board, op: MapOp): RejectionReason | null {
  switch (op.kind) {
    case "stage.create":
    case "lane.create":
      return taken(board, op);
    case "step.create":
      return taken(board, op) ?? target(board.stages, op.value.stageId);
    case "card.create":
      return taken(board, op) ?? cell(board, op.value.laneId, op.value.stepId);
    case "step.move":
      return known(board, op) ?? target(board.stages, op.to.stageId);
    case "card.move":
      return known(board, op) ?? cell(board, op.to.laneId, op.to.stepId);
    case "emotion.set":
      return target(board.steps, op.stepId);
    case "text":
      return typing(board, op);
    case "order.rebalance":
      return null;
    default:
      return known(board, op);
  }
}

type Making = Extract<MapOp, { value: { id: string } }>;
type Changing = Exclude<Extract<MapOp, { id: string }>, TextOp>;

const taken = (board: Board, { kind, value }: Making) =>
  rowOf(board, collectionOf(kind), value.id) ? "already-exists" : null;
const known = (board: Board, { kind, id }: Changing) =>
  rowOf(board, collectionOf(kind), id) ? null : "not-found";

function typing(board: Board, op: TextOp): RejectionReason | null {
  const before = textAt(board, op);
  if (before === undefined) return "not-found";
  if (reach(op.delta) > before.length) return "malformed";
  const after = applyDelta(before, op.delta);
  const longest = op.field === "title" ? longestTitle : longestText;
  if (after.length > longest && after.length > before.length) return "too-long";
  // What a name is called stays on one line, also in mails and sheets.
  if (op.field === "title" && hasLineBreak(after)) return "malformed";
  return isStorable(after) ? null : "malformed";
}

type Records = Readonly<Record<string, { deleted: boolean }>>;

function target(rows: Records, id: string): RejectionReason | null {
  const row = lookUp(rows, id);
  if (!row) return "target-not-found";
  return row.deleted ? "target-deleted" : null;
}

function cell(board: Board, laneId: string, stepId: string): RejectionReason | null {
  const stageId = lookUp(board.steps, stepId)?.stageId ?? "";
  return (
    target(board.lanes, laneId) ?? target(board.steps, stepId) ?? target(board.stages, stageId)
  );
}
