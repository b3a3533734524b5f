"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { BoardStore } from "./board-store";

export const BoardContext = createContext<BoardStore | null>(null);

export function useBoard(): BoardStore {
  const store = useContext(BoardContext);
  if (!store) throw new Error("A part of the board is outside of it");
  return store;
}

/**
 * A value of the board that is read again whenever the key changes; it must keep its identity. "frame" is
 * everything, "plan" everything but what cards say while they keep their places.
 */
export function useBoardValue<Value>(key: string, read: (store: BoardStore) => Value): Value {
  const store = useBoard();
  const snapshot = () => read(store);
  return useSyncExternalStore((listener) => store.subscribe(key, listener), snapshot, snapshot);
}
