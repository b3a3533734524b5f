"use client";

import { type FocusEvent, type RefObject, useRef } from "react";
import { isMenuClosing, useOpenedField } from "../maps/state/menu-focus";

/** Begins at the end of a field, and keeps the keyboard there when a menu that opened it closes and wants it back. */
export function useMenuField(field: RefObject<HTMLElement | null>, isOpened: boolean) {
  const openedAt = useRef<number | null>(null);
  useOpenedField(field, isOpened);
  return {
    onFocus(event: FocusEvent<HTMLTextAreaElement>) {
      if (!isOpened || openedAt.current !== null) return;
      openedAt.current = event.timeStamp;
      const { length } = event.target.value;
      event.target.setSelectionRange(length, length);
    },
    onBlur(event: FocusEvent) {
      const isTaken = isOpened && isMenuClosing(event, openedAt.current);
      if (isTaken) setTimeout(() => field.current?.focus());
    },
  };
}
