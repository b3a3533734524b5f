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

/** What was last left for another page; the page that comes back first may be the one of before. */
let left: { surveyId: string; latest: Latest } | null = null;

/** What to begin with: the questions of the page, or those that were left and are stored, or soon will be. */
export function beginWith(surveyId: string, served: Latest): Latest {
  const own = left?.surveyId === surveyId ? left.latest : null;
  const isKept = own && (own.underway !== null || (!own.isDirty && own.version > served.version));
  return isKept ? own : served;
}

type Leaving = {
  surveyId: string;
  latest: RefObject<Latest>;
  save: () => Promise<void>;
  /** that of the page */
  version: number;
};

/** Stores what is unsaved when the builder is left for another page; asks before the tab is closed. */
export function useLeaving({ surveyId, latest, save, version }: Leaving): void {
  const router = useRouter();
  const served = useRef(version);
  useEffect(() => {
    served.current = version;
  }, [version]);

  // Whoever types and goes on at once has meant what they typed; who comes back sees it.
  useEffect(
    () => () => {
      left = { surveyId, latest: latest.current };
      const { isDirty, underway, version: stored } = latest.current;
      if (isDirty || underway || stored !== served.current) void save().then(router.refresh);
    },
    [surveyId, latest, save, router],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.isDirty || latest.current.underway) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [latest]);
}
