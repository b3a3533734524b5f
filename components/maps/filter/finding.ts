import { hasText } from "@/lib/maps/filter";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { rowIn } from "@/lib/maps/parts";
import { inReadingOrder } from "../selection/choose";
import type { BoardStore } from "../state/board-store";
import type { Drawing } from "../state/drawing";
import { focusBoard } from "../state/return-to-board";
import type { UiState } from "../state/ui-state";
import { unfoldAround } from "../state/unfold";

/**
 * The cards that hold every word, from the top lane to the bottom one, those in folded stages and lanes
 * among them; none for no words.
 */
export function findCards(drawing: Drawing, text: string): string[] {
  if (text.trim() === "") return [];
  const { lanes, cells } = drawing.view;
  const isShown = new Set(lanes.flatMap((lane) => (lane.isHidden ? [] : [lane.id])));
  const hits = [...cells.values()]
    .flat()
    .filter((card) => isShown.has(card.laneId) && hasText(wordsOf(card.text), text));
  return inReadingOrder(
    drawing,
    hits.map((card) => card.id),
  );
}

/** The hit so many further on, around the ends; the first where nothing has been shown yet. */
export function hitFrom(hits: readonly string[], current: string | null, by: number) {
  const at = hits.indexOf(current ?? "");
  if (at < 0) return hits.at(by < 0 ? -1 : 0) ?? null;
  return hits[(at + by + hits.length) % hits.length] ?? null;
}

/** Unfolds what hides a card, scrolls to it and marks it; its details stay closed, since the next one may be meant. */
export function showHit(store: BoardStore, id: string) {
  const card = rowIn(store.board().cards, id);
  if (!card) return;
  unfoldAround(store, id);
  const focus = { laneId: card.laneId, stepId: card.stepId, cardId: id };
  const focusRequest = store.ui.get().focusRequest + 1;
  store.ui.set({ focus, selection: new Set([id]), selectedId: null, anchor: focus, focusRequest });
}

export type WhereOneWas = Pick<UiState, "focus" | "selection" | "selectedId" | "anchor"> & {
  /** the card with the keyboard, where it could be seen */
  seenId: string | null;
  left: number;
  top: number;
  active: Element | null;
};

export function whereOneIs(store: BoardStore): WhereOneWas {
  const { focus, selection, selectedId, anchor } = store.ui.get();
  const { scrollLeft: left = 0, scrollTop: top = 0 } = scrolled() ?? {};
  const cardId = focus?.cardId ?? "";
  const seenId = store.drawing().layout.boxes.has(cardId) ? cardId : null;
  const active = document.activeElement;
  return { focus, selection, selectedId, anchor, seenId, left, top, active };
}

/** Ends the search as if it had never led anywhere. */
export function goBack(store: BoardStore, { seenId, left, top, active, ...was }: WhereOneWas) {
  unfoldAround(store, seenId ?? "");
  store.ui.set({ ...was, overlay: null });
  const attempt = () => {
    scrolled()?.scrollTo({ left, top });
    const name = CSS.escape(was.focus?.cardId ?? "");
    const card = document.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    const target = active instanceof HTMLElement && active.isConnected ? active : card;
    if (target && target !== document.body) target.focus({ preventScroll: true });
    else focusBoard();
  };
  // The card one came from may have to be drawn again first.
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}

const scrolled = () => document.querySelector("[data-board], [data-outline]");
