"use client";

import { useState } from "react";
import { useBoard } from "../state/board-context";

/** The name of a stage, step or lane turning into a field and back; that of a new one begins as a field `here`. */
export function useRename(id: string, here = true) {
  const store = useBoard();
  const [isEditing, setEditing] = useState(() => here && store.ui.get().namingId === id);
  const start = () => setEditing(true);
  return {
    isEditing,
    start,
    onEnd() {
      setEditing(false);
      if (store.ui.get().namingId === id) store.ui.set({ namingId: null });
    },
    onStart: store.canEdit ? start : undefined,
  };
}
