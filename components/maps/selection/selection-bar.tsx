"use client";

import { lazy, Suspense } from "react";
import { useBoard, useBoardValue } from "../state/board-context";

const SelectionTools = lazy(() => import("./selection-tools"));

/** The bar below the board while several cards are selected; loaded when it is first wanted. */
export function SelectionBar() {
  const { canEdit } = useBoard();
  const isMany = useBoardValue("ui", ({ ui }) => ui.get().selection.size > 1);
  const isBusy = useBoardValue("ui", ({ ui }) => ui.get().dragging.size > 0);
  if (!isMany || !canEdit || isBusy) return null;
  return (
    <Suspense fallback={null}>
      <SelectionTools />
    </Suspense>
  );
}
