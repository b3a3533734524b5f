import type { BoardStore } from "../state/board-store";

export type PlaceBox = { x: number; y: number; w: number; h: number };
type Place = { laneId: string; stepId: string; cardId?: string | null };

/** Where a card or cell is on the board, heads included, in pixels at 100 %; null when it is not shown. */
export function placeBox(store: BoardStore, place: Place, scale: number): PlaceBox | null {
  const { layout, cards } = store.drawing();
  const row = layout.rows.find((one) => one.laneId === place.laneId);
  const column = layout.columns.find((one) => one.stepId === place.stepId);
  if (!row || !column) return null;
  const left = store.metrics().laneHead * scale;
  const top = layout.header * scale + row.y;
  const card = place.cardId ? cards.get(place.cardId) : undefined;
  if (card) return { x: left + card.x, y: top + card.y, w: card.w, h: card.h };
  return { x: left + column.x + 2, y: top + 2, w: column.w - 4, h: row.h - 4 };
}
