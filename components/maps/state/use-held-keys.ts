"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { rowIn } from "@/lib/maps/parts";
import { companions, moveManyOps } from "../selection/many";
import type { BoardStore } from "./board-store";
import { useDescribe } from "./describe";
import { cardsOf } from "./gestures";
import { type Direction, directionOf } from "./navigate";
import { boardWalk, nextSlot } from "./next-slot";
import type { Place } from "./ui-state";

/** Carrying cards by keyboard: Space lifts, arrows carry, Space drops, Escape puts them back. */
export function useHeldKeys(store: BoardStore) {
  const t = useTranslations("maps");
  const describe = useDescribe(store);

  function lift(place: Place & { cardId: string }) {
    const ids = companions(store, place.cardId);
    store.ui.select(ids, place);
    store.ui.set({ lifted: place });
    const where = describe(place.cardId);
    store.ui.announce(t("say.lifted", { place: where, count: ids.length }));
  }

  /** The slot below the last of the held cards, which stand together once they have been carried. */
  function carry(cardId: string, direction: Direction) {
    const drawing = store.drawing();
    const card = rowIn(drawing.board.cards, cardId);
    if (!card) return;
    const ids = companions(store, cardId);
    const held = new Set(ids);
    const { laneId, stepId } = card;
    const inCell = cardsOf(store, laneId, stepId);
    const at = inCell.findIndex((one) => one.id === cardId);
    const index = inCell.slice(0, at).filter((one) => !held.has(one.id)).length;
    const slot = nextSlot(boardWalk(drawing), { laneId, stepId, index }, direction, held);
    store.tryOut(moveManyOps(store, ids, slot));
    store.ui.goTo({ laneId: slot.laneId, stepId: slot.stepId, cardId });
    store.ui.announce(describe(cardId));
  }

  function drop(cardId: string) {
    const ids = companions(store, cardId);
    const card = rowIn(store.drawing().board.cards, cardId);
    store.ui.set({ lifted: null });
    if (!card) return;
    const { laneId, stepId } = card;
    const held = new Set(ids);
    const inCell = cardsOf(store, laneId, stepId);
    const first = inCell.findIndex((one) => held.has(one.id));
    const isMoved = rowIn(store.board().cards, cardId) !== card;
    store.tryOut([]);
    if (isMoved) store.dispatch(...moveManyOps(store, ids, { laneId, stepId, index: first }));
    const place = { laneId, stepId, cardId };
    store.ui.select(ids, place, place);
    store.ui.announce(t("say.dropped", { place: describe(cardId), count: ids.length }));
  }

  function cancel(origin: Place & { cardId: string }) {
    const ids = companions(store, origin.cardId);
    store.tryOut([]);
    store.ui.set({ lifted: null });
    store.ui.select(ids, { ...origin }, origin);
    store.ui.announce(t("say.restored"));
  }

  function onHeldKey(event: KeyboardEvent, origin: Place & { cardId: string }): boolean {
    const direction = directionOf(event);
    if (direction) carry(origin.cardId, direction);
    else if (event.key === " " || event.key === "Enter") drop(origin.cardId);
    else if (event.key === "Escape" || event.key === "Tab") cancel(origin);
    else return false;
    return true;
  }
  return { lift, onHeldKey };
}
