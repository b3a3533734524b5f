"use client";

import { useEffect } from "react";
import type { BoardStore } from "../state/board-store";
import type { Presence } from "./presence-store";

/** Tells the others where this person is: the cell of the keyboard, the pointer, what is dragged. */
export function useOwnPresence(store: BoardStore, presence: Presence): void {
  useEffect(() => {
    const tell = () => {
      const { focus, lifted, dragging } = store.ui.get();
      presence.does({ place: focus, isDragging: lifted !== null || dragging.size > 0 });
    };
    tell();
    return store.subscribe("ui", tell);
  }, [store, presence]);

  useEffect(() => {
    const move = (event: PointerEvent) => {
      const cell = event.pointerType === "mouse" && cellUnder(event.target);
      if (!cell) return;
      const box = cell.getBoundingClientRect();
      const [laneId = "", stepId = ""] = (cell.dataset.cell ?? "").split("|");
      const { zoom } = store.ui.get();
      const isRtl = getComputedStyle(cell).direction === "rtl";
      const across = isRtl ? box.right - event.clientX : event.clientX - box.left;
      const x = Math.round(across / zoom);
      const y = Math.round((event.clientY - box.top) / zoom);
      presence.points({ laneId, stepId, x, y });
      presence.does({ view: { laneId, stepId } });
    };
    const leave = () => presence.points(null);
    document.addEventListener("pointermove", move, { passive: true });
    document.documentElement.addEventListener("pointerleave", leave);
    return () => {
      document.removeEventListener("pointermove", move);
      document.documentElement.removeEventListener("pointerleave", leave);
    };
  }, [store, presence]);
}

function cellUnder(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
}
