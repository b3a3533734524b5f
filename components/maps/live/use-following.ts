"use client";

import { useEffect } from "react";
import type { BoardStore } from "../state/board-store";
import type { Presence } from "./presence-store";

const ownMoves = ["wheel", "touchmove", "keydown"];

/** Scrolls along with the person who is followed, until one scrolls or types oneself. */
export function useFollowing(store: BoardStore, presence: Presence): void {
  useEffect(() => {
    const goAlong = () => {
      const userId = presence.followed();
      const person = presence.people().find((one) => one.userId === userId && one.doing);
      const place = person?.doing?.place ?? person?.doing?.view;
      if (place) scrollTo(store, place);
    };
    const stop = (event: Event) => {
      // A presentation is followed from page to page; whoever turns one there goes on alone.
      if (store.ui.get().overlay === "present") return;
      if (event.isTrusted && presence.followed() !== null) presence.follow(null);
    };
    const unfollow = presence.subscribe("following", goAlong);
    for (const name of ownMoves)
      document.addEventListener(name, stop, { passive: true, capture: true });
    return () => {
      unfollow();
      for (const name of ownMoves) document.removeEventListener(name, stop, { capture: true });
    };
  }, [store, presence]);
}

function scrollTo(store: BoardStore, place: { laneId: string; stepId: string }): void {
  const scroller = document.querySelector<HTMLElement>("[data-board]");
  const { layout } = store.drawing();
  const column = layout.columns.find((one) => one.stepId === place.stepId);
  const row = layout.rows.find((one) => one.laneId === place.laneId);
  if (!scroller || !column || !row) return;
  const { zoom } = store.ui.get();
  const isRtl = getComputedStyle(scroller).direction === "rtl";
  const across = Math.max(0, column.x * zoom - scroller.clientWidth / 3);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollTo({
    left: isRtl ? -across : across,
    top: Math.max(0, row.y * zoom - scroller.clientHeight / 3),
    behavior: isCalm ? "auto" : "smooth",
  });
}
