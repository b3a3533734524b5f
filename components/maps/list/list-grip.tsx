"use client";

import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FocusEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { wordsOf } from "@/lib/maps/formatting/lines";
import type { Card } from "@/lib/maps/model";
import { useBoard, useBoardValue } from "../state/board-context";
import { useListCarry } from "./use-list-carry";

export const gripHintId = "list-grip-hint";

/** By which a card is dragged, or carried by keyboard; a mere press asks where to. */
export function ListGrip({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const grip = useRef<HTMLButtonElement>(null);
  const isLifted = useBoardValue("ui", ({ ui }) => ui.get().lifted?.cardId === card.id);
  const { cancel, onKeyDown } = useListCarry(card.id);

  // A card that is carried into another lane or stage is drawn anew there.
  useLayoutEffect(() => {
    const stage = isLifted && grip.current?.closest("details");
    if (stage) stage.open = true;
    if (isLifted) grip.current?.focus();
  }, [isLifted]);

  const onPressed = useEffectEvent(cancel);
  useEffect(() => {
    if (!isLifted) return;
    const listen = () => onPressed();
    window.addEventListener("pointerdown", listen, { capture: true });
    return () => window.removeEventListener("pointerdown", listen, { capture: true });
  }, [isLifted]);

  function onBlur({ relatedTarget }: FocusEvent) {
    const isLeaving = relatedTarget instanceof Element && !relatedTarget.matches("[data-grip]");
    if (isLifted && isLeaving) cancel();
  }

  return (
    <button
      ref={grip}
      type="button"
      data-grip={card.id}
      aria-label={t("list.grip", { text: wordsOf(card.text) || t("card.empty") })}
      aria-describedby={gripHintId}
      aria-pressed={isLifted}
      onKeyDown={onKeyDown}
      // The key that lifts and drops is no press besides.
      onKeyUp={(event) => event.key === " " && event.preventDefault()}
      onClick={() => store.ui.set({ movingId: card.id })}
      onBlur={onBlur}
      className="flex min-h-7 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-ink-3 hover:bg-hover hover:text-ink-2 pointer-coarse:min-h-11"
    >
      <GripVertical aria-hidden size={14} />
    </button>
  );
}
