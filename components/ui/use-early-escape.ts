"use client";

import { useEffect, useEffectEvent } from "react";

/** Escape closes a layer even in the moment before it has taken the focus. */
export function useEarlyEscape(isOpen: boolean, close: () => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isInside = document.activeElement?.closest(
      "[role=dialog], [role=alertdialog], [role=menu]",
    );
    if (event.key === "Escape" && !isInside) close();
  });
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOpen]);
}
