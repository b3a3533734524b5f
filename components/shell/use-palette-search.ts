import { useEffect, useRef, useState } from "react";
import type { PaletteSearch, PaletteSection } from "./palette-types";

const pauseMs = 180;
const shortest = 2;
const none: PaletteSection[] = [];

type Found = { text: string; sections: PaletteSection[]; hasFailed: boolean };

/** What the workspace has for a text; asked once typing pauses, shown until there is an answer to the next. */
export function usePaletteSearch({ search, typed }: { search: PaletteSearch; typed: string }) {
  const text = typed.trim();
  const isAsking = text.length >= shortest;
  const known = useRef(new Map<string, PaletteSection[]>());
  const [found, setFound] = useState<Found>({ text: "", sections: none, hasFailed: false });

  useEffect(() => {
    if (!isAsking) return;
    let isOld = false;
    async function ask() {
      const result = await search(text).catch(() => null);
      if (result?.ok) known.current.set(text, result.value);
      if (isOld) return;
      setFound(({ sections }) => ({
        text,
        sections: result?.ok ? result.value : sections,
        hasFailed: !result?.ok,
      }));
    }
    const before = known.current.get(text);
    const timer = before
      ? setTimeout(() => setFound({ text, sections: before, hasFailed: false }))
      : setTimeout(() => void ask(), pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, isAsking, search]);

  return {
    sections: isAsking ? found.sections : none,
    isSearching: isAsking && found.text !== text,
    hasFailed: isAsking && found.text === text && found.hasFailed,
  };
}
