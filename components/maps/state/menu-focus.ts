"use client";

import { type FocusEvent, type RefObject, useEffect } from "react";

const settleMs = 600;
const patienceFrames = 60;

/** Focuses a field as soon as the menu that opened it lets go of the page. */
export function useOpenedField(field: RefObject<HTMLElement | null>, isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return;
    let left = patienceFrames;
    let frame = 0;
    const attempt = () => {
      const element = field.current;
      left -= 1;
      if (!element || left < 0 || document.activeElement === element) return;
      element.focus();
      frame = requestAnimationFrame(attempt);
    };
    frame = requestAnimationFrame(attempt);
    return () => cancelAnimationFrame(frame);
  }, [field, isOpen]);
}

/** Whether a field that a menu has just opened loses the focus to that menu's button, as menus do when they close. */
export function isMenuClosing(event: FocusEvent, openedAt: number | null): boolean {
  const next = event.relatedTarget;
  return (
    openedAt !== null &&
    event.timeStamp - openedAt < settleMs &&
    next instanceof Element &&
    (next.hasAttribute("aria-haspopup") || next.contains(event.target))
  );
}
