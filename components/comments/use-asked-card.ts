"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useSurroundings } from "../maps/editor/editor-context";
import { useBoard } from "../maps/state/board-context";

/** Leads the board to the card that the address names, once. */
export function useAskedCard() {
  const store = useBoard();
  const router = useRouter();
  const { workspaceSlug } = useSurroundings();
  const asked = useSearchParams().get("card");
  const lead = useEffectEvent(async (cardId: string) => {
    const { goToCard } = await import("./asked-card");
    // The number beside the inbox belongs to the page around.
    if (await goToCard(store, workspaceSlug, cardId)) router.refresh();
  });
  useEffect(() => {
    if (asked) lead(asked).catch(() => undefined);
  }, [asked]);
}
