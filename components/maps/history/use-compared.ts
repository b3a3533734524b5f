"use client";

import { useDeferredValue, useState } from "react";
import { changesBetween } from "@/lib/maps/versions/changes";
import { useBoardValue } from "../state/board-context";
import { useBoardAt, useVersions } from "./use-history";

/** The board at a moment, and what is different at a later one: now, or a version. */
export function useCompared(revision: number) {
  const [chosen, setChosen] = useState<number | null>(null);
  const versions = useVersions();
  const moment = useBoardAt(useDeferredValue(revision));
  const now = useBoardValue("frame", (board) => board.board());
  const isOnce = new Set<number>();
  const later = (versions.data ?? []).filter((version) => {
    const isNew = version.revision > revision && !isOnce.has(version.revision);
    isOnce.add(version.revision);
    return isNew;
  });
  const against = later.some((version) => version.revision === chosen) ? chosen : null;
  const then = useBoardAt(against);
  const other = against === null ? now : then.isPlaceholderData ? undefined : then.data?.board;
  return {
    data: moment.data,
    hasFailed: moment.isError || (against !== null && then.isError),
    retry: () => Promise.all([moment.refetch(), against === null ? null : then.refetch()]),
    changes: moment.data && other ? changesBetween(moment.data.board, other) : null,
    later,
    against,
    compareWith: setChosen,
  };
}
