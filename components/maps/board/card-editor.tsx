"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { newId } from "@/lib/core/new-id";
import type { Card } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { addCard, cardsOf, endEditing } from "../state/gestures";
import { isMenuClosing, useOpenedField } from "../state/menu-focus";

/** The text of a card while it is typed. The field is the browser's own; the layout follows each key. */
export function CardEditor({ card, className }: { card: Card; className?: string }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const isDone = useRef(false);
  const openedAt = useRef<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useOpenedField(field, true);

  function finish(text: string | null, back: "card" | "none") {
    if (isDone.current) return;
    isDone.current = true;
    const { laneId, stepId, id } = card;
    endEditing(store, id, text);
    const isAlive = store.board().cards[id]?.deleted === false;
    if (back === "card" && isAlive) store.ui.goTo({ laneId, stepId, cardId: id });
  }

  function onFocus(event: FocusEvent<HTMLTextAreaElement>) {
    if (openedAt.current !== null) return;
    openedAt.current = event.timeStamp;
    event.target.setSelectionRange(card.text.length, card.text.length);
  }

  function onBlur(event: FocusEvent<HTMLTextAreaElement>) {
    if (isMenuClosing(event, openedAt.current)) setTimeout(() => field.current?.focus());
    else finish(event.currentTarget.value, "none");
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const text = event.currentTarget.value;
    if (event.key === "Escape") finish(null, "card");
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish(text, "card");
      if (event.metaKey || event.ctrlKey) addNext();
    }
  }

  function addNext() {
    const { laneId, stepId, id } = card;
    const index = cardsOf(store, laneId, stepId).findIndex((one) => one.id === id);
    addCard(store, { laneId, stepId, index: index + 1 });
  }

  function preview(text: string) {
    const set = { field: "text", value: text.slice(0, 2000) } as const;
    store.tryOut([{ opId: newId(), kind: "card.set", id: card.id, set }]);
  }

  return (
    <textarea
      ref={field}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this very card
      autoFocus
      aria-label={t("card.text")}
      placeholder={t("card.placeholder")}
      defaultValue={card.text}
      maxLength={2000}
      onFocus={onFocus}
      onInput={(event) => preview(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      className={className}
    />
  );
}
