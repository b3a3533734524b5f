"use client";

import { useEffect } from "react";
import type { Window } from "@/lib/maps/live/frames";
import type { BoardStore } from "../state/board-store";
import type { Presence } from "./presence-store";

/** What may scroll into sight before the next word of it. Board pixels. */
const margin = 240;

/** Tells which part of the board this screen shows, so that it hears of the pointers and carets there alone. */
export function useOwnWindow(store: BoardStore, presence: Presence): void {
  useEffect(() => {
    const tell = () => presence.looks(() => windowOf(store));
    tell();
    document.addEventListener("scroll", tell, { passive: true, capture: true });
    window.addEventListener("resize", tell);
    const stops = [store.subscribe("plan", tell), store.subscribe("ui", tell)];
    return () => {
      document.removeEventListener("scroll", tell, { capture: true });
      window.removeEventListener("resize", tell);
      for (const stop of stops) stop();
    };
  }, [store, presence]);
}

/** Null where no board is on the screen, as in the list; a slide covers the board. */
export function windowOf(store: BoardStore): Window | null {
  const { slide } = document.querySelector<HTMLElement>("[data-slide]")?.dataset ?? {};
  if (slide) return { steps: [], lanes: [], slide };
  const scroller = document.querySelector<HTMLElement>("[data-board]");
  if (!scroller || scroller.clientWidth === 0) return null;
  const { zoom } = store.ui.get();
  const { layout } = store.drawing();
  const heads = { across: store.metrics().laneHead, down: layout.header };
  const left = Math.abs(scroller.scrollLeft) / zoom - margin;
  const right = (Math.abs(scroller.scrollLeft) + scroller.clientWidth) / zoom + margin;
  const top = scroller.scrollTop / zoom - margin;
  const bottom = (scroller.scrollTop + scroller.clientHeight) / zoom + margin;
  const columns = layout.columns.filter(({ x, w }) => {
    const start = heads.across + x;
    return start + w > left && start < right;
  });
  const rows = layout.rows.filter(({ y, h }) => {
    const start = heads.down + y;
    return start + h > top && start < bottom;
  });
  return {
    steps: columns.map(({ stepId }) => stepId).filter((id) => id !== null),
    lanes: rows.map(({ laneId }) => laneId),
  };
}
