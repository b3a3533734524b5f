"use client";

import { create } from "zustand";

export type Layer = "palette" | "shortcuts" | "switcher";

type ShellState = {
  open: Layer | null;
  show: (layer: Layer) => void;
  hide: () => void;
};

/** Which layer of the shell is open; one at a time. */
export const useShell = create<ShellState>((set) => ({
  open: null,
  show: (layer) => set({ open: layer }),
  hide: () => set({ open: null }),
}));
