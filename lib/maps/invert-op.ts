import { applyOp } from "./apply-op";
import { collectionOf, rowOf } from "./collections";
import { isOp } from "./known-op";
import { lookUp } from "./look-up";
import { type Board, type Card, type CardLink, emotionKey } from "./model";
import type { MapOp } from "./ops";
import { inParts, rowIn } from "./parts";
import { rejection } from "./rejection";
import { invert } from "./text/codec";
import { textAt } from "./text/place";

/**
 * The op that takes `op` back, given the board before it. Null when there is nothing to take back: the op
 * does not apply, changes nothing, or its way back leads into something deleted.
 */
export function invertOp(board: Board, op: MapOp, opId: string): MapOp | null {
  const before = concerned(board, op);
  if (rejection(before, op) !== null) return null;
  const after = applyOp(before, op);
  if (after === before) return null;
  const inverse: unknown = { ...opposite(before, op), opId };
  return isOp(inverse) && rejection(after, inverse) === null ? inverse : null;
}

/** The board as far as the op concerns it: every keystroke is an op, and a copy of all cards takes time. */
function concerned(board: Board, op: MapOp): Board {
  if (op.kind !== "text" || op.entity !== "card") return board;
  const card = rowIn(board.cards, op.id);
  return { ...board, cards: inParts(card ? [card] : []) };
}

function opposite(before: Board, op: MapOp): object {
  switch (op.kind) {
    case "stage.create":
    case "step.create":
    case "lane.create":
    case "card.create":
      return { kind: op.kind.replace(".create", ".delete"), id: op.value.id };
    case "stage.delete":
    case "step.delete":
    case "lane.delete":
    case "card.delete":
      return { kind: op.kind.replace(".delete", ".restore"), id: op.id };
    case "stage.restore":
    case "step.restore":
    case "lane.restore":
    case "card.restore":
      return { kind: op.kind.replace(".restore", ".delete"), id: op.id };
    case "stage.move":
    case "step.move":
    case "lane.move":
    case "card.move":
      return { kind: op.kind, id: op.id, to: pick(before, op, Object.keys(op.to)) };
    case "stage.set":
    case "step.set":
    case "lane.set":
    case "card.set":
      return { kind: op.kind, id: op.id, set: oldValue(before, op, op.set.field) };
    case "card.link":
    case "card.unlink":
      return relink(rowIn(before.cards, op.id), op.link);
    case "emotion.set": {
      const current = lookUp(before.emotions, emotionKey(op.stepId, op.personaId));
      return { ...op, value: current?.value ?? null };
    }
    case "text":
      return { ...op, delta: invert(op.delta, textAt(before, op) ?? "") };
    case "order.rebalance":
      return { ...op, keys: oldKeys(before, op) };
  }
}

type WithId = Extract<MapOp, { id: string }>;

function pick(before: Board, op: WithId, fields: string[]): Record<string, unknown> {
  const row = new Map(Object.entries(rowOf(before, collectionOf(op.kind), op.id) ?? {}));
  return Object.fromEntries(fields.map((field) => [field, row.get(field)]));
}

function oldValue(before: Board, op: WithId, field: string) {
  return { field, value: pick(before, op, [field])[field] };
}

function relink(card: Card | undefined, link: CardLink): object {
  const targetId = card?.[`${link}Id`] ?? null;
  if (targetId === null) return { kind: "card.unlink", id: card?.id, link };
  return { kind: "card.link", id: card?.id, link, targetId };
}

function oldKeys(before: Board, op: Extract<MapOp, { kind: "order.rebalance" }>) {
  return Object.fromEntries(
    Object.keys(op.keys).flatMap((id) => {
      const row = rowOf(before, op.entity, id);
      return row ? [[id, row.orderKey]] : [];
    }),
  );
}
