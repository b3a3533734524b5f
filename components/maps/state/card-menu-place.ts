import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "./board-store";
import { cardUnder } from "./under";

type Point = { x: number; y: number };

/**
 * Opens the actions of the card at a point of the window, or beside the card where a key has asked for
 * them. A selection the card belongs to stays. @returns whether there is a card
 */
export function openCardMenu(store: BoardStore, target: EventTarget | null, at?: Point): boolean {
  const under = cardUnder(target);
  const card = rowIn(store.board().cards, under?.id);
  if (!under || !card || store.ui.get().editingId === card.id) return false;
  const { laneId, stepId, id: cardId } = card;
  const place = { laneId, stepId, cardId };
  const { selection } = store.ui.get();
  if (selection.has(cardId)) store.ui.select(selection, place);
  else store.ui.goTo(place);
  under.element.focus({ preventScroll: true });
  const box = under.element.getBoundingClientRect();
  // A key opens the browser's menu at no point at all.
  const isByKey = !at || (at.x === 0 && at.y === 0);
  const x = isByKey ? box.left + Math.min(24, box.width / 2) : at.x;
  const y = isByKey ? box.bottom : at.y;
  store.ui.set({ menu: { cardId, x, y } });
  return true;
}
