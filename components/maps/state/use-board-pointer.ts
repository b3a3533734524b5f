"use client";

import { type RefObject, useEffect } from "react";
import { startMarquee } from "../selection/marquee";
import { startPan } from "../zoom/pan";
import type { BoardStore } from "./board-store";
import { openCardMenu } from "./card-menu-place";
import { clickBoard } from "./click";
import { type Press, startDrag, type Tool } from "./drag";
import { createHand } from "./hand";
import { cardUnder, type HeldHead, headUnder, isOnFreeBoard } from "./under";

export type PointerParts = {
  scroller: HTMLElement;
  line: HTMLElement;
  marquee: HTMLElement;
  store: BoardStore;
};
type Refs = { [Part in "scroller" | "line" | "marquee"]: RefObject<HTMLElement | null> };

/** One listener for all cards: click selects, double click types, dragging moves, marks or pans. */
export function useBoardPointer({ scroller, line, marquee }: Refs, store: BoardStore) {
  useEffect(() => {
    if (!scroller.current || !line.current || !marquee.current) return;
    return listen({
      scroller: scroller.current,
      line: line.current,
      marquee: marquee.current,
      store,
    });
  }, [scroller, line, marquee, store]);
}

type Hand = ReturnType<typeof createHand>;

function listen(parts: PointerParts) {
  const { scroller, store } = parts;
  const controller = new AbortController();
  const { signal } = controller;
  const hand = createHand(scroller);
  const isSpaceDown = followKeys(hand, signal);
  const click = clickBoard(store, scroller);

  function onDown(event: PointerEvent) {
    const start = toolFor(event, parts, isSpaceDown());
    const { clientX: x, clientY: y, pointerId, target } = event;
    const isTouch = event.pointerType === "touch";
    const onHeld = () => openCardMenu(store, target, { x, y });
    hand.press(start && { x, y, pointerId, isTouch, start, onHeld });
    if (start && event.button === 1) event.preventDefault();
  }
  function onOver({ target, pointerType }: PointerEvent) {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
    if (pointerType === "mouse" && !hand.isHolding()) store.ui.hover(cell?.dataset.cell ?? null);
  }
  scroller.addEventListener("pointerdown", onDown, { signal });
  scroller.addEventListener("pointermove", hand.move, { signal });
  scroller.addEventListener("pointerover", onOver, { signal });
  scroller.addEventListener("pointerleave", () => store.ui.hover(null), { signal });
  scroller.addEventListener("pointerup", () => hand.release(true), { signal });
  scroller.addEventListener("pointercancel", () => hand.release(false), { signal });
  scroller.addEventListener("click", (event) => !hand.wasUsed() && click(event), { signal });
  listenForMenus(scroller, { hand, store, signal });
  return () => {
    hand.release(false);
    controller.abort();
  };
}

/** Escape lets go of what is held. @returns whether the space bar is down */
function followKeys(hand: Hand, signal: AbortSignal): () => boolean {
  let isSpaceDown = false;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === " ") isSpaceDown = event.type === "keydown";
    if (event.key === "Escape" && hand.isHolding()) hand.release(false);
  };
  window.addEventListener("keydown", onKey, { signal, capture: true });
  window.addEventListener("keyup", onKey, { signal, capture: true });
  return () => isSpaceDown;
}

type MenuParts = { hand: Hand; store: BoardStore; signal: AbortSignal };

function listenForMenus(scroller: HTMLElement, { hand, store, signal }: MenuParts) {
  const onMenu = (event: MouseEvent) => {
    const { clientX: x, clientY: y, target } = event;
    const isOurs = hand.isHolding() || openCardMenu(store, target, { x, y });
    if (isOurs) event.preventDefault();
  };
  // Panning by touch stays the browser's until a card is in the hand.
  const hold = (event: Event) => hand.isHolding() && event.preventDefault();
  scroller.addEventListener("contextmenu", onMenu, { signal });
  scroller.addEventListener("touchmove", hold, { passive: false, signal });
}

/** What a press at this point starts once the pointer moves; null where the browser keeps it. */
function toolFor(event: PointerEvent, parts: PointerParts, isSpaceDown: boolean) {
  const { scroller, line, marquee, store } = parts;
  const at = { x: event.clientX, y: event.clientY };
  if (event.button === 1 || (isSpaceDown && event.button === 0)) {
    // Space alone picks the focused card up; with the pointer it means the board.
    store.tryOut([]);
    store.ui.set({ lifted: null });
    return () => startPan(at, scroller);
  }
  if (event.button !== 0) return null;
  const card = cardUnder(event.target);
  if (card)
    return store.canEdit
      ? () => startDrag(card.id, { ...at, element: card.element }, { scroller, line, store })
      : null;
  const head = store.canEdit ? headUnder(event.target) : null;
  if (head) return () => startHeadDrag(head, at, { scroller, line, store });
  if (event.pointerType === "touch" || !isOnFreeBoard(event.target)) return null;
  const isMore = event.shiftKey || event.metaKey || event.ctrlKey;
  return () => startMarquee({ ...at, isMore }, { scroller, frame: marquee, store });
}

type DragParts = Pick<PointerParts, "scroller" | "line" | "store">;

/** What moves heads is fetched when the first one is held, or ahead of it in a quiet moment. */
function startHeadDrag(head: HeldHead, at: Press, parts: DragParts): Tool {
  let tool: Tool | null = null;
  let isOver = false;
  const begin = ({ dragHead }: typeof import("./head-drag")) => {
    if (!isOver) tool = dragHead(head, at, parts);
  };
  import("./head-drag").then(begin, () => undefined);
  return {
    move: (event) => tool?.move(event),
    end(isDone) {
      isOver = true;
      tool?.end(isDone);
    },
  };
}
