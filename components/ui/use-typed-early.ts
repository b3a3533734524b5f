"use client";

import { type RefObject, useLayoutEffect } from "react";

/** Hands over what people typed before the page's code had arrived, which would be lost otherwise. */
export function useTypedEarly(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  value: string,
  keep: (text: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of arrival counts
  useLayoutEffect(() => {
    const early = field.current?.value;
    if (early && early !== value) keep(early);
  }, []);
}
