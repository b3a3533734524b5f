"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { newId } from "@/lib/core/new-id";
import type { BoardStore } from "./board-store";
import { addCard, cardsOf, moveOp } from "./gestures";
import { type Direction, neighbour, nextSlot } from "./navigate";
import type { Place } from "./ui-state";
import { useDeletion } from "./use-deletion";

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "laneUp",
  PageDown: "laneDown",
  Home: "home",
  End: "end",
};

/** The keyboard of the board: arrows walk, Enter types, Space lifts, and a held card follows the arrows. */
export function useBoardKeys(store: BoardStore) {
  const t = useTranslations("maps");
  const deletion = useDeletion();

  function describe(cardId: string): string {
    const { view, board } = store.drawing();
    const card = board.cards[cardId];
    if (!card) return "";
    const cards = cardsOf(store, card.laneId, card.stepId);
    return t("say.place", {
      lane: board.lanes[card.laneId]?.title ?? "",
      step: board.steps[card.stepId]?.title ?? "",
      position: cards.findIndex((one) => one.id === cardId) + 1,
      count: cards.length,
      stages: view.stages.length,
    });
  }

  function walkHeld(cardId: string, direction: Direction) {
    const drawing = store.drawing();
    const card = drawing.board.cards[cardId];
    if (!card) return;
    const { laneId, stepId } = card;
    const index = cardsOf(store, laneId, stepId).findIndex((one) => one.id === cardId);
    const slot = nextSlot(drawing, { laneId, stepId, index }, direction);
    store.tryOut([moveOp(store, cardId, slot)]);
    store.ui.goTo({ laneId: slot.laneId, stepId: slot.stepId, cardId });
    store.ui.announce(describe(cardId));
  }

  function drop(cardId: string) {
    const card = store.drawing().board.cards[cardId];
    store.ui.set({ lifted: null });
    if (!card) return;
    const { laneId, stepId, orderKey } = card;
    store.tryOut([]);
    store.dispatch({
      opId: newId(),
      kind: "card.move",
      id: cardId,
      to: { laneId, stepId, orderKey },
    });
    store.ui.goTo({ laneId, stepId, cardId });
    store.ui.announce(t("say.dropped", { place: describe(cardId) }));
  }

  function cancel(origin: Place) {
    store.tryOut([]);
    store.ui.set({ lifted: null });
    store.ui.goTo(origin);
    store.ui.announce(t("say.restored"));
  }

  function heldKey(event: KeyboardEvent, origin: Place & { cardId: string }): boolean {
    const direction = arrows[event.key];
    if (direction) walkHeld(origin.cardId, direction);
    else if (event.key === " " || event.key === "Enter") drop(origin.cardId);
    else if (event.key === "Escape" || event.key === "Tab") cancel(origin);
    else return false;
    return true;
  }

  function addAt(place: Place, before: boolean) {
    const { laneId, stepId, cardId } = place;
    if (store.board().lanes[laneId]?.kind === "emotion") return;
    const cards = cardsOf(store, laneId, stepId);
    const at = cards.findIndex((card) => card.id === cardId);
    addCard(store, {
      laneId,
      stepId,
      index: before ? Math.max(0, at) : at < 0 ? cards.length : at + 1,
    });
  }

  function editKey(event: KeyboardEvent, place: Place): boolean {
    const { cardId } = place;
    if (event.metaKey || event.ctrlKey || event.altKey) return false;
    if (event.key === "n" || event.key === "N") addAt(place, event.shiftKey);
    else if (event.key === "Enter" || event.key === "F2") {
      if (cardId) store.ui.set({ editingId: cardId, selectedId: cardId });
      else addAt(place, false);
    } else if (!cardId) return false;
    else if (event.key === " ") {
      store.ui.set({ lifted: place });
      store.ui.announce(t("say.lifted", { place: describe(cardId) }));
    } else if (event.key === "Delete" || event.key === "Backspace") deletion("card.delete", cardId);
    else if (event.key === "m" || event.key === "M") store.ui.set({ movingId: cardId });
    else return false;
    return true;
  }

  return (event: KeyboardEvent) => {
    const { focus, lifted, editingId } = store.ui.get();
    const isOnBoard =
      event.target instanceof Element && event.target.matches("[data-focus], [role=grid]");
    if (editingId || !focus || !isOnBoard) return;
    const held = lifted?.cardId ? { ...lifted, cardId: lifted.cardId } : null;
    const direction = arrows[event.key];
    let isDone = true;
    if (held) isDone = heldKey(event, held);
    else if (direction) store.ui.goTo(neighbour(store.drawing(), focus, direction));
    else if (event.key === "Escape") store.ui.set({ selectedId: null });
    else isDone = store.canEdit && editKey(event, focus);
    if (isDone) event.preventDefault();
  };
}
