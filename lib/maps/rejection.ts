import { hasLineBreak, isStorable } from "@/lib/core/storable";
import { lookUp } from "./look-up";
import { type Board, longestText, longestTitle } from "./model";
import type { MapOp, TextOp } from "./ops";
import { rowIn } from "./parts";
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
      return taken(board.stages, op.value.id);
    case "lane.create":
      return taken(board.lanes, op.value.id);
    case "step.create":
      return taken(board.steps, op.value.id) ?? target(board.stages, op.value.stageId);
    case "card.create":
      return takenCard(board, op.value.id) ?? cell(board, op.value.laneId, op.value.stepId);
    case "step.move":
      return known(board.steps, op.id) ?? target(board.stages, op.to.stageId);
    case "card.move":
      return knownCard(board, op.id) ?? cell(board, op.to.laneId, op.to.stepId);
    case "stage.move":
    case "stage.set":
    case "stage.delete":
    case "stage.restore":
      return known(board.stages, op.id);
    case "step.set":
    case "step.delete":
    case "step.restore":
      return known(board.steps, op.id);
    case "lane.move":
    case "lane.set":
    case "lane.delete":
    case "lane.restore":
      return known(board.lanes, op.id);
    case "card.set":
    case "card.delete":
    case "card.restore":
    case "card.link":
    case "card.unlink":
      return knownCard(board, op.id);
    case "emotion.set":
      return target(board.steps, op.stepId);
    case "text":
      return typing(board, op);
    case "order.rebalance":
      return null;
  }
}

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

const taken = (rows: Records, id: string) => (lookUp(rows, id) ? "already-exists" : null);
const known = (rows: Records, id: string) => (lookUp(rows, id) ? null : "not-found");

const takenCard = ({ cards }: Board, id: string) => (rowIn(cards, id) ? "already-exists" : null);
const knownCard = ({ cards }: Board, id: string) => (rowIn(cards, id) ? null : "not-found");

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
