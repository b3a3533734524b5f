"use client";

import { type RefObject, useEffect, useState } from "react";
import { visibleRows } from "./visible-rows";

/** What is rendered before the browser has said how much it shows. */
const atFirst = { from: 0, to: 30 };

/** The rows of a list that are near the part of it which can be seen, whatever scrolls it. */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number) {
  const [range, setRange] = useState(atFirst);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const element = list.current;
      if (!element) return;
      const top = -element.getBoundingClientRect().top;
      const next = visibleRows({ top, height: window.innerHeight, count });
      setRange((last) => (last.from === next.from && last.to === next.to ? last : next));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    document.addEventListener("scroll", later, { capture: true, passive: true });
    window.addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", later, { capture: true });
      window.removeEventListener("resize", later);
    };
  }, [list, count]);
  return { from: Math.min(range.from, count), to: Math.min(Math.max(range.to, 0), count) };
}
