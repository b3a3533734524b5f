"use client";

import { useEffect, useState } from "react";
import { useBoard } from "../state/board-context";
import type { SaveStatus } from "../state/board-core";

/** What is typed reaches the disk several times a second: "saved" is said in the pause after it. Milliseconds. */
const pauseMs = 400;

/** Whether everything drawn is on disk, said calmly: it neither flickers nor talks while somebody types. */
export function useSaveStatus(): SaveStatus {
  const store = useBoard();
  const [shown, setShown] = useState(store.status);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () =>
      setShown((last) => (looksSame(last, store.status()) ? last : store.status()));
    const hear = () => {
      clearTimeout(timer);
      if (store.status().state === "saved") timer = setTimeout(show, pauseMs);
      else show();
    };
    hear();
    const stop = store.subscribe("status", hear);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return shown;
}

/** How many changes wait, and where, is told of a broken line only. */
const looksSame = (one: SaveStatus, other: SaveStatus): boolean =>
  one.state === other.state &&
  (one.state !== "offline" || (one.count === other.count && one.isKept === other.isKept));
