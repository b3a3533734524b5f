"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { cellKey } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { cardsBetween, grown } from "../selection/choose";
import type { BoardStore } from "./board-store";
import { openCardMenu } from "./card-menu-place";
import { directionOf, neighbour } from "./navigate";
import type { Place } from "./ui-state";
import { useCardKeys } from "./use-card-keys";
import { useHeldKeys } from "./use-held-keys";

/** The keyboard of the board: arrows walk, with Shift they select, and a held card follows them. */
export function useBoardKeys(store: BoardStore) {
  const t = useTranslations("maps");
  const held = useHeldKeys(store);
  const onCardKey = useCardKeys(store);

  function say(count: number) {
    store.ui.announce(t("say.selected", { count }));
  }

  function extend(focus: Place, to: Place) {
    const from = store.ui.get().anchor ?? focus;
    const ids = cardsBetween(store.drawing(), from, to);
    store.ui.select(ids, to, from);
    say(ids.length);
  }

  function selectMore(focus: Place) {
    const ids = grown(store.drawing(), focus, store.ui.get().selection);
    store.ui.select(ids, null);
    say(ids.length);
  }

  function onWalkKey(event: KeyboardEvent, focus: Place): boolean {
    const direction = directionOf(event);
    const isCommand = event.metaKey || event.ctrlKey;
    if (direction) {
      const next = neighbour(store.drawing(), focus, direction);
      if (event.shiftKey) extend(focus, next);
      else store.ui.goTo(next);
    } else if (isCommand && event.key.toLowerCase() === "a") selectMore(focus);
    else if (event.key === "Escape") store.ui.set({ selectedId: null });
    else return false;
    return true;
  }

  function onFreeKey(event: KeyboardEvent, focus: Place): boolean {
    if (onWalkKey(event, focus)) return true;
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10"))
      return openCardMenu(store, event.target);
    if (!store.canEdit) return false;
    const { cardId } = focus;
    const isPlain = !event.metaKey && !event.ctrlKey && !event.altKey;
    if (event.key === " " && cardId && isPlain) {
      held.lift({ ...focus, cardId });
      return true;
    }
    return onCardKey(event, focus);
  }

  return (event: KeyboardEvent) => {
    if (!store.ui.get().editingId) followKeyboard(store, event.target);
    const { focus, lifted, editingId } = store.ui.get();
    const isOnBoard =
      event.target instanceof Element && event.target.matches("[data-focus], [role=grid]");
    if (editingId || !focus || !isOnBoard) return;
    const origin = lifted?.cardId ? { ...lifted, cardId: lifted.cardId } : null;
    const isDone = origin ? held.onHeldKey(event, origin) : onFreeKey(event, focus);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** A screen reader moves the keyboard by itself: a key is about the card or cell that has it. */
function followKeyboard(store: BoardStore, target: EventTarget): void {
  const name = target instanceof Element ? target.getAttribute("data-focus") : null;
  const { focus, lifted } = store.ui.get();
  const known = focus && (focus.cardId ?? cellKey(focus.laneId, focus.stepId));
  if (name === null || name === known || lifted) return;
  const card = rowIn(store.board().cards, name);
  const [laneId = "", stepId = ""] = card ? [card.laneId, card.stepId] : name.split("|");
  const place = { laneId, stepId, cardId: card?.id ?? null };
  store.ui.set({ focus: place, selectedId: place.cardId });
}
