"use client";

import { useEffect, useEffectEvent } from "react";

/** Gives the keyboard to what has come in the place of what held it; nothing is taken from elsewhere. */
export function useLostFocus(find: () => HTMLElement | null | undefined): void {
  const take = useEffectEvent(() => {
    if (document.activeElement === document.body) find()?.focus();
  });
  useEffect(() => take(), []);
}
