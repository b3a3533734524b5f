"use client";

import { useSyncExternalStore } from "react";

const nothingToWatch = () => () => {};

/** "⌘" on Apple systems, "Ctrl " elsewhere; the server guesses the latter. */
export function useModifierName(): string {
  return useSyncExternalStore(
    nothingToWatch,
    () => (/Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? "⌘" : "Ctrl "),
    () => "Ctrl ",
  );
}
