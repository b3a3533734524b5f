"use client";

import { useEffect, useState } from "react";

type Aids = typeof import("./writing-aids");
let fetched: Aids | null = null;

/** What helps to write, once it is there: nobody waits for it to type, nor misses a field without a network. */
export function useWritingAids(): Aids["default"] | null {
  const [aids, setAids] = useState(fetched);
  useEffect(() => {
    if (aids) return;
    const take = (part: Aids) => {
      fetched = part;
      setAids(part);
    };
    import("./writing-aids").then(take).catch(() => undefined);
  }, [aids]);
  return aids?.default ?? null;
}
