/** Listeners by key, so that a change wakes only what draws it. */
export function createEmitter() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe(key: string, listener: () => void): () => void {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
      };
    },
    emit(key: string): void {
      for (const listener of [...(listeners.get(key) ?? [])]) listener();
    },
  };
}
