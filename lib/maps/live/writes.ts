import { lookUp } from "../look-up";
import type { Board } from "../model";
import type { MapOp } from "../ops";
import { rowIn } from "../parts";

/** The value an op writes, as a name: of two ops with the same name the later one wins. Null for typing and order. */
export function writtenBy(op: MapOp): string | null {
  switch (op.kind) {
    case "stage.create":
    case "step.create":
    case "lane.create":
    case "card.create":
      return `life:${op.value.id}`;
    case "stage.delete":
    case "step.delete":
    case "lane.delete":
    case "card.delete":
    case "stage.restore":
    case "step.restore":
    case "lane.restore":
    case "card.restore":
      return `life:${op.id}`;
    case "stage.move":
    case "step.move":
    case "lane.move":
    case "card.move":
      return `place:${op.id}`;
    case "stage.set":
    case "step.set":
    case "lane.set":
    case "card.set":
      return `${op.set.field}:${op.id}`;
    case "card.link":
    case "card.unlink":
      return `${op.link}:${op.id}`;
    case "emotion.set":
      return `emotion:${op.stepId}:${op.personaId}`;
    case "text":
    case "order.rebalance":
      return null;
  }
}

/** Every entity in which an op leaves something: the one it changes and those around it, before and after. */
export function touchedBy(op: MapOp, board: Board): ReadonlySet<string> {
  const touched = new Set<string>();
  if (op.kind === "order.rebalance") return touched;
  if (op.kind === "emotion.set") addStep(touched, board, op.stepId);
  else if ("value" in op) addPlace(touched, board, op.value);
  else {
    touched.add(op.id);
    if ("to" in op) addPlace(touched, board, op.to);
    addPlace(touched, board, rowIn(board.cards, op.id) ?? lookUp(board.steps, op.id) ?? {});
  }
  return touched;
}

type Place = { orderKey?: string; id?: string; laneId?: string; stepId?: string; stageId?: string };

function addPlace(touched: Set<string>, board: Board, place: Place): void {
  for (const id of [place.id, place.laneId, place.stageId]) if (id) touched.add(id);
  if (place.stepId) addStep(touched, board, place.stepId);
}

function addStep(touched: Set<string>, board: Board, stepId: string): void {
  touched.add(stepId);
  const stageId = lookUp(board.steps, stepId)?.stageId;
  if (stageId) touched.add(stageId);
}
