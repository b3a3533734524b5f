"use client";

import { useEffect, useRef } from "react";
import { useBoardValue } from "../state/board-context";

/** Whether the search has led to a card of the outline, which then comes into sight. */
export function useFoundInList(id: string) {
  const ref = useRef<HTMLLIElement>(null);
  const isFound = useBoardValue("ui", ({ ui }) => {
    const { overlay, selection } = ui.get();
    return overlay === "find" && selection.has(id);
  });
  useEffect(() => {
    if (!isFound || !ref.current) return;
    const stage = ref.current.closest("details");
    if (stage) stage.open = true;
    ref.current.scrollIntoView({ block: "nearest" });
  }, [isFound]);
  return { ref, isFound };
}
