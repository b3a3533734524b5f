import { readCardAction } from "@/lib/comments/actions";
import type { BoardStore } from "../maps/state/board-store";
import { goToTarget } from "./go-to-target";

/** Leads the board to a card; that it mentions the reader is seen then. @returns whether it was news */
export async function goToCard(store: BoardStore, slug: string, cardId: string): Promise<boolean> {
  goToTarget(store, { kind: "card", id: cardId, personaId: null });
  const result = await readCardAction(slug, { cardId });
  return result.ok && result.value.read > 0;
}
