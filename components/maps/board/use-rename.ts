"use client";

import { useState } from "react";
import { useBoard } from "../state/board-context";

/** The name of a stage, step or lane turning into a field and back. */
export function useRename() {
  const store = useBoard();
  const [isEditing, setEditing] = useState(false);
  const start = () => setEditing(true);
  return {
    isEditing,
    start,
    onEnd: () => setEditing(false),
    onStart: store.canEdit ? start : undefined,
  };
}
