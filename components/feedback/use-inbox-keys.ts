"use client";

import { useHotkeys } from "react-hotkeys-hook";

type Keys = {
  onMove: (by: 1 | -1) => void;
  onSelect: () => void;
  onClose: () => void;
  onAssign: () => void;
};

/** J and K move, X selects, E closes, A goes to the assignee. */
export function useInboxKeys({ onMove, onSelect, onClose, onAssign }: Keys): void {
  const options = { useKey: true, preventDefault: true };
  useHotkeys("j", () => onMove(1), options);
  useHotkeys("k", () => onMove(-1), options);
  useHotkeys("x", onSelect, options);
  useHotkeys("e", onClose, options);
  useHotkeys("a", onAssign, options);
}
