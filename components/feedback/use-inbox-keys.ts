"use client";

import { useHotkeys } from "react-hotkeys-hook";
import { hasSingleKeys } from "@/components/shell/single-keys";

type Keys = {
  onMove: (by: 1 | -1) => void;
  onSelect: () => void;
  onClose: () => void;
  onUnread: () => void;
};

/** Presses the button of the open item that carries this mark. */
const press = (mark: string) =>
  document.querySelector<HTMLElement>(`[data-inbox-${mark}] button`)?.click();

/** J and K move, X selects, E closes, U marks as new; A, L and R reach for the item beside. */
export function useInboxKeys({ onMove, onSelect, onClose, onUnread }: Keys): void {
  const options = { useKey: true, preventDefault: true, enabled: hasSingleKeys };
  useHotkeys("j", () => onMove(1), options);
  useHotkeys("k", () => onMove(-1), options);
  useHotkeys("x", onSelect, options);
  useHotkeys("e", onClose, options);
  useHotkeys("u", onUnread, options);
  useHotkeys("a", () => press("assignee"), options);
  useHotkeys("l", () => press("link"), options);
  useHotkeys(
    "r",
    () => document.querySelector<HTMLElement>("[data-inbox-reply] textarea")?.focus(),
    options,
  );
}
