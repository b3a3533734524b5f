import { rowIn } from "@/lib/maps/parts";
import { cardsBetween, cardsWithin, toggled } from "../selection/choose";
import { boardPoint, overviewBelow } from "../zoom/scale";
import { zoomTo } from "../zoom/zoom-to";
import type { BoardStore } from "./board-store";
import { addCard, cardsOf } from "./gestures";
import { cardUnder, cellUnder, isOnControl, isOnFreeBoard } from "./under";

/**
 * A click selects, with Ctrl it adds or takes away, with Shift it selects up to here. Twice it types: on a
 * card, or on a new one where there is none. Where cards are too small for that, it goes near.
 */
export function clickBoard(store: BoardStore, scroller: HTMLElement) {
  let clickedId: string | null = null;
  return (event: MouseEvent): void => {
    const card = cardUnder(event.target) ?? paintedUnder(store, scroller, event);
    const isMany = event.shiftKey || event.metaKey || event.ctrlKey;
    if (event.detail === 2 && !isMany && isFarAway(store) && isOnFreeBoard(event.target)) {
      zoomTo(store, 1, { x: event.clientX, y: event.clientY });
      return;
    }
    // The details that the first click opens may move the board away from under the second.
    if (event.detail === 2 && clickedId && store.canEdit && !isMany) {
      store.ui.set({ editingId: clickedId, selectedId: clickedId });
      return;
    }
    if (event.detail === 2 && !card && store.canEdit && !isMany) {
      addHere(store, event.target);
      return;
    }
    clickedId = card?.id ?? null;
    if (card) clickCard(store, card.id, event);
    else if (!isOnControl(event.target) && !isMany) clickCell(store, event.target);
  };
}

const isFarAway = ({ ui }: BoardStore): boolean => ui.get().zoom < overviewBelow;

/** The card under a pointer where cards are only painted. */
function paintedUnder(store: BoardStore, scroller: HTMLElement, event: MouseEvent) {
  if (!isFarAway(store) || !isOnFreeBoard(event.target)) return null;
  const point = boardPoint(scroller, store, { x: event.clientX, y: event.clientY });
  const id = cardsWithin(store.drawing(), { ...point, w: 0, h: 0 }).at(-1);
  return id ? { id } : null;
}

function clickCard(store: BoardStore, id: string, event: MouseEvent) {
  const row = rowIn(store.board().cards, id);
  if (!row) return;
  const place = { laneId: row.laneId, stepId: row.stepId, cardId: id };
  const { selection, anchor } = store.ui.get();
  if (event.shiftKey && anchor?.cardId)
    store.ui.select(cardsBetween(store.drawing(), anchor, place), place);
  else if (event.metaKey || event.ctrlKey) store.ui.select(toggled(selection, id), place, place);
  else store.ui.goTo(place);
}

function addHere(store: BoardStore, target: EventTarget | null) {
  const cell = isOnControl(target) ? null : cellUnder(target);
  if (!cell || store.board().lanes[cell.laneId]?.kind === "emotion") return;
  addCard(store, { ...cell, index: cardsOf(store, cell.laneId, cell.stepId).length });
}

function clickCell(store: BoardStore, target: EventTarget | null) {
  const cell = cellUnder(target);
  if (!cell) return;
  const isEmpty = (store.drawing().cells.get(`${cell.laneId}|${cell.stepId}`) ?? []).length === 0;
  if (isEmpty) store.ui.goTo({ ...cell, cardId: null });
  else store.ui.set({ selectedId: null });
}
