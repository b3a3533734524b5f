"use client";

import { useState } from "react";
import { isSameButText } from "../editor/use-card-but-text";
import { useBoardValue } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import type { DrawnCard } from "../state/drawing";

/**
 * A card as it is drawn. While its text is typed here the field shows it, so a keystroke draws nothing anew
 * unless the card grows.
 */
export function useDrawnCard(id: string): DrawnCard | undefined {
  const [read] = useState(() => createKeeper(id));
  return useBoardValue(`card:${id}`, read);
}

function createKeeper(id: string) {
  let kept: DrawnCard | undefined;
  return ({ drawing, ui }: BoardStore) => {
    const drawn = drawing().cards.get(id);
    const isKept = ui.get().editingId === id && drawn && kept && looksSame(drawn, kept);
    if (!isKept) kept = drawn;
    return kept;
  };
}

const looksSame = (one: DrawnCard, other: DrawnCard): boolean =>
  one.x === other.x &&
  one.y === other.y &&
  one.w === other.w &&
  one.h === other.h &&
  isSameButText(one.card, other.card);
