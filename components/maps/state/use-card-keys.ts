"use client";

import type { KeyboardEvent } from "react";
import { isAfterG } from "@/components/shell/after-g";
import { hasSingleKeys } from "@/components/shell/single-keys";
import { rowIn } from "@/lib/maps/parts";
import { companions, duplicate, setMany } from "../selection/many";
import type { BoardStore } from "./board-store";
import { addCard, cardsOf } from "./gestures";
import type { Place } from "./ui-state";
import { useDeletion } from "./use-deletion";

/** Keys that change the focused card, or the selection it belongs to. */
export function useCardKeys(store: BoardStore) {
  const deletion = useDeletion();

  function addAt(place: Place, before: boolean) {
    const { laneId, stepId, cardId } = place;
    if (store.board().lanes[laneId]?.kind === "emotion") return;
    const cards = cardsOf(store, laneId, stepId);
    const at = cards.findIndex((card) => card.id === cardId);
    const below = at < 0 ? cards.length : at + 1;
    addCard(store, { laneId, stepId, index: before ? Math.max(0, at) : below });
  }

  function judge(cardId: string, digit: number) {
    const ids = companions(store, cardId).filter(
      (id) =>
        store.board().lanes[rowIn(store.board().cards, id)?.laneId ?? ""]?.kind === "pain-points",
    );
    if (ids.length === 0) return false;
    setMany(store, ids, { field: "severity", value: digit > 4 ? null : digit });
    return true;
  }

  /** Letters and digits, which people can turn off; after "G" they lead to a page. */
  function onSingleKey(event: KeyboardEvent, place: Place): boolean {
    const { cardId } = place;
    const key = event.key.toLowerCase();
    if (!hasSingleKeys() || isAfterG(event.nativeEvent)) return false;
    if (key === "n") addAt(place, event.shiftKey);
    else if (!cardId) return false;
    else if (key === "m") store.ui.set({ movingId: cardId });
    else if (key === "t") openTags(store, cardId);
    else if (/^[1-5]$/.test(key)) return judge(cardId, Number(key));
    else return false;
    return true;
  }

  return (event: KeyboardEvent, place: Place): boolean => {
    const { cardId } = place;
    if (event.altKey) return false;
    if (event.metaKey || event.ctrlKey) {
      if (event.key.toLowerCase() !== "d" || !cardId) return false;
      duplicate(store, companions(store, cardId));
      return true;
    }
    if (event.key === "Enter" || event.key === "F2") {
      if (cardId) store.ui.set({ editingId: cardId, selectedId: cardId });
      else addAt(place, false);
      return true;
    }
    if (cardId && (event.key === "Delete" || event.key === "Backspace")) {
      deletion.cards(companions(store, cardId));
      return true;
    }
    return onSingleKey(event, place);
  };
}

/** Opens the details and gives the keyboard to the field of the tags. */
function openTags(store: BoardStore, cardId: string) {
  store.ui.set({ isPanelOpen: true, selectedId: cardId, panelField: "tags" });
}
