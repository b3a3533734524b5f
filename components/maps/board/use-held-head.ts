"use client";

import { type FocusEvent, useState } from "react";

/**
 * The head that had the keyboard last: it stays mounted wherever the board is scrolled to, with the name that
 * is typed in it and the menu that hangs on it.
 */
export function useHeldHead() {
  const [held, setHeld] = useState<string | null>(null);
  function onFocus({ target }: FocusEvent) {
    const head = target.closest<HTMLElement>("[data-head]")?.dataset.head;
    // A menu lies outside of its head.
    if (head) setHeld(head);
  }
  return { held, onFocus };
}
