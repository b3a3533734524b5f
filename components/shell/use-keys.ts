"use client";

import { useEffectEvent, useLayoutEffect } from "react";

type Pressed = {
  event: KeyboardEvent;
  /** with ⌘ or Ctrl */
  isCommand: boolean;
  /** into a field */
  isTyping: boolean;
};

/** Listens to the keys of the whole page. True says that the key has done something here. */
export function useKeys(onKey: (key: string, pressed: Pressed) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    const isCommand = event.metaKey || event.ctrlKey;
    const isDone = onKey(event.key.toLowerCase(), { event, isCommand, isTyping: isField(event) });
    if (isDone) event.preventDefault();
  });
  // Before the page is painted: a key pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const isField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, input, select"));
