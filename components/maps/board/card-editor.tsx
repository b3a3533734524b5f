"use client";

import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from "react";
import { notify } from "@/components/ui/notify";
import { type Card, longestText } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { cardTextOf, textAt } from "@/lib/maps/text/place";
import { Carets } from "../live/carets";
import { useSharedText } from "../live/use-shared-text";
import { useBoard } from "../state/board-context";
import { addCard, cardsOf } from "../state/gestures";
import { isMenuClosing, useOpenedField } from "../state/menu-focus";
import { placeNow } from "../state/navigate";
import { dropEmpty, finishTyping, isLeftEmpty, startTyping, undoTyping } from "../state/typing";
import { usePress } from "../state/use-press";
import { useWritingAids } from "../writing/use-writing-aids";

/**
 * The text of a card while it is typed. The field is the browser's own; every keystroke is an edit that
 * others see, and theirs appear in it.
 */
export function CardEditor({ card, className }: { card: Card; className?: string }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const isDone = useRef(false);
  const openedAt = useRef<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useMemo(() => cardTextOf(card.id), [card.id]);
  const typing = useRef(startTyping(store, place));
  const afterPress = usePress();
  useOpenedField(field, true);
  useSharedText(field, store, place);
  const WritingAids = useWritingAids();

  function finish(isKept: boolean, back: "card" | "none") {
    if (isDone.current) return;
    isDone.current = true;
    const { laneId, stepId, id } = card;
    store.ui.set({ editingId: null });
    finishTyping(store, typing.current, isKept);
    const isAlive = rowIn(store.board().cards, id)?.deleted === false;
    if (back === "card" && isAlive) store.ui.goTo({ laneId, stepId, cardId: id });
  }

  const loseField = useEffectEvent(() => {
    // Typing goes on where the card is drawn again, as when somebody has moved it.
    const { laneId, stepId, id } = card;
    if (isDone.current || field.current || store.drawing().cards.has(id)) return;
    const { activeElement, body } = document;
    const hasKeyboard = !activeElement || activeElement === body;
    finish(true, "none");
    if (hasKeyboard) store.ui.goTo(placeNow(store.drawing(), { laneId, stepId, cardId: id }));
  });
  useEffect(() => () => loseField(), []);

  function leaveEmpty() {
    if (isDone.current) return;
    isDone.current = true;
    if (store.ui.get().editingId === card.id) store.ui.set({ editingId: null });
    dropEmpty(store, typing.current);
  }

  function onFocus(event: FocusEvent<HTMLTextAreaElement>) {
    if (openedAt.current !== null) return;
    openedAt.current = event.timeStamp;
    const { length } = event.target.value;
    event.target.setSelectionRange(length, length);
  }

  function onBlur(event: FocusEvent<HTMLTextAreaElement>) {
    if (isMenuClosing(event, openedAt.current)) setTimeout(() => field.current?.focus());
    // The cards below move up when this one goes; what is being pressed stays under the pointer.
    else if (isLeftEmpty(store, typing.current)) afterPress(leaveEmpty);
    else finish(true, "none");
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (undoTyping(store, typing.current, event.nativeEvent)) return;
    if (event.key === "Escape") finish(false, "card");
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish(true, "card");
      if (event.metaKey || event.ctrlKey) addNext();
    }
  }

  /** What does not fit is not left behind without a word. */
  function onPaste({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>) {
    const { value, selectionStart, selectionEnd } = currentTarget;
    const room = longestText - value.length + (selectionEnd - selectionStart);
    const over = clipboardData.getData("text/plain").length - room;
    if (over > 0) notify.error(t("card.tooLong", { count: over, most: longestText }));
  }

  function addNext() {
    const { laneId, stepId, id } = card;
    const index = cardsOf(store, laneId, stepId).findIndex((one) => one.id === id);
    addCard(store, { laneId, stepId, index: index + 1 });
  }

  return (
    // Closed in itself, a key lays out this field and not the page around it.
    <span className="relative block h-full min-h-4.5 contain-strict">
      <textarea
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this very card
        autoFocus
        aria-label={t("card.text")}
        placeholder={t("card.placeholder")}
        defaultValue={card.text}
        maxLength={longestText}
        onPaste={onPaste}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        className={className}
      />
      <Carets place={place} read={() => textAt(store.board(), place) ?? ""} />
      {WritingAids && <WritingAids field={field} />}
    </span>
  );
}
