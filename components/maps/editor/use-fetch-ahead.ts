"use client";

import { useEffect } from "react";

/** A screen that draws or answers somebody leaves less. */
const quietMs = 40;

/**
 * Fetches what the editor opens later while nobody is doing anything, one part at a time, so that it is
 * there when the network has gone.
 */
export function useFetchAhead(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    void fetchAll(controller.signal);
    return () => controller.abort();
  }, [isOpen]);
}

async function fetchAll(signal: AbortSignal) {
  try {
    await quietMoment(signal);
    const { laterParts } = await import("./later-parts");
    for (const fetchPart of laterParts) {
      await quietMoment(signal);
      await fetchPart();
    }
  } catch {
    // Left, or without a network: a part is asked for again when somebody opens it.
  }
}

function quietMoment(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (deadline: IdleDeadline) => {
      if (signal.aborted) reject(signal.reason);
      else if (deadline.timeRemaining() > quietMs) resolve();
      else requestIdleCallback(look);
    };
    // Safari has no idle time to ask for.
    if ("requestIdleCallback" in window) requestIdleCallback(look);
    else setTimeout(resolve, 1000);
  });
}
