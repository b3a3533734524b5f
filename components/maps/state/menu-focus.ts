import type { FocusEvent } from "react";

const settleMs = 600;

/** Whether a field that a menu has just opened loses the focus to that menu's button, as menus do when they close. */
export function isMenuClosing(event: FocusEvent, openedAt: number | null): boolean {
  const next = event.relatedTarget;
  return (
    openedAt !== null &&
    event.timeStamp - openedAt < settleMs &&
    next instanceof Element &&
    next.hasAttribute("aria-haspopup")
  );
}
