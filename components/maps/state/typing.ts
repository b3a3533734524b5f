import { replacement } from "@/lib/maps/text/codec";
import type { BoardStore } from "./board-store";
import { deleteCard } from "./gestures";

/** A card being typed into, and what was there before. */
export type Typing = { cardId: string; before: string; depth: number };

export function startTyping(store: BoardStore, cardId: string): Typing {
  const before = store.board().cards[cardId]?.text ?? "";
  return { cardId, before, depth: store.history().undo.length };
}

/**
 * Ends typing. Escape takes back what was typed, and nothing that others have typed meanwhile. A new card
 * left untouched goes away again.
 */
export function finishTyping(store: BoardStore, typing: Typing, isKept: boolean): void {
  const { cardId, before, depth } = typing;
  if (!isKept)
    while (store.history().undo.length > depth && isOwnTyping(store, cardId)) store.undo();
  const card = store.board().cards[cardId];
  if (!card || card.deleted) return;
  const text = card.text.trim();
  if (text === "" && before === "") {
    deleteCard(store, cardId);
    return;
  }
  if (isKept && text !== card.text) store.type(cardId, replacement(card.text, text));
  store.endTyping();
}

const isOwnTyping = (store: BoardStore, cardId: string): boolean =>
  store.history().undo.at(-1)?.typing?.cardId === cardId;
