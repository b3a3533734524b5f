"use client";

import { useHotkeys } from "react-hotkeys-hook";

/** ⌘\ or Ctrl+\ shows and hides the labels of the rail. */
export function useRailKey(toggle: () => void): void {
  useHotkeys("mod+\\", toggle, { useKey: true, preventDefault: true }, [toggle]);
}
