import type { LaneKind, StageKind } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { keyBetween, type Ordered } from "@/lib/core/order";
import { type Card, cellKey, type Lane, type NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "./board-store";
import { showNew } from "./show-new";
import { unfoldAround } from "./unfold";

export type Target = { laneId: string; stepId: string; index: number };

/** The order key for a place in a list, not counting the row that moves there. */
export function keyAt(rows: readonly Ordered[], index: number, movingId?: string): string {
  const others = rows.filter((row) => row.id !== movingId);
  return keyBetween(others[index - 1]?.orderKey ?? null, others[index]?.orderKey ?? null);
}

export function cardsOf(store: BoardStore, laneId: string, stepId: string): readonly Card[] {
  return store.drawing().view.cells.get(cellKey(laneId, stepId)) ?? [];
}

/** A new empty card, selected and open for typing; what is folded around it is open here meanwhile. */
export function addCard(store: BoardStore, target: Target): void {
  const { laneId, stepId, index } = target;
  const orderKey = keyAt(cardsOf(store, laneId, stepId), index);
  const value = blankCard(store, { laneId, stepId, orderKey });
  store.dispatch({ opId: newId(), kind: "card.create", value });
  if (!store.drawing().cards.has(value.id)) unfoldAround(store, value.id);
  store.ui.goTo({ laneId, stepId, cardId: value.id });
  store.ui.set({ editingId: value.id, freshId: value.id });
}

type Spot = Pick<NewCard, "laneId" | "stepId" | "orderKey">;

/** A card with nothing on it; among pain points it has a severity to be judged. */
export function blankCard(store: BoardStore, spot: Spot): NewCard {
  const isPain = store.board().lanes[spot.laneId]?.kind === "pain-points";
  return {
    ...spot,
    id: newId(),
    text: "",
    color: null,
    severity: isPain ? 2 : null,
    touchpointId: null,
    channelId: null,
    painPointId: null,
  };
}

export function setCard(
  store: BoardStore,
  id: string,
  set: Extract<ClientOp, { kind: "card.set" }>["set"],
): void {
  store.dispatch({ opId: newId(), kind: "card.set", id, set });
}

/** Deletes a card and gives the keyboard to its neighbour. */
export function deleteCard(store: BoardStore, cardId: string): void {
  const card = rowIn(store.board().cards, cardId);
  if (!card) return;
  const { laneId, stepId } = card;
  const siblings = cardsOf(store, laneId, stepId);
  const index = siblings.findIndex((one) => one.id === cardId);
  const next = siblings[index + 1] ?? siblings[index - 1] ?? null;
  store.dispatch({ opId: newId(), kind: "card.delete", id: cardId });
  store.ui.goTo({ laneId, stepId, cardId: next?.id ?? null });
}

export function addStage(
  store: BoardStore,
  index: number,
  names: { stage: string; step: string; kind?: StageKind },
): string {
  const { stages } = store.drawing().view;
  const stageId = newId();
  const value = {
    id: stageId,
    orderKey: keyAt(stages, index),
    title: names.stage,
    kind: names.kind ?? "custom",
    color: (stages.length % 8) + 1,
  };
  const step = {
    id: newId(),
    stageId,
    orderKey: keyBetween(null, null),
    title: names.step,
    isMomentOfTruth: false,
  };
  store.dispatch(
    { opId: newId(), kind: "stage.create", value },
    { opId: newId(), kind: "step.create", value: step },
  );
  showNew(store, { id: stageId, stepId: step.id });
  return stageId;
}

export function addStep(store: BoardStore, stageId: string, index: number, title: string): string {
  const stage = store.drawing().view.stages.find((one) => one.id === stageId);
  const id = newId();
  const orderKey = keyAt(stage?.steps ?? [], index);
  const value = { id, stageId, orderKey, title, isMomentOfTruth: false };
  store.dispatch({ opId: newId(), kind: "step.create", value });
  showNew(store, { id, stepId: id });
  return id;
}

type NewLane = { kind: LaneKind; title: string; stepId?: string };

/** A new lane; its name is asked for beside a step, where one is given. */
export function addLane(
  store: BoardStore,
  index: number,
  { kind, title, stepId }: NewLane,
): string {
  const id = newId();
  const orderKey = keyAt(store.drawing().view.lanes, index);
  const value = { id, orderKey, title, kind, isCollapsed: false, isHidden: false };
  store.dispatch({ opId: newId(), kind: "lane.create", value });
  showNew(store, { id, laneId: id, stepId });
  return id;
}

/** Moves a stage or lane by places in its row, past lanes that nobody sees; nothing happens at the edge. */
export function shift(
  store: BoardStore,
  kind: "stage.move" | "lane.move",
  id: string,
  by: number,
): void {
  const { view } = store.drawing();
  const isShown = (lane: Lane) => !lane.isHidden || lane.id === id;
  const rows = kind === "stage.move" ? view.stages : view.lanes.filter(isShown);
  const target = rows.findIndex((row) => row.id === id) + by;
  if (target < 0 || target >= rows.length) return;
  store.dispatch({ opId: newId(), kind, id, to: { orderKey: keyAt(rows, target, id) } });
}

/** Moves a step by one place, into the neighbouring stage when it stands at the edge of its own. */
export function shiftStep(store: BoardStore, id: string, by: -1 | 1): void {
  const { stages } = store.drawing().view;
  const stageIndex = stages.findIndex((stage) => stage.steps.some((step) => step.id === id));
  const stage = stages[stageIndex];
  if (!stage) return;
  const target = stage.steps.findIndex((step) => step.id === id) + by;
  const isInside = target >= 0 && target < stage.steps.length;
  const next = isInside ? stage : stages[stageIndex + by];
  if (!next) return;
  const index = isInside ? target : by > 0 ? 0 : next.steps.length;
  const to = { stageId: next.id, orderKey: keyAt(next.steps, index, id) };
  store.dispatch({ opId: newId(), kind: "step.move", id, to });
}
