import type { ClientOp } from "@/lib/maps/ops";

const longest = 200;

/** A person's own undo and redo stacks; each entry takes one gesture back, whatever it consisted of. */
export type History = { undo: readonly ClientOp[][]; redo: readonly ClientOp[][] };

export const emptyHistory: History = { undo: [], redo: [] };

export function recorded(history: History, inverse: ClientOp[]): History {
  if (inverse.length === 0) return history;
  return { undo: [...history.undo, inverse].slice(-longest), redo: [] };
}

/** Moves the newest entry of one stack to the other as its own inverse. */
export function stepped(history: History, from: "undo" | "redo", inverse: ClientOp[]): History {
  const to = from === "undo" ? "redo" : "undo";
  const gained = inverse.length === 0 ? history[to] : [...history[to], inverse];
  const left = history[from].slice(0, -1);
  return from === "undo" ? { undo: left, redo: gained } : { undo: gained, redo: left };
}
