"use client";

import { create } from "zustand";

export type EvidenceCount = { cardId: string; supporting: number; contradicting: number };

type Evidence = {
  /** how many answers speak for and against each card that has some */
  counts: ReadonlyMap<string, EvidenceCount>;
  setCounts: (counts: readonly EvidenceCount[]) => void;
};

export const useEvidence = create<Evidence>((set) => ({
  counts: new Map(),
  setCounts: (counts) => set({ counts: new Map(counts.map((one) => [one.cardId, one])) }),
}));
