"use client";

import { useEffect } from "react";

/** Fetches what the editor opens later, so that it is there when the network has gone. */
export function useFetchAhead(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    // Without a network a part is asked for again when somebody opens it.
    import("./later-parts")
      .then(({ fetchLaterParts }) => fetchLaterParts(controller.signal))
      .catch(() => undefined);
    return () => controller.abort();
  }, [isOpen]);
}
