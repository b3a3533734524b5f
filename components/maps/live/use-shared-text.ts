"use client";

import { type RefObject, useEffect } from "react";
import { createTextBridge, type FieldState } from "@/lib/maps/text/bridge";
import type { BoardStore } from "../state/board-store";
import { useLive } from "./live-context";

type Field = RefObject<HTMLTextAreaElement | null>;

const stateOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldState => ({
  value,
  start: selectionStart,
  end: selectionEnd,
});

/** Ties a text field to the text of a card, which others may be typing into as well. */
export function useSharedText(field: Field, store: BoardStore, cardId: string): void {
  const { presence } = useLive();
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    return tie(element, store, {
      cardId,
      onCaret: (caret) => presence.setCaret(caret),
    });
  }, [field, store, cardId, presence]);
}

type Caret = { cardId: string; start: number; end: number } | null;
type Tie = { cardId: string; onCaret: (caret: Caret) => void };

function tie(element: HTMLTextAreaElement, store: BoardStore, { cardId, onCaret }: Tie) {
  const textNow = () => store.board().cards[cardId]?.text ?? "";
  const bridge = createTextBridge(textNow(), (delta) => store.type(cardId, delta));
  if (element.value !== textNow()) element.value = textNow();

  function show(next: FieldState | null) {
    if (!next) return;
    element.value = next.value;
    if (document.activeElement === element) element.setSelectionRange(next.start, next.end);
    tellCaret();
  }
  function tellCaret() {
    if (document.activeElement !== element) return;
    onCaret({ cardId, start: element.selectionStart, end: element.selectionEnd });
  }

  const onBefore = (event: InputEvent) => {
    // The browser's own undo does not know what others have typed in between.
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      if (event.inputType === "historyUndo") store.undo();
      else store.redo();
    } else bridge.announce(stateOf(element), event.inputType);
  };
  const onInput = () => {
    bridge.input(stateOf(element));
    tellCaret();
  };
  const onBlur = () => onCaret(null);
  const onStart = () => bridge.startComposition();
  const onEnd = () => {
    bridge.input(stateOf(element));
    show(bridge.endComposition(stateOf(element)));
  };
  element.addEventListener("beforeinput", onBefore);
  element.addEventListener("input", onInput);
  element.addEventListener("blur", onBlur);
  element.addEventListener("compositionstart", onStart);
  element.addEventListener("compositionend", onEnd);
  document.addEventListener("selectionchange", tellCaret);
  const stopText = store.onText(cardId, (delta) =>
    show(delta ? bridge.hear(delta, stateOf(element)) : bridge.reset(textNow(), stateOf(element))),
  );
  return () => {
    element.removeEventListener("beforeinput", onBefore);
    element.removeEventListener("input", onInput);
    element.removeEventListener("blur", onBlur);
    element.removeEventListener("compositionstart", onStart);
    element.removeEventListener("compositionend", onEnd);
    document.removeEventListener("selectionchange", tellCaret);
    stopText();
    onCaret(null);
  };
}
