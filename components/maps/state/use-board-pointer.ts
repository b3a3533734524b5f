"use client";

import { type RefObject, useEffect } from "react";
import { startMarquee } from "../selection/marquee";
import { startPan } from "../zoom/pan";
import type { BoardStore } from "./board-store";
import { clickBoard } from "./click";
import { startDrag, type Tool } from "./drag";
import { cardUnder, isOnFreeBoard } from "./under";

const slackPx = 4;
const longPressMs = 260;

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

type Press = { x: number; y: number; pointerId: number; isTouch: boolean; start: () => Tool };

function listen(parts: PointerParts) {
  const { scroller, store } = parts;
  const controller = new AbortController();
  const { signal } = controller;
  let press: Press | null = null;
  let tool: Tool | null = null;
  let wasDragged = false;
  let isSpaceDown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin(event?: PointerEvent) {
    if (!press || tool) return;
    scroller.setPointerCapture(press.pointerId);
    tool = press.start();
    if (event) tool.move(event);
  }

  function release(isDone: boolean) {
    clearTimeout(timer);
    wasDragged = tool !== null;
    tool?.end(isDone);
    tool = null;
    press = null;
  }

  function onDown(event: PointerEvent) {
    wasDragged = false;
    const start = toolFor(event, parts, isSpaceDown);
    if (!start) return;
    const { clientX: x, clientY: y, pointerId } = event;
    press = { x, y, pointerId, isTouch: event.pointerType === "touch", start };
    if (event.button === 1) event.preventDefault();
    if (press.isTouch) timer = setTimeout(() => begin(), longPressMs);
  }

  function onMove(event: PointerEvent) {
    if (!press) return;
    if (tool) return tool.move(event);
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < slackPx) return;
    if (press.isTouch) return release(false);
    begin(event);
  }

  const onOver = ({ target, pointerType }: PointerEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
    if (pointerType === "mouse" && !tool) store.ui.hover(cell?.dataset.cell ?? null);
  };
  const click = clickBoard(store);
  scroller.addEventListener("pointerdown", onDown, { signal });
  scroller.addEventListener("pointermove", onMove, { signal });
  scroller.addEventListener("pointerover", onOver, { signal });
  scroller.addEventListener("pointerleave", () => store.ui.hover(null), { signal });
  scroller.addEventListener("pointerup", () => release(true), { signal });
  scroller.addEventListener("pointercancel", () => release(false), { signal });
  scroller.addEventListener("click", (event) => !wasDragged && click(event), { signal });
  // Panning by touch stays the browser's until a card is in the hand.
  const hold = (event: Event) => tool && event.preventDefault();
  scroller.addEventListener("touchmove", hold, { passive: false, signal });
  scroller.addEventListener("contextmenu", hold, { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === " ") isSpaceDown = event.type === "keydown";
    if (event.key === "Escape" && tool) release(false);
  };
  window.addEventListener("keydown", onKey, { signal, capture: true });
  window.addEventListener("keyup", onKey, { signal, capture: true });
  return () => {
    release(false);
    controller.abort();
  };
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
  if (event.pointerType === "touch" || !isOnFreeBoard(event.target)) return null;
  const isMore = event.shiftKey || event.metaKey || event.ctrlKey;
  return () => startMarquee({ ...at, isMore }, { scroller, frame: marquee, store });
}
