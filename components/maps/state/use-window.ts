"use client";

import { type RefObject, useDeferredValue, useEffect, useState } from "react";

/** The part of the board worth mounting, in board pixels. */
export type BoardWindow = { left: number; right: number; top: number; bottom: number };

const quantum = 160;
const overscan = 200;
/** About what a laptop shows of the cells; what is around them, and more of a larger screen, follows at once. */
const start: BoardWindow = { left: 0, right: 1200, top: 0, bottom: 680 };

/** Follows the scroller in coarse steps; deferred, so that mounting never holds up scrolling. */
export function useBoardWindow(scroller: RefObject<HTMLElement | null>, zoom: number): BoardWindow {
  const [bounds, setBounds] = useState(start);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const update = () => setBounds((last) => keepSame(last, read(element, zoom)));
    const observer = new ResizeObserver(update);
    observer.observe(element);
    element.addEventListener("scroll", update, { passive: true });
    update();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", update);
    };
  }, [scroller, zoom]);
  return useDeferredValue(bounds);
}

/** At the end the heads, which lie over the cells' first pixels, leave room to spare as it is. */
function read(element: HTMLElement, zoom: number): BoardWindow {
  const left = Math.floor(Math.abs(element.scrollLeft) / quantum) * quantum;
  const top = Math.floor(element.scrollTop / quantum) * quantum;
  return {
    left: (left - overscan) / zoom,
    right: (left + element.clientWidth + quantum) / zoom,
    top: (top - overscan) / zoom,
    bottom: (top + element.clientHeight + quantum) / zoom,
  };
}

function keepSame(last: BoardWindow, next: BoardWindow): BoardWindow {
  const isSame =
    last.left === next.left &&
    last.right === next.right &&
    last.top === next.top &&
    last.bottom === next.bottom;
  return isSame ? last : next;
}
