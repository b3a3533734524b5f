"use client";

import { type RefObject, useEffect } from "react";
import type { BoardStore } from "../state/board-store";
import { zoomTo } from "./zoom-to";

const wheelSpeed = 0.0022;

/** Zooming with the hands: Ctrl and the wheel, a pinch on a touch pad, two fingers on a screen. */
export function useZoom(scroller: RefObject<HTMLElement | null>, store: BoardStore) {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * wheelSpeed * (event.deltaMode === 1 ? 16 : 1));
      zoomTo(store, store.ui.get().zoom * factor, { x: event.clientX, y: event.clientY });
    };
    element.addEventListener("wheel", onWheel, { passive: false, signal });
    listenToPinch(element, store, signal);
    return () => controller.abort();
  }, [scroller, store]);
}

function listenToPinch(element: HTMLElement, store: BoardStore, signal: AbortSignal) {
  let start: { distance: number; zoom: number } | null = null;
  const onStart = ({ touches }: TouchEvent) => {
    const fingers = pinchOf(touches);
    start = fingers && { distance: fingers.distance, zoom: store.ui.get().zoom };
  };
  const onMove = (event: TouchEvent) => {
    const fingers = pinchOf(event.touches);
    if (!start || !fingers) return;
    event.preventDefault();
    zoomTo(store, (start.zoom * fingers.distance) / start.distance, fingers.middle);
  };
  element.addEventListener("touchstart", onStart, { passive: true, signal });
  element.addEventListener("touchmove", onMove, { passive: false, signal });
  element.addEventListener("touchend", onStart, { passive: true, signal });
}

function pinchOf(touches: TouchList) {
  const [one, other] = [touches[0], touches[1]];
  if (!one || !other) return null;
  return {
    distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
    middle: { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 },
  };
}
