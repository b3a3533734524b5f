import type { TextDelta } from "@/lib/maps/text/delta";

/** A change of a text that was not typed into its field; null when only the result is known. */
type TextListener = (delta: TextDelta | null) => void;
/** `authorId`: whoever typed it elsewhere; null for what is done here. */
type AnyListener = (text: string, delta: TextDelta, authorId: string | null) => void;

/**
 * Tells open fields what else changes the text they show, and carets what moves them. Texts go by
 * their `textKey`.
 */
export function createTextEvents() {
  const listeners = new Map<string, Set<TextListener>>();
  const anywhere = new Set<AnyListener>();
  const typed: AnyListener = (text, delta, authorId) => {
    for (const listener of anywhere) listener(text, delta, authorId);
  };
  return {
    subscribe(text: string, listener: TextListener): () => void {
      const set = listeners.get(text) ?? new Set();
      listeners.set(text, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(text) === set) listeners.delete(text);
      };
    },
    /** Hears every edit of any text, what is typed here included. */
    subscribeAll(listener: AnyListener): () => void {
      anywhere.add(listener);
      return () => anywhere.delete(listener);
    },
    tell(text: string, delta: TextDelta | null, authorId: string | null = null): void {
      for (const listener of [...(listeners.get(text) ?? [])]) listener(delta);
      if (delta) typed(text, delta, authorId);
    },
    typed,
  };
}
