import { applyOps } from "@/lib/maps/apply-op";
import { type Box, layout, type MapLayout, type Metrics, relayoutLane } from "@/lib/maps/layout";
import { type Board, type Card, cellKey } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import { type BoardView, viewBoard, viewCards } from "@/lib/maps/view";
import type { Measure } from "@/lib/maps/wrap";

/** A card as it is drawn; `y` is relative to its lane. */
export type DrawnCard = { card: Card; x: number; y: number; w: number; h: number };

/** Everything computed from a board that the screen shows. */
export type Drawing = {
  board: Board;
  view: BoardView;
  layout: MapLayout;
  cards: ReadonlyMap<string, DrawnCard>;
  /** ids of the cards of a cell, by `cellKey` */
  cells: ReadonlyMap<string, readonly string[]>;
  /** keys of all that differs from the drawing before; null where only a comparison tells */
  changed: readonly string[] | null;
};

type Tools = { metrics: Metrics; measure: Measure };

/** Draws a board with what is being tried out on top; keeps every object that has not changed. */
export function draw(
  board: Board,
  preview: readonly MapOp[],
  { metrics, measure, last }: Tools & { last: Drawing | null },
): Drawing {
  const shown = applyOps(board, preview);
  if (last && shown === last.board) return last;
  const small = last && redrawCards(shown, last, { metrics, measure });
  if (small) return small;
  const view = viewBoard(shown);
  const placed = layout(view, metrics, measure);
  const rowTops = topsOf(placed);
  const cards = new Map<string, DrawnCard>();
  const cells = new Map<string, readonly string[]>();
  for (const [key, list] of view.cells) {
    cells.set(key, idsOf(list, last?.cells.get(key)));
    for (const card of list) {
      const box = placed.boxes.get(card.id);
      if (box) cards.set(card.id, keep(last?.cards.get(card.id), card, box, rowTops));
    }
  }
  return { board: shown, view, layout: placed, cards, cells, changed: null };
}

/** The way of a keystroke: only cards have changed, so only their lanes are laid out again. */
function redrawCards(shown: Board, last: Drawing, { metrics, measure }: Tools): Drawing | null {
  const before = last.board;
  const isSameFrame =
    shown.stages === before.stages && shown.steps === before.steps && shown.lanes === before.lanes;
  const change = isSameFrame ? viewCards(last.view, { before, after: shown }) : null;
  if (!change) return null;
  const { view, touched } = change;
  const laneIds = new Set(touched.map((card) => card.laneId));
  let placed = last.layout;
  for (const laneId of laneIds) placed = relayoutLane(placed, laneId, { view, metrics, measure });
  const cards = new Map(last.cards);
  const changed: string[] = [];
  for (const { id } of touched) if (!placed.boxes.has(id)) cards.delete(id);
  const rowTops = topsOf(placed);
  const isStill = placed === last.layout;
  const ids = new Set(touched.map((card) => card.id));
  const own = isStill
    ? [...ids].flatMap((id) => placed.boxes.get(id) ?? [])
    : placed.boxes.values();
  for (const box of own) {
    const old = last.cards.get(box.id);
    const card = laneIds.has(box.laneId) && shown.cards[box.id];
    const drawn = card && keep(old, card, box, rowTops);
    if (!drawn || drawn === old) continue;
    cards.set(box.id, drawn);
    changed.push(`card:${box.id}`);
  }
  const cells = cellsAfter(view, touched, last.cells);
  for (const key of cells.changed) changed.push(`cell:${key}`);
  return { board: shown, view, layout: placed, cards, cells: cells.all, changed };
}

/** The cells after the touched cards have changed: the very same while they hold the same cards. */
function cellsAfter(view: BoardView, touched: readonly Card[], old: Drawing["cells"]) {
  const changed = new Map<string, readonly string[] | undefined>();
  for (const { laneId, stepId } of touched) {
    const key = cellKey(laneId, stepId);
    const list = view.cells.get(key);
    const ids = list && idsOf(list, old.get(key));
    if (ids !== old.get(key)) changed.set(key, ids);
  }
  if (changed.size === 0) return { all: old, changed: [] };
  const all = new Map(old);
  for (const [key, ids] of changed) {
    if (ids) all.set(key, ids);
    else all.delete(key);
  }
  return { all, changed: changed.keys() };
}

const topsOf = ({ rows }: MapLayout): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [row.laneId, row.y]));

function idsOf(list: readonly Card[], old: readonly string[] | undefined): readonly string[] {
  const ids = list.map((card) => card.id);
  return old && same(old, ids) ? old : ids;
}

function keep(
  old: DrawnCard | undefined,
  card: Card,
  box: Box,
  rowTops: ReadonlyMap<string, number>,
): DrawnCard {
  const y = box.y - (rowTops.get(card.laneId) ?? 0);
  const { x, w, h } = box;
  if (old && old.card === card && old.x === x && old.y === y && old.w === w && old.h === h)
    return old;
  return { card, x, y, w, h };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** Keys of everything in which a drawing differs from the one before, for the listeners of each. */
export function changedKeys(last: Drawing, next: Drawing): readonly string[] {
  if (next.changed) return next.changed;
  const keys: string[] = [];
  for (const [id, card] of next.cards) if (last.cards.get(id) !== card) keys.push(`card:${id}`);
  for (const [key, ids] of next.cells) if (last.cells.get(key) !== ids) keys.push(`cell:${key}`);
  for (const key of last.cells.keys()) if (!next.cells.has(key)) keys.push(`cell:${key}`);
  return keys;
}
