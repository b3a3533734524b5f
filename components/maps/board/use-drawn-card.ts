"use client";

import { useState } from "react";
import { typedHeight } from "@/lib/maps/card-height";
import { isFormatted } from "@/lib/maps/formatting/lines";
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
  return (store: BoardStore) => {
    const drawn = store.drawing().cards.get(id);
    const isTyped = drawn && store.ui.get().editingId === id;
    const next = isTyped ? whileTyped(drawn, store) : drawn;
    const isKept = isTyped && next && kept && looksSame(next, kept);
    if (!isKept) kept = next;
    return kept;
  };
}

/** The field shows the signs that format a text, too, and may be higher than the card that is laid out. */
function whileTyped(drawn: DrawnCard, { metrics, measure }: BoardStore): DrawnCard {
  const { card, w, h } = drawn;
  if (!isFormatted(card.text)) return drawn;
  const typed = typedHeight(card.text, { width: w, metrics: metrics(), measure });
  return typed > h ? { ...drawn, h: typed } : drawn;
}

const looksSame = (one: DrawnCard, other: DrawnCard): boolean =>
  one.x === other.x &&
  one.y === other.y &&
  one.w === other.w &&
  one.h === other.h &&
  isSameButText(one.card, other.card);
