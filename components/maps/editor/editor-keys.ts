import { isAfterG } from "@/components/shell/after-g";
import { hasSingleKeys } from "@/components/shell/single-keys";
import { closeFind, openFind, typeEarly } from "../filter/open-find";
import type { BoardStore } from "../state/board-store";
import { addLane, addStage } from "../state/gestures";
import { placeNow } from "../state/navigate";
import { nextStop } from "../zoom/scale";
import { zoomTo, zoomToFit } from "../zoom/zoom-to";

/** What is said and done beside the board itself. */
export type KeyMeans = {
  print: () => void;
  names: { stage: string; step: string; lane: string };
  said: { stageAdded: string; laneAdded: string };
};

/** Does what a key of the editor asks for. @returns whether it was one */
export function answerKey(board: BoardStore, event: KeyboardEvent, means: KeyMeans): boolean {
  if (event.metaKey || event.ctrlKey) return commandKey(board, event, means);
  if (isTyping(event.target)) return false;
  const { overlay } = board.ui.get();
  if (overlay === "find" && event.key.length === 1 && !document.querySelector("[data-find]")) {
    typeEarly(event.key);
    return true;
  }
  const isFree = hasSingleKeys() && !isAfterG(event) && overlay === null;
  return isFree && singleKey(board, event, means);
}

/** Keys that nothing else on the page may answer. @returns whether it was one */
export function answerFirst(board: BoardStore, { key, target }: KeyboardEvent): boolean {
  const { overlay, editingId } = board.ui.get();
  if (key === "?" && !isTyping(target) && hasSingleKeys()) board.ui.set({ overlay: "shortcuts" });
  else if (key === "Escape" && overlay === "find" && !editingId && !isFinding(target))
    closeFind(board);
  else return false;
  return true;
}

function commandKey(board: BoardStore, event: KeyboardEvent, { print }: KeyMeans): boolean {
  const key = event.key.toLowerCase();
  if (key === "z" && !isTyping(event.target)) walkHistory(board, event);
  else if (key === "f" && !event.shiftKey) openFind(board);
  else if (key === "p" && !event.shiftKey) print();
  else return false;
  return true;
}

function singleKey(board: BoardStore, event: KeyboardEvent, means: KeyMeans): boolean {
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
      return structureKey(board, event.key.toLowerCase(), means);
  }
}

function structureKey(board: BoardStore, key: string, { names, said }: KeyMeans): boolean {
  if (!board.canEdit) return false;
  const { stages, lanes } = board.drawing().view;
  const { focus } = board.ui.get();
  if (key === "s") {
    const at = stages.findIndex((one) => one.steps.some((step) => step.id === focus?.stepId));
    addStage(board, at + 1 || stages.length, names);
    board.ui.announce(said.stageAdded);
  } else if (key === "l") {
    const at = lanes.findIndex((lane) => lane.id === focus?.laneId);
    addLane(board, at + 1 || lanes.length, { kind: "text", title: names.lane });
    board.ui.announce(said.laneAdded);
  } else return false;
  return true;
}

/** Whether a key is a letter of a text: no key of the editor, and known to be none at little cost. */
export const isWriting = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && isTyping(target);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches(
    "textarea, input, select, [contenteditable=true], [contenteditable=plaintext-only]",
  );

/** The search itself knows where its Escape leads. */
const isFinding = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("search") !== null;

function walkHistory(store: BoardStore, event: KeyboardEvent) {
  if (event.shiftKey) store.redo();
  else store.undo();
  const { focus } = store.ui.get();
  // What was undone may have taken the focused card or cell away.
  const isOnBoard = event.target instanceof Element && event.target.matches("[data-focus]");
  if (focus && isOnBoard) store.ui.goTo(placeNow(store.drawing(), focus));
}
