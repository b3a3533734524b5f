"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { readCardAction } from "@/lib/comments/actions";
import { useSurroundings } from "../maps/editor/editor-context";
import { useBoard } from "../maps/state/board-context";
import { goToTarget } from "./go-to-target";

/** Leads the board to the card that the address names, once; that it mentions the reader is seen then. */
export function useAskedCard() {
  const store = useBoard();
  const router = useRouter();
  const { workspaceSlug } = useSurroundings();
  const asked = useSearchParams().get("card");
  const lead = useEffectEvent(async (cardId: string) => {
    goToTarget(store, { kind: "card", id: cardId, personaId: null });
    const result = await readCardAction(workspaceSlug, { cardId }).catch(() => null);
    // The number beside the inbox belongs to the page around.
    if (result?.ok && result.value.read > 0) router.refresh();
  });
  useEffect(() => {
    if (asked) void lead(asked);
  }, [asked]);
}
