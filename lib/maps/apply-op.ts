import { idsOf, noteChangedRow } from "./changed-row";
import { lookUp } from "./look-up";
import { type Board, cardDefaults, emotionKey, laneDefaults, stageDefaults } from "./model";
import type { MapOp } from "./ops";
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
type Collection = "stages" | "steps" | "lanes" | "cards";

function create(
  board: Board,
  op: Op<"stage.create" | "step.create" | "lane.create" | "card.create">,
): Board {
  const name = collectionOf(op.kind);
  const row = { ...defaults[name], ...op.value, deleted: false };
  return { ...board, [name]: { ...board[name], [row.id]: row } };
}

const defaults = { stages: stageDefaults, steps: {}, lanes: laneDefaults, cards: cardDefaults };

function patch(board: Board, kind: MapOp["kind"], id: string, change: object): Board {
  const name = collectionOf(kind);
  const row = lookUp<object>(board[name], id);
  if (!row || contains(row, change)) return board;
  const ids = idsOf(board[name]);
  const rows = copyOf<object>(board[name], ids);
  rows[id] = { ...row, ...change };
  noteChangedRow(board[name], rows, { id, ids });
  return { ...board, [name]: rows };
}

/** Up to so many rows a spread is next to nothing; beyond, it takes four times as long as one by one. */
const mostSpread = 1000;

function copyOf<Row>(
  rows: Readonly<Record<string, Row>>,
  ids: readonly string[],
): Record<string, Row> {
  if (ids.length <= mostSpread) return { ...rows };
  const copy: Record<string, Row> = {};
  for (const id of ids) {
    const row = rows[id];
    if (row) copy[id] = row;
  }
  return copy;
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
  const rows: Record<string, object> = { ...board[op.entity] };
  let isChanged = false;
  for (const [id, orderKey] of Object.entries(op.keys)) {
    const row = lookUp(rows, id);
    if (!row || contains(row, { orderKey })) continue;
    rows[id] = { ...row, orderKey };
    isChanged = true;
  }
  return isChanged ? { ...board, [op.entity]: rows } : board;
}

function contains(row: object, change: object): boolean {
  const values = new Map(Object.entries(row));
  return Object.entries(change).every(([field, value]) => isSame(values.get(field), value));
}

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((value, index) => value === other[index])
    : one === other;

/** Which rows of the board an op is about; cards for everything that lies on them. */
export function collectionOf(kind: MapOp["kind"]): Collection {
  if (kind.startsWith("stage.")) return "stages";
  if (kind.startsWith("step.")) return "steps";
  return kind.startsWith("lane.") ? "lanes" : "cards";
}
