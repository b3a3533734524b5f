import { type Collection, collectionOf, rowOf } from "./collections";
import { type Board, cardDefaults, emotionKey, laneDefaults, stageDefaults } from "./model";
import type { MapOp } from "./ops";
import { withRows } from "./parts";
import { rejection } from "./rejection";
import { applyDelta } from "./text/codec";
import { textAt } from "./text/place";

/**
 * The board after one op. Pure and total: it never throws, and gives back the very same board when the op
 * does not apply (see `rejection`) or changes nothing. The same function runs in the browser and on the server.
 */
export function applyOp(board: Board, op: MapOp): Board {
  if (rejection(board, op) !== null) return board;
  switch (op.kind) {
    case "stage.create":
    case "step.create":
    case "lane.create":
    case "card.create":
      return create(board, op);
    case "stage.move":
    case "step.move":
    case "lane.move":
    case "card.move":
      return patch(board, op.kind, op.id, op.to);
    case "stage.set":
    case "step.set":
    case "lane.set":
    case "card.set":
      return patch(board, op.kind, op.id, { [op.set.field]: op.set.value });
    case "stage.delete":
    case "step.delete":
    case "lane.delete":
    case "card.delete":
      return patch(board, op.kind, op.id, { deleted: true });
    case "stage.restore":
    case "step.restore":
    case "lane.restore":
    case "card.restore":
      return patch(board, op.kind, op.id, { deleted: false });
    case "card.link":
      return patch(board, op.kind, op.id, { [`${op.link}Id`]: op.targetId });
    case "card.unlink":
      return patch(board, op.kind, op.id, { [`${op.link}Id`]: null });
    case "emotion.set":
      return setEmotion(board, op);
    case "text":
      return patch(board, `${op.entity}.set`, op.id, {
        [op.field]: applyDelta(textAt(board, op) ?? "", op.delta),
      });
    case "order.rebalance":
      return rebalance(board, op);
  }
}

/** The board after all of the ops, one after the other; the very same where none changes it. */
export function applyOps(board: Board, ops: readonly MapOp[]): Board {
  return ops.reduce(applyOp, board);
}

type Op<Kind extends MapOp["kind"]> = Extract<MapOp, { kind: Kind }>;

function create(
  board: Board,
  op: Op<"stage.create" | "step.create" | "lane.create" | "card.create">,
): Board {
  const name = collectionOf(op.kind);
  const row = { ...defaults[name], ...op.value, deleted: false };
  return put(board, name, [row]);
}

const defaults = { stages: stageDefaults, steps: {}, lanes: laneDefaults, cards: cardDefaults };

function patch(board: Board, kind: MapOp["kind"], id: string, change: object): Board {
  const name = collectionOf(kind);
  const row = rowOf(board, name, id);
  return !row || contains(row, change) ? board : put(board, name, [{ ...row, ...change }]);
}

function put(board: Board, name: Collection, rows: readonly { id: string }[]): Board {
  const all =
    name === "cards"
      ? withRows<{ id: string }>(board.cards, rows)
      : { ...board[name], ...Object.fromEntries(rows.map((row) => [row.id, row])) };
  return { ...board, [name]: all };
}

function setEmotion(board: Board, op: Op<"emotion.set">): Board {
  const key = emotionKey(op.stepId, op.personaId);
  const { [key]: current, ...others } = board.emotions;
  if ((current?.value ?? null) === op.value) return board;
  if (op.value === null) return { ...board, emotions: others };
  const emotion = { stepId: op.stepId, personaId: op.personaId, value: op.value };
  return { ...board, emotions: { ...others, [key]: emotion } };
}

function rebalance(board: Board, op: Op<"order.rebalance">): Board {
  const rows = Object.entries(op.keys).flatMap(([id, orderKey]) => {
    const row = rowOf(board, op.entity, id);
    return row && row.orderKey !== orderKey ? [{ ...row, orderKey }] : [];
  });
  return rows.length > 0 ? put(board, op.entity, rows) : board;
}

function contains(row: object, change: object): boolean {
  const values = new Map(Object.entries(row));
  return Object.entries(change).every(([field, value]) => isSame(values.get(field), value));
}

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((value, index) => value === other[index])
    : one === other;
