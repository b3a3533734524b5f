"use client";

import { useTranslations } from "next-intl";
import { useEffectEvent, useLayoutEffect } from "react";
import { hasSingleKeys } from "@/components/shell/single-keys";
import { closeFind, openFind } from "../filter/finding";
import type { BoardStore } from "../state/board-store";
import { addLane, addStage } from "../state/gestures";
import { placeNow } from "../state/navigate";
import { nextStop } from "../zoom/scale";
import { zoomTo, zoomToFit } from "../zoom/zoom-to";

/** Keys of the whole editor, from anywhere on the page but a text field, which has its own. */
export function useEditorKeys(store: BoardStore | null, { print }: { print: () => void }) {
  const t = useTranslations("maps");

  function commandKey(board: BoardStore, event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === "z" && !isTyping(event.target)) walkHistory(board, event);
    else if (key === "f" && !event.shiftKey) openFind(board);
    else if (key === "p" && !event.shiftKey) print();
    else return false;
    return true;
  }

  /** Keys that nothing else on the page may answer. */
  function pageKey(board: BoardStore, { key, target }: KeyboardEvent): boolean {
    const { overlay, editingId } = board.ui.get();
    if (key === "?" && !isTyping(target)) board.ui.set({ overlay: "shortcuts" });
    else if (key === "Escape" && overlay === "find" && !editingId && !isFinding(target))
      closeFind(board);
    else return false;
    return true;
  }

  function structureKey(board: BoardStore, key: string): boolean {
    if (!board.canEdit) return false;
    const { stages, lanes } = board.drawing().view;
    if (key === "s") {
      const { focus } = board.ui.get();
      const at = stages.findIndex((one) => one.steps.some((step) => step.id === focus?.stepId));
      addStage(board, at + 1 || stages.length, { stage: t("stage.new"), step: t("step.new") });
      board.ui.announce(t("say.stageAdded"));
    } else if (key === "l") {
      const { focus } = board.ui.get();
      const at = lanes.findIndex((lane) => lane.id === focus?.laneId);
      addLane(board, at + 1 || lanes.length, "text", t("lane.new"));
      board.ui.announce(t("say.laneAdded"));
    } else return false;
    return true;
  }

  function singleKey(board: BoardStore, event: KeyboardEvent): boolean {
    const { zoom, isPanelOpen } = board.ui.get();
    switch (event.shiftKey && event.code === "Digit1" ? "fit" : event.key.toLowerCase()) {
      case "fit":
        zoomToFit(board);
        return true;
      case "+":
      case "=":
        zoomTo(board, nextStop(zoom, 1));
        return true;
      case "-":
        zoomTo(board, nextStop(zoom, -1));
        return true;
      case "0":
        zoomTo(board, 1);
        return true;
      case "i":
        board.ui.set({ isPanelOpen: !isPanelOpen });
        return true;
      case "p":
        board.ui.set({ overlay: "present" });
        return true;
      case "f":
        board.ui.set({ overlay: "filter" });
        return true;
      default:
        return structureKey(board, event.key.toLowerCase());
    }
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!store || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
    const isCommand = event.metaKey || event.ctrlKey;
    if (pageKey(store, event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // What is typed while the search opens is meant for its field.
    const isOpening = store.ui.get().overlay !== null;
    const isFree = !isTyping(event.target) && hasSingleKeys() && !isSequence(event) && !isOpening;
    const isDone = isCommand ? commandKey(store, event) : isFree && singleKey(store, event);
    if (isDone) event.preventDefault();
  });

  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    // The sheet of all keys belongs to the page around; on a map it also names the map's.
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches(
    "textarea, input, select, [contenteditable=true], [contenteditable=plaintext-only]",
  );

/** The search itself knows where its Escape leads. */
const isFinding = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("search") !== null;

/** Dialogs and menus have keys of their own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;

let lastG = Number.NEGATIVE_INFINITY;

/** The second key of "G then J" belongs to the page around. */
function isSequence(event: KeyboardEvent): boolean {
  const isSecond = event.timeStamp - lastG < 1000;
  lastG = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
  return isSecond;
}

function walkHistory(store: BoardStore, event: KeyboardEvent) {
  if (event.shiftKey) store.redo();
  else store.undo();
  const { focus } = store.ui.get();
  // What was undone may have taken the focused card or cell away.
  const isOnBoard = event.target instanceof Element && event.target.matches("[data-focus]");
  if (focus && isOnBoard) store.ui.goTo(placeNow(store.drawing(), focus));
}
