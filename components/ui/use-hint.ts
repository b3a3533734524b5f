"use client";

import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";

const leaveMs = 120;

/** When a hint opens and closes: the mouse rests on it, the keyboard reaches it, Escape, a press. */
export function useHint(change: (isOpen: boolean) => void, delayMs: number) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function later(isOpen: boolean, afterMs: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change(isOpen), afterMs);
  }
  function now(isOpen: boolean) {
    clearTimeout(timer.current);
    change(isOpen);
  }
  return {
    onPointerOver(event: PointerEvent) {
      if (event.pointerType !== "touch") later(true, delayMs);
    },
    onPointerOut: () => later(false, leaveMs),
    onPointerDown: () => now(false),
    onFocus(event: FocusEvent) {
      if (event.target.matches(":focus-visible")) now(true);
    },
    onBlur: () => now(false),
    onKeyDown(event: KeyboardEvent) {
      if (event.key === "Escape" || event.key === "Enter" || event.key === " ") now(false);
    },
  };
}
