"use client";

import { useState } from "react";
import { useBoardValue } from "../state/board-context";
import type { Drawing } from "../state/drawing";

/** The part of a lane's height worth drawing, in board pixels from its top; null draws all of it. */
export type LanePart = { from: number; until: number } | null;

/** The cards of a cell that are worth drawing: those in the part of the lane, and the one with the keyboard. */
export function useShownCards(
  ids: readonly string[],
  part: LanePart,
  focusedId: string | null,
): readonly string[] {
  const [shownOf] = useState(createReader);
  return useBoardValue(part ? "plan" : "never", ({ drawing }) =>
    part ? shownOf(drawing().cards, { ids, part, focusedId }) : ids,
  );
}

type Cell = { ids: readonly string[]; part: NonNullable<LanePart>; focusedId: string | null };

/** Gives the very same list as long as it holds the same cards. */
function createReader() {
  let last: readonly string[] = [];
  return (cards: Drawing["cards"], { ids, part, focusedId }: Cell): readonly string[] => {
    const shown = ids.filter((id) => {
      const card = cards.get(id);
      const isNear = card && card.y + card.h > part.from && card.y < part.until;
      return isNear || id === focusedId;
    });
    const isSame = shown.length === last.length && shown.every((id, at) => id === last[at]);
    if (!isSame) last = shown;
    return last;
  };
}
