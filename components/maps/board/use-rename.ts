"use client";

import { useState } from "react";
import { newId } from "@/lib/core/new-id";
import { useBoard } from "../state/board-context";

type Kind = "stage.set" | "step.set" | "lane.set";

/** The name of a stage, step or lane turning into a field and back. */
export function useRename(kind: Kind, id: string) {
  const store = useBoard();
  const [isEditing, setEditing] = useState(false);
  const start = () => setEditing(true);
  function onEnd(title: string | null) {
    setEditing(false);
    if (title === null) return;
    store.dispatch({ opId: newId(), kind, id, set: { field: "title", value: title } });
  }
  return { isEditing, start, onEnd, onStart: store.canEdit ? start : undefined };
}
