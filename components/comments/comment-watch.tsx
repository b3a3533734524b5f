"use client";

import { useEffect, useEffectEvent } from "react";
import { isAfterG } from "@/components/shell/after-g";
import { hasSingleKeys } from "@/components/shell/single-keys";
import { useSurroundings } from "../maps/editor/editor-context";
import { useMapSignal } from "../maps/live/use-map-signal";
import { useBoard } from "../maps/state/board-context";
import { useAround } from "./around-map";
import { useSide } from "./side-store";
import { useAskedCard } from "./use-asked-card";
import { useAskedThread } from "./use-asked-thread";
import { useThreads, useThreadsRefresh, useThreadsWatch } from "./use-threads";

/** Keeps the pins up to date, leads to the conversation or card of the address, and listens to the key C. */
export function CommentWatch() {
  const store = useBoard();
  const { canComment } = useAround();
  const { personas } = useSurroundings();
  const { data } = useThreads();
  const refresh = useThreadsRefresh();
  const panel = useSide((side) => side.panel);
  const { setThreads, commentOn, close } = useSide.getState();
  const threads = data?.threads;

  useThreadsWatch();
  useAskedThread(threads);
  useAskedCard();
  useMapSignal("comments", () => void refresh());
  useEffect(() => setThreads(threads ?? []), [threads, setThreads]);
  useEffect(() => close, [close]);
  // Beside two panels there would be no room for the board.
  useEffect(() => {
    if (panel) store.ui.set({ isPanelOpen: false });
  }, [panel, store]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.metaKey && !event.ctrlKey && !event.altKey && !event.shiftKey;
    const { focus, editingId } = store.ui.get();
    const isOnBoard = event.target instanceof Element && event.target.matches("[data-focus]");
    if (event.key !== "c" || !isPlain || !canComment || !isOnBoard || !focus || editingId) return;
    if (!hasSingleKeys() || isAfterG(event)) return;
    const persona = store.ui.get().personaId ?? personas[0]?.id ?? null;
    if (focus.cardId) commentOn({ kind: "card", id: focus.cardId, personaId: null });
    else if (store.board().lanes[focus.laneId]?.kind === "emotion" && persona)
      commentOn({ kind: "emotion", id: focus.stepId, personaId: persona });
    else commentOn({ kind: "lane", id: focus.laneId, personaId: null });
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
