"use client";

import { type RefObject, useEffect } from "react";
import type { BoardStore } from "./board-store";
import { type Drag, startDrag } from "./drag";

const slackPx = 4;
const longPressMs = 260;
const ownControls = "button, textarea, input, a, [role=slider]";

type Press = {
  id: string;
  element: HTMLElement;
  startX: number;
  startY: number;
  pointerId: number;
};

/** One listener for all cards: click selects, double click types, dragging moves, a long press on touch. */
export function useBoardPointer(
  scroller: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  store: BoardStore,
) {
  useEffect(() => {
    const element = scroller.current;
    const mark = line.current;
    if (!element || !mark) return;
    return listen(element, mark, store);
  }, [scroller, line, store]);
}

function listen(scroller: HTMLElement, line: HTMLElement, store: BoardStore) {
  const controller = new AbortController();
  const { signal } = controller;
  let press: Press | null = null;
  let drag: Drag | null = null;
  let wasDragged = false;
  let clickedId: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin() {
    if (!press || drag) return;
    scroller.setPointerCapture(press.pointerId);
    drag = startDrag(press, { scroller, line, store });
  }

  function release(isDrop: boolean) {
    clearTimeout(timer);
    wasDragged = drag !== null;
    if (isDrop) drag?.drop();
    else drag?.cancel();
    drag = null;
    press = null;
  }

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    handler: (event: HTMLElementEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ) => scroller.addEventListener(name, handler, { ...options, signal });

  on("pointerdown", (event) => {
    wasDragged = false;
    const card = cardUnder(event.target);
    if (!card || event.button !== 0 || !store.canEdit) return;
    const { pointerId, clientX: startX, clientY: startY } = event;
    press = { ...card, startX, startY, pointerId };
    if (event.pointerType === "touch") timer = setTimeout(begin, longPressMs);
  });
  on("pointermove", (event) => {
    if (!press) return;
    if (drag) return drag.move(event.clientX, event.clientY);
    const way = Math.hypot(event.clientX - press.startX, event.clientY - press.startY);
    if (way < slackPx) return;
    if (event.pointerType === "touch") release(false);
    else begin();
  });
  on("pointerup", () => release(true));
  on("pointercancel", () => release(false));
  // Panning by touch stays the browser's until a card is in the hand.
  on("touchmove", (event) => drag && event.preventDefault(), { passive: false });
  on("contextmenu", (event) => drag && event.preventDefault());
  on("click", (event) => {
    if (wasDragged) return;
    // The details that the first click opens may move the board away from under the second.
    if (event.detail === 2 && clickedId && store.canEdit) {
      store.ui.set({ editingId: clickedId, selectedId: clickedId });
      return;
    }
    clickedId = cardUnder(event.target)?.id ?? null;
    select(event.target, store);
  });
  window.addEventListener("keydown", (event) => event.key === "Escape" && drag && release(false), {
    signal,
  });
  return () => {
    release(false);
    controller.abort();
  };
}

function cardUnder(target: EventTarget | null): { id: string; element: HTMLElement } | null {
  if (!(target instanceof Element) || target.closest(ownControls)) return null;
  const element = target.closest<HTMLElement>("[data-card]");
  const id = element?.dataset.card;
  return element && id ? { id, element } : null;
}

function select(target: EventTarget | null, store: BoardStore) {
  const card = cardUnder(target);
  const row = card && store.board().cards[card.id];
  if (row) {
    store.ui.goTo({ laneId: row.laneId, stepId: row.stepId, cardId: row.id });
    return;
  }
  if (!(target instanceof Element) || target.closest(ownControls)) return;
  const [laneId, stepId] =
    target.closest<HTMLElement>("[data-cell]")?.dataset.cell?.split("|") ?? [];
  if (!laneId || !stepId) return;
  const isEmpty = (store.drawing().cells.get(`${laneId}|${stepId}`) ?? []).length === 0;
  if (isEmpty) store.ui.goTo({ laneId, stepId, cardId: null });
  else store.ui.set({ selectedId: null });
}
