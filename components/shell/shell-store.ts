"use client";

import { create } from "zustand";

export type Layer = "palette" | "shortcuts" | "switcher";

/** The keys of one page for the sheet of all keys, in the words of the page. */
export type PageKeys = {
  title: string;
  lines: readonly { keys: readonly string[]; text: string }[];
};

type ShellState = {
  open: Layer | null;
  pageKeys: PageKeys | null;
  show: (layer: Layer) => void;
  hide: () => void;
};

/** Which layer of the shell is open; one at a time. */
export const useShell = create<ShellState>((set) => ({
  open: null,
  pageKeys: null,
  show: (layer) => set({ open: layer }),
  hide: () => set({ open: null }),
}));
