"use client";

import { useRef } from "react";
import { useRename } from "../board/use-rename";

/**
 * A name of the outline that can be written. Where its field has left the keyboard to nobody, the button beside
 * it gets it back.
 */
export function useListName<Part extends HTMLElement>(id: string, here = true) {
  const part = useRef<Part>(null);
  const { isEditing, start, onEnd } = useRename(id, here);
  return {
    part,
    isEditing,
    start,
    onEnd() {
      onEnd();
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        // The last is its own menu; a lane of several steps has another one to add to it.
        [...(part.current?.querySelectorAll<HTMLElement>("button[aria-haspopup]") ?? [])]
          .at(-1)
          ?.focus();
      });
    },
  };
}
