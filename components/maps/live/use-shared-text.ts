"use client";

import { type RefObject, useEffect } from "react";
import type { Doing } from "@/lib/maps/live/frames";
import { createTextBridge, type FieldState } from "@/lib/maps/text/bridge";
import { type TextPlace, textAt, textKey } from "@/lib/maps/text/place";
import type { BoardStore } from "../state/board-store";
import { useLive } from "./live-context";

type FieldElement = HTMLTextAreaElement | HTMLInputElement;
type Field = RefObject<FieldElement | null>;

const catchUpMs = 300;

/** What a character typed here concerns ends at its field: a page full of listeners is not asked at every letter. */
const ownEvents = ["keydown", "keypress", "keyup", "beforeinput", "textInput", "input"];

const isCharacter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

// A field of one line may have no selection; ours always do.
const stateOf = ({ value, selectionStart, selectionEnd }: FieldElement): FieldState => ({
  value,
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});

/** Ties a text field to a text of the map, which others may be typing into as well. `place` keeps its identity. */
export function useSharedText(field: Field, store: BoardStore, place: TextPlace): void {
  const { presence } = useLive();
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    return tie(element, store, { place, onCaret: (caret) => presence.setCaret(caret) });
  }, [field, store, place, presence]);
}

type Tie = { place: TextPlace; onCaret: (caret: Doing["caret"]) => void };

function tie(element: FieldElement, store: BoardStore, { place, onCaret }: Tie) {
  const textNow = () => textAt(store.board(), place) ?? "";
  const bridge = createTextBridge(textNow(), (delta) => store.type(place, delta));
  if (element.value !== textNow()) element.value = textNow();

  function show(next: FieldState | null) {
    if (!next) return;
    element.value = next.value;
    if (document.activeElement === element) element.setSelectionRange(next.start, next.end);
    tellCaret();
  }
  function tellCaret() {
    if (document.activeElement !== element) return;
    const { start, end } = stateOf(element);
    onCaret({ entity: place.entity, id: place.id, start, end });
  }

  /** What is typed into another field of the same text shows here in the next pause, and before more is typed. */
  let due: ReturnType<typeof setTimeout> | undefined;
  const catchUp = () => show(bridge.reset(textNow(), stateOf(element)));
  const stopTyping = store.onAnyText((text) => {
    if (text !== textKey(place) || document.activeElement === element) return;
    clearTimeout(due);
    due = setTimeout(catchUp, catchUpMs);
  });

  const onBefore = (event: Event) => {
    if (!(event instanceof InputEvent)) return;
    // The browser's own undo does not know what others have typed in between.
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      store.walkText(place, event.inputType === "historyUndo" ? "undo" : "redo");
    } else bridge.announce(stateOf(element), event.inputType);
  };
  const onInput = () => {
    bridge.input(stateOf(element));
    tellCaret();
  };
  const onBlur = () => onCaret(null);
  const stay = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || isCharacter(event)) event.stopPropagation();
  };
  const onStart = () => bridge.startComposition();
  const onEnd = () => {
    bridge.input(stateOf(element));
    show(bridge.endComposition(stateOf(element)));
  };
  for (const name of ownEvents) element.addEventListener(name, stay);
  element.addEventListener("focus", catchUp);
  element.addEventListener("beforeinput", onBefore);
  element.addEventListener("input", onInput);
  element.addEventListener("blur", onBlur);
  element.addEventListener("compositionstart", onStart);
  element.addEventListener("compositionend", onEnd);
  document.addEventListener("selectionchange", tellCaret);
  const stopText = store.onText(textKey(place), (delta) =>
    show(delta ? bridge.hear(delta, stateOf(element)) : bridge.reset(textNow(), stateOf(element))),
  );
  return () => {
    for (const name of ownEvents) element.removeEventListener(name, stay);
    element.removeEventListener("focus", catchUp);
    element.removeEventListener("beforeinput", onBefore);
    element.removeEventListener("input", onInput);
    element.removeEventListener("blur", onBlur);
    element.removeEventListener("compositionstart", onStart);
    element.removeEventListener("compositionend", onEnd);
    document.removeEventListener("selectionchange", tellCaret);
    stopText();
    stopTyping();
    clearTimeout(due);
    onCaret(null);
  };
}
