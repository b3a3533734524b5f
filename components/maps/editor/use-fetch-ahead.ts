"use client";

import { useEffect } from "react";

/** Whoever opens a map moves about first, and is not to wait for parts. */
const firstLooksMs = 4000;

/** Fetches what the editor opens later, so that it is there when the network has gone. */
export function useFetchAhead(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    const begin = () => {
      // Without a network a part is asked for again when somebody opens it.
      import("./later-parts")
        .then(({ fetchLaterParts }) => fetchLaterParts(controller.signal))
        .catch(() => undefined);
    };
    const timer = setTimeout(begin, firstLooksMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [isOpen]);
}
