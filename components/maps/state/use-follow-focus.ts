"use client";

import { type RefObject, useLayoutEffect } from "react";
import { cellKey } from "@/lib/maps/model";
import { frameOf } from "../zoom/scale";
import { useBoardValue } from "./board-context";
import type { BoardStore } from "./board-store";
import type { Place } from "./ui-state";

const margin = 12;
/** What is found keeps clear of the bars that lie over the edges of the board. */
const clear = 64;
const patienceFrames = 12;

/**
 * Scrolls to the place the keyboard has moved to and focuses it as soon as it is mounted. Until then
 * the grid itself holds the focus, so that a key pressed in between reaches the place it was meant for.
 * While words are being found the board only scrolls: the keyboard stays with the words.
 */
export function useFollowFocus(scroller: RefObject<HTMLElement | null>, store: BoardStore) {
  const request = useBoardValue("ui", (board) => board.ui.get().focusRequest);
  useLayoutEffect(() => {
    const element = scroller.current;
    const place = store.ui.get().focus;
    if (request === 0 || !element || !place) return;
    reveal(element, store, place);
    let frame = 0;
    let left = patienceFrames;
    const attempt = () => {
      const name = CSS.escape(place.cardId ?? cellKey(place.laneId, place.stepId));
      const target = element.querySelector<HTMLElement>(`[data-focus="${name}"]`);
      const { editingId, namingId, overlay } = store.ui.get();
      if (editingId || namingId || overlay === "find") return;
      if (target) target.focus({ preventScroll: true });
      else if (left > 0) {
        holdFocus(element);
        frame = requestAnimationFrame(attempt);
      }
      left -= 1;
    };
    attempt();
    return () => cancelAnimationFrame(frame);
  }, [request, scroller, store]);
}

function holdFocus(element: HTMLElement) {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body && activeElement.isConnected) return;
  element.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}

function reveal(element: HTMLElement, store: BoardStore, place: Place) {
  const { layout } = store.drawing();
  const { zoom, laneHead, header } = frameOf(store);
  const column = layout.columns.find((one) => one.stepId === place.stepId);
  const row = layout.rows.find((one) => one.laneId === place.laneId);
  const box = (place.cardId && layout.boxes.get(place.cardId)) || null;
  if (!column || !row) return;
  const [top, height] = box ? [row.y + box.y, box.h] : [row.y, Math.min(row.h, 120)];
  const isRtl = getComputedStyle(element).direction === "rtl";
  const left = Math.abs(element.scrollLeft);
  const roomX = element.clientWidth - laneHead * zoom;
  const roomY = element.clientHeight - header * zoom;
  const nextLeft = clampView(left, roomX, { start: column.x * zoom, size: column.w * zoom });
  const air = store.ui.get().overlay === "find" ? clear : 0;
  const [start, size] = [top * zoom - air, height * zoom + 2 * air];
  const nextTop = clampView(element.scrollTop, roomY, { start, size });
  element.scrollTo({ left: isRtl ? -nextLeft : nextLeft, top: nextTop });
}

function clampView(
  at: number,
  room: number,
  { start, size }: { start: number; size: number },
): number {
  if (start - margin < at) return Math.max(0, start - margin);
  return start + size + margin > at + room ? start + size + margin - room : at;
}
