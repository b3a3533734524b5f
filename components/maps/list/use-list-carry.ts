"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { rowIn } from "@/lib/maps/parts";
import { useBoard } from "../state/board-context";
import { carryOn, putDown } from "../state/carry";
import { useDescribe } from "../state/describe";
import { directionOf } from "../state/navigate";
import { listWalk } from "../state/next-slot";
import { returnToGrip } from "./return-to-grip";

/** A card of the list carried by keyboard, as on the board: Space lifts, arrows carry, Space drops, Escape puts it back. */
export function useListCarry(cardId: string) {
  const t = useTranslations("maps");
  const store = useBoard();
  const describe = useDescribe(store);
  const held = { cardId, ids: [cardId] };

  function lift() {
    const card = rowIn(store.board().cards, cardId);
    if (!card) return;
    store.ui.set({ lifted: { laneId: card.laneId, stepId: card.stepId, cardId } });
    store.ui.announce(t("say.lifted", { place: describe(cardId), count: 1 }));
  }

  function drop() {
    putDown(store, held);
    store.ui.announce(t("say.dropped", { place: describe(cardId), count: 1 }));
  }

  function cancel() {
    store.tryOut([]);
    store.ui.set({ lifted: null });
    store.ui.announce(t("say.restored"));
    returnToGrip(cardId);
  }

  function onHeldKey(event: KeyboardEvent): boolean {
    const direction = directionOf(event);
    if (direction) {
      carryOn(store, held, { walk: listWalk(store.drawing()), direction });
      store.ui.announce(describe(cardId));
    } else if (event.key === " " || event.key === "Enter") drop();
    else if (event.key === "Escape" || event.key === "Tab") cancel();
    else return false;
    return true;
  }

  function onFreeKey({ key, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
    const isLift = (key === " " || key === "Enter") && !metaKey && !ctrlKey && !altKey;
    if (isLift) lift();
    return isLift;
  }

  return {
    cancel,
    onKeyDown(event: KeyboardEvent) {
      const isHeld = store.ui.get().lifted?.cardId === cardId;
      if (!(isHeld ? onHeldKey(event) : onFreeKey(event))) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
