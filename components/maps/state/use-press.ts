"use client";

import { useEffect, useRef } from "react";

const ends = ["pointerup", "pointercancel"];

/** @returns what does something at once, or when the press of the pointer that is under way has clicked */
export function usePress(): (act: () => void) => void {
  const isPressed = useRef(false);
  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true };
    const follow = ({ type }: Event) => {
      isPressed.current = type === "pointerdown";
    };
    for (const type of ["pointerdown", ...ends]) window.addEventListener(type, follow, options);
    return () => controller.abort();
  }, []);

  return (act) => {
    // A finger presses only after it has been lifted, all in one go.
    if (!isPressed.current) setTimeout(act);
    else {
      const controller = new AbortController();
      const { signal } = controller;
      const end = () => {
        controller.abort();
        setTimeout(act);
      };
      for (const type of ends) window.addEventListener(type, end, { signal, capture: true });
    }
  };
}
