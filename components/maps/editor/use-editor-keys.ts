"use client";

import { useEffect } from "react";
import type { BoardStore } from "../state/board-store";
import { placeNow } from "../state/navigate";

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
      const { focus } = store.ui.get();
      // What was undone may have taken the focused card or cell away.
      const isOnBoard = event.target instanceof Element && event.target.matches("[data-focus]");
      if (focus && isOnBoard) store.ui.goTo(placeNow(store.drawing(), focus));
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
