import type { TextDelta } from "@/lib/maps/text/delta";

/** A change of a card's text that was not typed into its field; null when only the result is known. */
type TextListener = (delta: TextDelta | null) => void;

/** Tells open fields what else changes the text they show. */
export function createTextEvents() {
  const listeners = new Map<string, Set<TextListener>>();
  return {
    subscribe(cardId: string, listener: TextListener): () => void {
      const set = listeners.get(cardId) ?? new Set();
      listeners.set(cardId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(cardId) === set) listeners.delete(cardId);
      };
    },
    tell(cardId: string, delta: TextDelta | null): void {
      for (const listener of [...(listeners.get(cardId) ?? [])]) listener(delta);
    },
  };
}
