"use client";

import type { ReactNode } from "react";
import type { OpenBoard } from "../editor/use-board-store";
import { BoardContext } from "../state/board-context";
import { LiveContext } from "./live-context";
import { Overheard } from "./overheard";
import { useFollowing } from "./use-following";
import { useOwnPresence } from "./use-own-presence";
import { useOwnWindow } from "./use-own-window";

/** An open board with everybody who has it open. */
export function LiveBoard({ open, children }: { open: OpenBoard; children: ReactNode }) {
  const { store, live } = open;
  useOwnPresence(store, live.presence);
  useOwnWindow(store, live.presence);
  useFollowing(store, live.presence);
  return (
    <BoardContext value={store}>
      <LiveContext value={live}>
        {children}
        <Overheard />
      </LiveContext>
    </BoardContext>
  );
}
