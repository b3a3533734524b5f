import { applyOps } from "@/lib/maps/apply-op";
import { layout } from "@/lib/maps/layout";
import type { Board } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import { viewBoard } from "@/lib/maps/view";
import { cardIdsOf, type Drawing, type DrawnCard, keep, type Tools } from "./drawing";
import { redrawCards } from "./redraw-cards";

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
  const cards = new Map<string, DrawnCard>();
  const cells = new Map<string, readonly string[]>();
  for (const [key, list] of view.cells) {
    cells.set(key, cardIdsOf(list, last?.cells.get(key)));
    for (const card of list) {
      const box = placed.boxes.get(card.id);
      if (box) cards.set(card.id, keep(last?.cards.get(card.id), card, box));
    }
  }
  return { board: shown, view, layout: placed, cards, cells, changed: null };
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
