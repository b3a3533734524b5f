import { rowIn } from "@/lib/maps/parts";
import { moveManyOps } from "../selection/many";
import type { BoardStore } from "./board-store";
import { cardsOf } from "./gestures";
import type { Direction, Slot } from "./navigate";
import { nextSlot, type Walk } from "./next-slot";
import type { Place } from "./ui-state";

/** The card with the keyboard, and all that are held with it. */
type Held = { cardId: string; ids: readonly string[] };

/**
 * Carries held cards one place on, which nobody else sees until they are put down; once carried they stand
 * together. @returns where they are now
 */
export function carryOn(
  store: BoardStore,
  { cardId, ids }: Held,
  { walk, direction }: { walk: Walk; direction: Direction },
): Slot | null {
  const card = rowIn(store.drawing().board.cards, cardId);
  if (!card) return null;
  const held = new Set(ids);
  const { laneId, stepId } = card;
  const inCell = cardsOf(store, laneId, stepId);
  const at = inCell.findIndex((one) => one.id === cardId);
  const index = inCell.slice(0, at).filter((one) => !held.has(one.id)).length;
  const slot = nextSlot(walk, { laneId, stepId, index }, direction, held);
  store.tryOut(moveManyOps(store, ids, slot));
  return slot;
}

/** Lets go of held cards where they have been carried to. @returns that place; null when the card is gone */
export function putDown(store: BoardStore, { cardId, ids }: Held): Place | null {
  const card = rowIn(store.drawing().board.cards, cardId);
  store.ui.set({ lifted: null });
  if (!card) return null;
  const { laneId, stepId } = card;
  const held = new Set(ids);
  const inCell = cardsOf(store, laneId, stepId);
  const first = inCell.findIndex((one) => held.has(one.id));
  const isMoved = rowIn(store.board().cards, cardId) !== card;
  store.tryOut([]);
  if (isMoved) store.dispatch(...moveManyOps(store, ids, { laneId, stepId, index: first }));
  return { laneId, stepId, cardId };
}
