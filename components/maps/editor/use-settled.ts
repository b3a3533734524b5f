"use client";

import { useEffect, useState } from "react";

const doubleClickMs = 300;

/** Turns true a moment late, so that what opens does not slide under the second half of a double click. */
export function useSettled(isWanted: boolean): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setSettled(true), doubleClickMs);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [isWanted]);
  return isSettled;
}
