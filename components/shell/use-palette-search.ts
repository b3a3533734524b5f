"use client";

import { useEffect, useState } from "react";
import type { PaletteSearch, PaletteSection } from "./palette-types";

type Found = { text: string; sections: PaletteSection[]; hasFailed: boolean };

const shownOf = (text: string, found: Awaited<ReturnType<PaletteSearch>>): Found =>
  found.ok
    ? { text, sections: found.value, hasFailed: false }
    : { text, sections: [], hasFailed: true };

const pauseMs = 180;
const shortest = 2;

/** Asks the server once typing pauses; an answer to an older text is dropped. */
export function usePaletteSearch(search: PaletteSearch, typed: string) {
  const text = typed.trim();
  const isAsking = text.length >= shortest;
  const [found, setFound] = useState<Found>({ text: "", sections: [], hasFailed: false });

  useEffect(() => {
    if (!isAsking) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      search(text).then(
        (found) => isCurrent && setFound(shownOf(text, found)),
        () => isCurrent && setFound({ text, sections: [], hasFailed: true }),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search, text, isAsking]);

  const isAnswered = found.text === text;
  return {
    sections: isAsking ? found.sections : [],
    isSearching: isAsking && !isAnswered,
    hasFailed: isAsking && isAnswered && found.hasFailed,
  };
}
