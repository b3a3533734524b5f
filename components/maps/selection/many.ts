import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import { type Card, cellKey, type NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "../state/board-store";
import { cardsOf, type Target } from "../state/gestures";
import type { Place } from "../state/ui-state";
import { inReadingOrder } from "./choose";

/** The cards a gesture on one of them is about: the whole selection when it is part of it. */
export function companions(store: BoardStore, cardId: string): string[] {
  const { selection } = store.ui.get();
  return selection.has(cardId) ? inReadingOrder(store.drawing(), selection) : [cardId];
}

/** Moves cards to one place of a cell, in the order given; a lane of another kind makes them its own. */
export function moveManyOps(store: BoardStore, ids: readonly string[], target: Target): ClientOp[] {
  const keys = keysAt(store, target, { count: ids.length, gone: ids });
  const { laneId, stepId } = target;
  return ids.flatMap((id, index): ClientOp[] => {
    const to = { laneId, stepId, orderKey: keys[index] ?? "V" };
    const move: ClientOp = { opId: newId(), kind: "card.move", id, to };
    return [move, ...conversion(store, id, laneId)];
  });
}

/** New cards like the given ones at one place of a cell. */
export function copyManyOps(
  store: BoardStore,
  ids: readonly string[],
  target: Target,
): { ops: ClientOp[]; ids: string[] } {
  const keys = keysAt(store, target, { count: ids.length, gone: [] });
  const { laneId, stepId } = target;
  const values = known(store, ids).map((card, index) =>
    clone(store, card, { laneId, stepId, orderKey: keys[index] ?? "V" }),
  );
  return { ops: values.map(creation), ids: values.map((value) => value.id) };
}

/** New cards like the given ones, each below its original. */
export function duplicate(store: BoardStore, ids: readonly string[]): void {
  const cards = known(store, ids);
  const cells = new Set(cards.map((card) => cellKey(card.laneId, card.stepId)));
  const made = [...cells].flatMap((cell) => {
    const own = cards.filter((card) => cellKey(card.laneId, card.stepId) === cell);
    const last = own.at(-1);
    if (!last) return [];
    const { laneId, stepId } = last;
    const index = cardsOf(store, laneId, stepId).findIndex((card) => card.id === last.id) + 1;
    const originals = own.map((card) => card.id);
    return [copyManyOps(store, originals, { laneId, stepId, index })];
  });
  store.dispatch(...made.flatMap((one) => one.ops));
  selectMade(
    store,
    made.flatMap((one) => one.ids),
  );
}

/** Selects cards that have just been made, with the keyboard on the first. */
export function selectMade(store: BoardStore, ids: readonly string[]): void {
  const first = rowIn(store.board().cards, ids[0]);
  if (!first) return;
  const place = { laneId: first.laneId, stepId: first.stepId, cardId: first.id };
  store.ui.select(ids, place, place);
}

/** Deletes cards as one step and gives the keyboard to what is left beside them. */
export function deleteMany(store: BoardStore, ids: readonly string[]): void {
  const [first] = known(store, ids);
  if (!first) return;
  const place = afterDeletion(store, first, new Set(ids));
  store.dispatch(...ids.map((id): ClientOp => ({ opId: newId(), kind: "card.delete", id })));
  store.ui.goTo(place);
}

type CardSet = Extract<ClientOp, { kind: "card.set" }>["set"];

export function setMany(store: BoardStore, ids: readonly string[], set: CardSet): void {
  store.dispatch(...ids.map((id): ClientOp => ({ opId: newId(), kind: "card.set", id, set })));
}

export const creation = (value: NewCard): ClientOp => ({
  opId: newId(),
  kind: "card.create",
  value,
});

export type Spot = Pick<NewCard, "laneId" | "stepId" | "orderKey">;

function clone(store: BoardStore, card: Card, spot: Spot): NewCard {
  const { deleted: _, ...value } = card;
  const isPain = store.board().lanes[spot.laneId]?.kind === "pain-points";
  return {
    ...value,
    ...spot,
    id: newId(),
    // A pain point on the list belongs to one card.
    painPointId: null,
    severity: isPain ? (card.severity ?? 2) : card.severity,
  };
}

/** A card that comes among pain points gets a severity to be judged. */
export function conversion(store: BoardStore, id: string, laneId: string): ClientOp[] {
  const { cards, lanes } = store.board();
  const isPain = lanes[laneId]?.kind === "pain-points";
  if (!isPain || rowIn(cards, id)?.severity !== null) return [];
  return [{ opId: newId(), kind: "card.set", id, set: { field: "severity", value: 2 } }];
}

/** Order keys for cards at a place of a cell, not counting those that move there. */
function keysAt(
  store: BoardStore,
  target: Target,
  { count, gone }: { count: number; gone: readonly string[] },
): string[] {
  const leaving = new Set(gone);
  const all = cardsOf(store, target.laneId, target.stepId);
  const others = all.filter((card) => !leaving.has(card.id));
  const before = others[target.index - 1]?.orderKey ?? null;
  const after = others[target.index]?.orderKey ?? null;
  return keysBetween(count, before, after);
}

function afterDeletion(store: BoardStore, card: Card, gone: ReadonlySet<string>): Place {
  const { laneId, stepId } = card;
  const siblings = cardsOf(store, laneId, stepId);
  const index = siblings.findIndex((one) => one.id === card.id);
  const left = (one: Card) => !gone.has(one.id);
  const next = siblings.slice(index).find(left) ?? siblings.slice(0, index).findLast(left);
  return { laneId, stepId, cardId: next?.id ?? null };
}

const known = (store: BoardStore, ids: readonly string[]): Card[] =>
  ids.flatMap((id) => rowIn(store.board().cards, id) ?? []);
