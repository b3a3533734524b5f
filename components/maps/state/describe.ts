"use client";

import { useTranslations } from "next-intl";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "./board-store";
import { cardsOf } from "./gestures";

/** Says where a card is, in words. */
export function useDescribe(store: BoardStore): (cardId: string) => string {
  const t = useTranslations("maps");
  return (cardId) => {
    const { view, board } = store.drawing();
    const card = rowIn(board.cards, cardId);
    if (!card) return "";
    const cards = cardsOf(store, card.laneId, card.stepId);
    return t("say.place", {
      lane: board.lanes[card.laneId]?.title ?? "",
      step: board.steps[card.stepId]?.title ?? "",
      position: cards.findIndex((one) => one.id === cardId) + 1,
      count: cards.length,
      stages: view.stages.length,
    });
  };
}
