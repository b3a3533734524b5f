"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import type { BoardStore } from "../state/board-store";
import { createHand } from "../state/hand";
import { cardOfList } from "./card-of-list";
import { startListDrag } from "./list-drag";

/** Cards of the list are dragged with the mouse, or with a finger that has rested on one of them. */
export function useListPointer(
  scroller: RefObject<HTMLElement | null>,
  store: BoardStore,
  onDropped: (cardId: string) => void,
) {
  const dropped = useEffectEvent(onDropped);
  useEffect(() => {
    if (!scroller.current || !store.canEdit) return;
    return listen(scroller.current, store, (cardId) => dropped(cardId));
  }, [scroller, store]);
}

function listen(scroller: HTMLElement, store: BoardStore, onDropped: (cardId: string) => void) {
  const controller = new AbortController();
  const { signal } = controller;
  const hand = createHand(scroller);

  function onDown(event: PointerEvent) {
    const card = event.button === 0 ? cardOfList(event.target) : null;
    const { clientX: x, clientY: y, pointerId } = event;
    hand.press(
      card && {
        ...{ x, y, pointerId, isTouch: event.pointerType === "touch" && !card.isByGrip },
        start: () =>
          startListDrag(card.id, { x, y, element: card.element }, { scroller, store, onDropped }),
        onHeld: () => undefined,
      },
    );
  }
  function onClick(event: MouseEvent) {
    // Where a card was dropped nothing was pressed.
    if (event.detail > 0 && hand.wasUsed()) event.stopPropagation();
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== "Escape" || !hand.isHolding()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hand.release(false);
  }
  const hold = (event: Event) => hand.isHolding() && event.preventDefault();
  scroller.addEventListener("pointerdown", onDown, { signal });
  scroller.addEventListener("pointermove", hand.move, { signal });
  scroller.addEventListener("pointerup", () => hand.release(true), { signal });
  scroller.addEventListener("pointercancel", () => hand.release(false), { signal });
  scroller.addEventListener("click", onClick, { signal, capture: true });
  scroller.addEventListener("contextmenu", hold, { signal });
  // Scrolling by touch stays the browser's until a card is in the hand.
  scroller.addEventListener("touchmove", hold, { passive: false, signal });
  window.addEventListener("keydown", onKey, { signal, capture: true });
  return () => {
    hand.release(false);
    controller.abort();
    // What is still held by the keyboard is seen nowhere else.
    store.tryOut([]);
    if (store.ui.get().lifted) store.ui.set({ lifted: null });
  };
}
