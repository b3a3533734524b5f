"use client";

import { toast } from "sonner";

type Undo = { label: string; onUndo: () => void };

/** Short messages in the corner. What can be undone says so instead of asking first. */
export const notify = {
  ok(text: string, undo?: Undo): void {
    toast.success(text, {
      action: undo ? { label: undo.label, onClick: undo.onUndo } : undefined,
      duration: undo ? 8000 : 4000,
    });
  },
  error(text: string): void {
    toast.error(text, { duration: 8000 });
  },
};
