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
  return { board: shown, view, layout: placed, cards, cells };
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
  const cells = new Map(last.cells);
  for (const { id } of touched) if (!placed.boxes.has(id)) cards.delete(id);
  for (const { laneId, stepId } of touched) {
    const list = view.cells.get(cellKey(laneId, stepId));
    if (list) cells.set(cellKey(laneId, stepId), idsOf(list, cells.get(cellKey(laneId, stepId))));
    else cells.delete(cellKey(laneId, stepId));
  }
  const rowTops = topsOf(placed);
  for (const [id, box] of placed.boxes) {
    const card = laneIds.has(box.laneId) && shown.cards[id];
    if (card) cards.set(id, keep(last.cards.get(id), card, box, rowTops));
  }
  return { board: shown, view, layout: placed, cards, cells };
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

/** Keys of everything that differs between two drawings, for the listeners of each. */
export function changedKeys(last: Drawing, next: Drawing): string[] {
  const keys: string[] = [];
  for (const [id, card] of next.cards) if (last.cards.get(id) !== card) keys.push(`card:${id}`);
  for (const [key, ids] of next.cells) if (last.cells.get(key) !== ids) keys.push(`cell:${key}`);
  for (const key of last.cells.keys()) if (!next.cells.has(key)) keys.push(`cell:${key}`);
  return keys;
}
