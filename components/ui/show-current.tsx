"use client";

import { useEffect, useRef } from "react";

/** Brings the current entry of the row it ends into sight, where the row is wider than the screen. */
export function ShowCurrent({ current }: { current: string | undefined }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const row = mark.current?.parentElement;
    const entry = row?.querySelector<HTMLElement>("[aria-current=page]");
    if (!row || !entry || current === undefined) return;
    // The row alone: the page stays where it is.
    const [seen, wanted] = [row.getBoundingClientRect(), entry.getBoundingClientRect()];
    if (wanted.right > seen.right) row.scrollLeft += wanted.right - seen.right;
    if (wanted.left < seen.left) row.scrollLeft -= seen.left - wanted.left;
  }, [current]);
  return <span ref={mark} hidden />;
}
