import type { Box, MapLayout, Metrics } from "@/lib/maps/layout";
import type { Board, Card } from "@/lib/maps/model";
import type { Lookup } from "@/lib/maps/patched-map";
import type { BoardView } from "@/lib/maps/view";
import type { Measure } from "@/lib/maps/wrap";

/** A card as it is drawn; `y` is relative to its lane. */
export type DrawnCard = { card: Card; x: number; y: number; w: number; h: number };

/** Everything computed from a board that the screen shows. */
export type Drawing = {
  board: Board;
  view: BoardView;
  layout: MapLayout;
  cards: Lookup<DrawnCard>;
  /** ids of the cards of a cell, by `cellKey` */
  cells: ReadonlyMap<string, readonly string[]>;
  /** keys of all that differs from the drawing before; null where only a comparison tells */
  changed: readonly string[] | null;
};

/**
 * Whether two drawings have the same stages, steps, lanes and feelings, and everything at the same place: then they
 * differ in what cards say, which is all a letter changes and what little of the screen listens to.
 */
export const isSamePlan = (one: Drawing, other: Drawing): boolean =>
  one.layout === other.layout &&
  one.board.stages === other.board.stages &&
  one.board.steps === other.board.steps &&
  one.board.lanes === other.board.lanes &&
  one.board.emotions === other.board.emotions;

/** What a drawing is made with. */
export type Tools = { metrics: Metrics; measure: Measure };

/** The ids of a cell's cards; the very same list while it has not changed. */
export function cardIdsOf(
  list: readonly Card[],
  old: readonly string[] | undefined,
): readonly string[] {
  const ids = list.map((card) => card.id);
  return old && same(old, ids) ? old : ids;
}

/** A card as it is drawn now; the very same object while nothing of it has changed. */
export function keep(old: DrawnCard | undefined, card: Card, { x, y, w, h }: Box): DrawnCard {
  if (old && old.card === card && old.x === x && old.y === y && old.w === w && old.h === h)
    return old;
  return { card, x, y, w, h };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
