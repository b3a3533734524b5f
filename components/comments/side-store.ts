"use client";

import { create } from "zustand";
import { countPins, type Target, type Thread } from "@/lib/comments/model";

export type SidePanelName = "comments" | "history" | "answers";

type Side = {
  panel: SidePanelName | null;
  /** what a new comment will be about */
  subject: Target | null;
  /** the keyboard is wanted where it is written */
  isAsked: boolean;
  /** the conversation to bring into view */
  threadId: string | null;
  /** open comments of each target, by `targetKey` */
  pins: ReadonlyMap<string, number>;
  toggle: (panel: SidePanelName) => void;
  close: () => void;
  /** Opens the comments with a new one about this. */
  commentOn: (subject: Target) => void;
  showThread: (threadId: string) => void;
  setSubject: (subject: Target | null) => void;
  /** What has been chosen on the board is what the next comment is about; the keyboard stays there. */
  followTo: (subject: Target) => void;
  setThreads: (threads: readonly Thread[]) => void;
};

/** What is open beside the board, on this person's screen only. */
export const useSide = create<Side>((set) => ({
  panel: null,
  subject: null,
  isAsked: false,
  threadId: null,
  pins: new Map(),
  toggle: (panel) => set((state) => ({ panel: state.panel === panel ? null : panel })),
  close: () => set({ panel: null, subject: null, threadId: null }),
  commentOn: (subject) => set({ panel: "comments", subject, isAsked: true, threadId: null }),
  showThread: (threadId) => set({ panel: "comments", threadId }),
  setSubject: (subject) => set({ subject, isAsked: true }),
  followTo: (subject) => set({ subject, isAsked: false, threadId: null }),
  setThreads: (threads) => set({ pins: countPins(threads) }),
}));
