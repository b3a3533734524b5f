"use client";

import { isFilteredOut } from "@/lib/maps/filter";
import type { Card } from "@/lib/maps/model";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";

/** Whether the filter asks for other cards than this one. */
export function useIsFilteredOut(card: Card | undefined): boolean {
  const store = useBoard();
  const { channels } = useSurroundings();
  const filter = useBoardValue("ui", ({ ui }) => ui.get().filter);
  return (
    card !== undefined && isFilteredOut(card, filter, { board: store.drawing().board, channels })
  );
}
