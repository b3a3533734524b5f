"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef } from "react";
import type { Question } from "@/lib/surveys/questions/kinds";

/** The questions as they are on the screen, and what of them is still to be stored. */
export type Latest = {
  questions: Question[];
  version: number;
  isDirty: boolean;
  underway: Promise<void> | null;
};

/** Stores what is unsaved when the builder is left for another page; asks before the tab is closed. */
export function useLeaving(
  latest: RefObject<Latest>,
  save: () => Promise<void>,
  version: number,
): void {
  const router = useRouter();
  const served = useRef(version);
  useEffect(() => {
    served.current = version;
  }, [version]);

  // Whoever types and goes on at once has meant what they typed; who comes back sees it.
  useEffect(
    () => () => {
      const { isDirty, underway, version: stored } = latest.current;
      if (isDirty || underway || stored !== served.current) void save().then(router.refresh);
    },
    [latest, save, router],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.isDirty || latest.current.underway) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [latest]);
}
