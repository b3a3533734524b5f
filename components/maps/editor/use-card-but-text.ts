"use client";

import { useState } from "react";
import type { Card } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { useBoardValue } from "../state/board-context";

/**
 * A card for who shows everything but its text: it keeps its identity while somebody types, so that a
 * keystroke wakes none of it. Its `text` may be an older one.
 */
export function useCardButText(id: string | null): Card | undefined {
  const [settled] = useState(createKeeper);
  return useBoardValue("frame", (store) => settled(rowIn(store.drawing().board.cards, id)));
}

function createKeeper() {
  let kept: Card | undefined;
  return (card: Card | undefined) => {
    if (!card || !kept || !isSameButText(card, kept)) kept = card;
    return kept;
  };
}

/** Whether two cards differ in their text at most. */
export const isSameButText = (card: Card, kept: Card): boolean =>
  card === kept ||
  Object.entries({ ...card, text: kept.text }).every(([key, value]) => {
    return value === Reflect.get(kept, key);
  });
