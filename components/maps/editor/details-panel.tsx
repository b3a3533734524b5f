"use client";

import { lazy, Suspense, useDeferredValue } from "react";
import { useBoardValue } from "../state/board-context";
import { useCardButText } from "./use-card-but-text";
import { useSettled } from "./use-settled";

const DetailsSheet = lazy(() => import("./details-sheet"));

/** The details of the selected card, while one is selected and they are wanted. */
export function DetailsPanel() {
  const isOpen = useBoardValue("ui", (board) => board.ui.get().isPanelOpen);
  const selectedId = useBoardValue("ui", (board) => board.ui.get().selectedId);
  const drawn = useCardButText(selectedId);
  const isOne = useBoardValue("ui", (board) => board.ui.get().selection.size < 2);
  const isThere = drawn !== undefined && !drawn.deleted;
  const isShown = useSettled(isOpen && isOne && isThere);
  // Walking over the board comes first; what is said about a card may follow a moment later.
  const card = useDeferredValue(drawn);
  if (!isShown || !card || !isThere) return null;
  return (
    <Suspense fallback={null}>
      <DetailsSheet card={card} />
    </Suspense>
  );
}
