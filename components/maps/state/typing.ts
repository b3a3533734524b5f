import { newId } from "@/lib/core/new-id";
import { rowIn } from "@/lib/maps/parts";
import { replacement } from "@/lib/maps/text/codec";
import { type TextPlace, textAt } from "@/lib/maps/text/place";
import type { BoardStore } from "./board-store";
import { deleteCard } from "./gestures";
import { placeNow } from "./navigate";

/**
 * A text being typed into, what was there before, and how many steps to undo had been made. A card that has just been
 * made for it goes away when nothing is written.
 */
export type Typing = { place: TextPlace; before: string; made: number; isFresh: boolean };

export function startTyping(store: BoardStore, place: TextPlace): Typing {
  const before = textAt(store.board(), place) ?? "";
  const isFresh = store.ui.get().freshId === place.id;
  return { place, before, made: store.history().made, isFresh };
}

/**
 * Ends typing. Escape takes back what was typed, and nothing that others have typed meanwhile; so does a
 * name left empty. A new card left untouched goes away again.
 */
export function finishTyping(store: BoardStore, typing: Typing, isKept: boolean): void {
  const { place, before, isFresh } = typing;
  if (isFresh) store.ui.set({ freshId: null });
  const textNow = () => textAt(store.board(), place) ?? "";
  const isNameless = place.field === "title" && textNow().trim() === "";
  if (!isKept || isNameless) takeBack(store, typing);
  if (place.entity === "card" && !isAlive(store, place.id)) return;
  const text = textNow().trim();
  if (isFresh && text === "" && before === "") {
    deleteCard(store, place.id);
    return;
  }
  if (isKept && text !== textNow()) store.type(place, replacement(textNow(), text));
  store.endTyping();
}

/** Whether leaving the text now makes its new card go away. */
export function isLeftEmpty(store: BoardStore, { place, before, isFresh }: Typing): boolean {
  return isFresh && before === "" && (textAt(store.board(), place) ?? "").trim() === "";
}

/** Takes a new card away that somebody has left without a word; the keyboard stays where it has gone. */
export function dropEmpty(store: BoardStore, typing: Typing): void {
  const { id } = typing.place;
  if (!isLeftEmpty(store, typing) || !isAlive(store, id)) return;
  store.dispatch({ opId: newId(), kind: "card.delete", id });
  const { focus } = store.ui.get();
  if (focus?.cardId !== id) return;
  store.ui.set({ focus: placeNow(store.drawing(), focus), selectedId: null });
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "preventDefault">;

/** Ctrl+Z and ⇧Ctrl+Z walk through what has been typed here, and no further. @returns whether the key was meant for it */
export function undoTyping(store: BoardStore, { place, made }: Typing, event: Key): boolean {
  const isUndo = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "z";
  if (!isUndo) return false;
  event.preventDefault();
  if (event.shiftKey) store.walkText(place, "redo");
  else if (lastStep(store) > made) store.undo();
  return true;
}

function takeBack(store: BoardStore, { place, made }: Typing): void {
  while (lastStep(store) > made && store.walkText(place, "undo"));
}

/** The number of the step that would be undone next. */
const lastStep = (store: BoardStore): number => store.history().undo.at(-1)?.number ?? 0;

const isAlive = (store: BoardStore, cardId: string): boolean =>
  rowIn(store.board().cards, cardId)?.deleted === false;
