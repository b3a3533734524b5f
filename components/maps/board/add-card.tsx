"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { cellKey } from "@/lib/maps/model";
import { useBoard, useBoardValue } from "../state/board-context";
import type { Drawing } from "../state/drawing";
import { addCard } from "../state/gestures";
import type { Slot } from "../state/navigate";

/** Height of the button with its distance to the card above. */
const room = 28;

type AddCardProps = { place: Slot; height: number };

/** The "+" below the last card of a cell; in a full cell it stands on the line under it. */
export function AddCard({ place, height }: AddCardProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const bottom = useBoardValue("plan", (board) => lastBottom(board.drawing(), place));
  const fits = bottom + room <= height;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t("cell.add")}
      onClick={() => addCard(store, place)}
      style={fits ? { top: bottom + 4 } : undefined}
      className={cx(
        "absolute flex h-6 items-center justify-center text-ink-3 hover:text-ink",
        fits
          ? "inset-x-2 rounded-control hover:bg-hover"
          : "start-1/2 -bottom-3 z-5 w-6 -translate-x-1/2 rounded-pill border border-line-strong bg-surface shadow-card rtl:translate-x-1/2",
      )}
    >
      <Plus aria-hidden size={14} />
    </button>
  );
}

/** Where the cards of a cell end, in pixels from the top of its lane. */
function lastBottom(drawing: Drawing, { laneId, stepId }: Slot): number {
  const ids = drawing.cells.get(cellKey(laneId, stepId)) ?? [];
  return ids.reduce((lowest, id) => {
    const card = drawing.cards.get(id);
    return card ? Math.max(lowest, card.y + card.h) : lowest;
  }, 4);
}
