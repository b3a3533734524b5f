"use client";

import { useKeys } from "./use-keys";

/** ⌘\ or Ctrl+\ shows and hides the labels of the rail. */
export function useRailKey(toggle: () => void): void {
  useKeys((key, { isCommand, isTyping }) => {
    const isMine = key === "\\" && isCommand && !isTyping;
    if (isMine) toggle();
    return isMine;
  });
}
