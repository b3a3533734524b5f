"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Live } from "./create-live";

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("A part of the live map is outside of it");
  return live;
}

/** A value of those who are here, read again whenever the key changes; it must keep its identity. */
export function usePresence<Value>(
  key: "people" | "pointers" | "following" | "carets",
  read: (presence: Live["presence"]) => Value,
): Value {
  const { presence } = useLive();
  const snapshot = () => read(presence);
  return useSyncExternalStore((listener) => presence.subscribe(key, listener), snapshot, snapshot);
}
