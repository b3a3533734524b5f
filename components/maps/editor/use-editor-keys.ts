"use client";

import { useEffect } from "react";
import type { BoardStore } from "../state/board-store";

/** Undo and redo from anywhere on the page but a text field, which has its own. */
export function useEditorKeys(store: BoardStore | null) {
  useEffect(() => {
    if (!store) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "z";
      const isTyping =
        event.target instanceof Element &&
        event.target.matches("textarea, input, [contenteditable=true]");
      if (!isUndo || isTyping || event.altKey) return;
      event.preventDefault();
      if (event.shiftKey) store.redo();
      else store.undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
