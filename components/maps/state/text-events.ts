import type { TextDelta } from "@/lib/maps/text/delta";

/** A change of a card's text that was not typed into its field; null when only the result is known. */
type TextListener = (delta: TextDelta | null) => void;
/** `authorId`: whoever typed it elsewhere; null for what is done here. */
type AnyListener = (cardId: string, delta: TextDelta, authorId: string | null) => void;

/** Tells open fields what else changes the text they show, and carets what moves them. */
export function createTextEvents() {
  const listeners = new Map<string, Set<TextListener>>();
  const anywhere = new Set<AnyListener>();
  const typed: AnyListener = (cardId, delta, authorId) => {
    for (const listener of anywhere) listener(cardId, delta, authorId);
  };
  return {
    subscribe(cardId: string, listener: TextListener): () => void {
      const set = listeners.get(cardId) ?? new Set();
      listeners.set(cardId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(cardId) === set) listeners.delete(cardId);
      };
    },
    /** Hears every edit of any text, what is typed here included. */
    subscribeAll(listener: AnyListener): () => void {
      anywhere.add(listener);
      return () => anywhere.delete(listener);
    },
    tell(cardId: string, delta: TextDelta | null, authorId: string | null = null): void {
      for (const listener of [...(listeners.get(cardId) ?? [])]) listener(delta);
      if (delta) typed(cardId, delta, authorId);
    },
    typed,
  };
}
