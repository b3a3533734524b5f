import { applyOps } from "@/lib/maps/apply-op";
import { type Box, layout, type MapLayout, type Metrics } from "@/lib/maps/layout";
import type { Board, Card } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import { type BoardView, viewBoard } from "@/lib/maps/view";
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
  const view = viewBoard(shown);
  const placed = layout(view, metrics, measure);
  const rowTops = new Map(placed.rows.map((row) => [row.laneId, row.y]));
  const cards = new Map<string, DrawnCard>();
  const cells = new Map<string, readonly string[]>();
  for (const [key, list] of view.cells) {
    const ids = list.map((card) => card.id);
    const old = last?.cells.get(key);
    cells.set(key, old && same(old, ids) ? old : ids);
    for (const card of list) {
      const box = placed.boxes.get(card.id);
      if (box) cards.set(card.id, keep(last?.cards.get(card.id), card, box, rowTops));
    }
  }
  return { board: shown, view, layout: placed, cards, cells };
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
