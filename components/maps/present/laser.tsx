"use client";

import { useEffect, useRef } from "react";
import { useLive } from "../live/live-context";
import { placeUnder } from "./slide-place";

/** A dot that does not move is only in the way. */
const restMs = 3000;

/**
 * A dot of light that follows the pointer while something is shown to others, and goes out when it rests.
 * Those who follow see it on their slide; they have none of their own.
 */
export function Laser() {
  const { presence } = useLive();
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    let isTold = true;
    const tell = (at: Parameters<typeof presence.points>[0]) => {
      if (at || isTold) presence.points(at);
      isTold = at !== null;
    };
    const putOut = () => {
      clearTimeout(resting);
      if (dot.current) dot.current.hidden = true;
      tell(null);
    };
    const follow = (event: PointerEvent) => {
      if (!dot.current || event.pointerType !== "mouse") return;
      if (presence.followed() !== null) return putOut();
      clearTimeout(resting);
      resting = setTimeout(putOut, restMs);
      dot.current.hidden = false;
      dot.current.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
      tell(onSlide(event));
    };
    putOut();
    const page = document.documentElement;
    page.addEventListener("pointerleave", putOut);
    window.addEventListener("pointermove", follow);
    return () => {
      page.removeEventListener("pointerleave", putOut);
      window.removeEventListener("pointermove", follow);
      putOut();
    };
  }, [presence]);
  return (
    <span
      ref={dot}
      hidden
      aria-hidden
      className="keep-colour pointer-events-none fixed -top-1.5 -left-1.5 z-70 size-3 rounded-pill bg-danger ring-4 ring-danger/25"
    />
  );
}

/** What the others are told of it: which part of which slide; null beside it. */
function onSlide(event: PointerEvent) {
  if (!(event.target instanceof Element)) return null;
  const slide = event.target.closest<HTMLTableElement>("table[data-slide]");
  const at = slide && placeUnder(slide, event);
  return at && { stageId: slide.dataset.slide ?? "", ...at };
}
