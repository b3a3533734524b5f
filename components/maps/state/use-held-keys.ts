"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { companions } from "../selection/many";
import type { BoardStore } from "./board-store";
import { carryOn, putDown } from "./carry";
import { useDescribe } from "./describe";
import { type Direction, directionOf } from "./navigate";
import { boardWalk } from "./next-slot";
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

  function carry(cardId: string, direction: Direction) {
    const held = { cardId, ids: companions(store, cardId) };
    const slot = carryOn(store, held, { walk: boardWalk(store.drawing()), direction });
    if (!slot) return;
    store.ui.goTo({ laneId: slot.laneId, stepId: slot.stepId, cardId });
    store.ui.announce(describe(cardId));
  }

  function drop(cardId: string) {
    const ids = companions(store, cardId);
    const place = putDown(store, { cardId, ids });
    if (!place) return;
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
