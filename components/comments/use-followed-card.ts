"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { Thread } from "@/lib/comments/model";
import { useBoardValue } from "../maps/state/board-context";
import { useSide } from "./side-store";

/** While the conversations are open, those about the card that is chosen on the board come first. */
export function useFollowedCard(threads: readonly Thread[] | undefined) {
  const selectedId = useBoardValue("ui", ({ ui }) => ui.get().selectedId);
  const { subject, threadId, followTo } = useSide();
  const seen = useRef(subject || threadId ? selectedId : null);
  const follow = useEffectEvent(() => {
    if (selectedId === null || selectedId === seen.current) return;
    seen.current = selectedId;
    const shown = threads?.find((thread) => thread.id === threadId);
    const isThere = shown?.target.id === selectedId || subject?.id === selectedId;
    if (!isThere) followTo({ kind: "card", id: selectedId, personaId: null });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card has other conversations
  useEffect(() => follow(), [selectedId]);
}
