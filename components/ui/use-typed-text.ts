"use client";

import { useLayoutEffect, useRef, useState } from "react";

type TextState = { value?: string; defaultValue?: string; onChange?: (text: string) => void };

/**
 * The text of a field, held by the caller or here. What people typed before the page's code had
 * arrived is taken over, which would be lost otherwise.
 */
export function useTypedText<T extends HTMLInputElement | HTMLTextAreaElement>(field: TextState) {
  const input = useRef<T>(null);
  const [typed, setTyped] = useState(field.defaultValue ?? "");
  const value = field.value ?? typed;

  function change(text: string) {
    setTyped(text);
    field.onChange?.(text);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of arrival counts
  useLayoutEffect(() => {
    const early = input.current?.value;
    if (early && early !== value) change(early);
  }, []);

  return { input, value, change };
}
