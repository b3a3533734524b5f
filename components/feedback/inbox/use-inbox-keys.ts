"use client";

import { useEffectEvent, useLayoutEffect } from "react";
import { hasSingleKeys } from "@/components/shell/single-keys";

type Keys = {
  onMove: (by: 1 | -1) => void;
  onSelect: () => void;
  onClose: () => void;
  onUnread: () => void;
};

/** How long after "G" a letter names a place to go to, and nothing here. */
const sequenceMs = 1000;

/** Presses the button of the open item that carries this mark. */
const press = (mark: string) =>
  document.querySelector<HTMLElement>(`[data-inbox-${mark}] button`)?.click();

/** J and K move, X selects, E closes, U marks as new; A, L and R reach for the item beside. */
export function useInboxKeys(keys: Keys): void {
  const run = useEffectEvent((key: string): boolean => {
    const doing = actionOf(key, keys);
    doing?.();
    return doing !== null;
  });
  // Before the page is painted: a key pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent) => {
      const isGoing = event.timeStamp - wentAt < sequenceMs;
      wentAt = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (isGoing || !isFree(event) || !run(event.key.toLowerCase())) return;
      event.preventDefault();
      // A closed list that has the focus would take the letter for the beginning of an entry.
      event.stopPropagation();
    };
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);
}

function actionOf(key: string, keys: Keys): (() => void) | null {
  switch (key) {
    case "j":
      return () => keys.onMove(1);
    case "k":
      return () => keys.onMove(-1);
    case "x":
      return keys.onSelect;
    case "e":
      return keys.onClose;
    case "u":
      return keys.onUnread;
    case "a":
      return () => press("assignee");
    case "l":
      return () => press("link");
    case "r":
      return () => document.querySelector<HTMLElement>("[data-inbox-reply] textarea")?.focus();
    default:
      return null;
  }
}

const layers = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
const fields = "textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio])";

/** Whether a letter is typed at nothing that reads letters itself. */
function isFree({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing || !hasSingleKeys()) return false;
  return !(target instanceof HTMLElement && (target.matches(fields) || target.closest(layers)));
}
