"use client";

import { useState } from "react";
import { type Draft, draftOf, dropDraft, keepDraft } from "./drafts";

/** What is being said at one place, kept when its field is closed and opened again. */
export function useDraft(key: string, start = "") {
  const [draft, setDraft] = useState(() => draftOf(key, start));
  function write(change: Partial<Draft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    keepDraft(key, next);
  }
  function clear() {
    dropDraft(key);
    setDraft(draftOf(key, ""));
  }
  return { draft, write, clear };
}
