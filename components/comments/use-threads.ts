"use client";

import { useEffect, useEffectEvent } from "react";
import { create } from "zustand";
import { listThreadsAction } from "@/lib/comments/actions";
import type { Thread } from "@/lib/comments/model";
import { useSurroundings } from "../maps/editor/editor-context";
import { useSide } from "./side-store";

// A signal says at once that there is something new; this finds what a lost one did not say.
const lookOpenMs = 5_000;
const lookMs = 30_000;

type Conversations = { threads: readonly Thread[]; people: { id: string; name: string }[] };
type Reading = { mapId: string; data: Conversations | null; hasFailed: boolean };

const useReading = create<Reading>(() => ({ mapId: "", data: null, hasFailed: false }));

/** The conversations on the open map as they were read last; null before the first reading. */
export function useThreads() {
  const { mapId } = useSurroundings();
  const reading = useReading();
  const isOfMap = reading.mapId === mapId;
  return { data: isOfMap ? reading.data : null, hasFailed: isOfMap && reading.hasFailed };
}

/** Reads the conversations anew. */
export function useThreadsRefresh(): () => Promise<void> {
  const { workspaceSlug, mapId } = useSurroundings();
  return () => read(workspaceSlug, mapId);
}

/** Keeps the conversations fresh while the page is looked at. */
export function useThreadsWatch(): void {
  const refresh = useThreadsRefresh();
  const { mapId } = useSurroundings();
  const isOpen = useSide((side) => side.panel === "comments");
  const look = useEffectEvent(() => {
    if (!document.hidden) void refresh();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map has other conversations
  useEffect(() => {
    look();
    const listen = () => look();
    document.addEventListener("visibilitychange", listen);
    return () => document.removeEventListener("visibilitychange", listen);
  }, [mapId]);
  useEffect(() => {
    const timer = setInterval(() => look(), isOpen ? lookOpenMs : lookMs);
    return () => clearInterval(timer);
  }, [isOpen]);
}

let asked = 0;

async function read(workspaceSlug: string, mapId: string): Promise<void> {
  asked += 1;
  const turn = asked;
  const result = await listThreadsAction(workspaceSlug, { mapId }).catch(() => null);
  // A later question has a newer answer.
  if (turn !== asked) return;
  if (result?.ok) useReading.setState({ mapId, data: result.value, hasFailed: false });
  else
    useReading.setState(({ data, ...last }) => failed(last.mapId === mapId ? data : null, mapId));
}

const failed = (data: Conversations | null, mapId: string): Reading => ({
  ...{ mapId, data },
  hasFailed: true,
});
