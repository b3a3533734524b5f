import { newId } from "@/lib/core/new-id";
import type { Card, NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import type { StageView } from "@/lib/maps/view";
import type { BoardStore } from "../state/board-store";
import { keyAt } from "../state/gestures";
import { creation } from "./many";

/** A stage like this one right after it, with its steps, cards and expected feelings. */
export function duplicateStage(store: BoardStore, stage: StageView): void {
  const { view } = store.drawing();
  const { deleted: _, index: __, steps, ...value } = stage;
  const id = newId();
  const orderKey = keyAt(view.stages, stage.index + 1);
  const ops: ClientOp[] = [
    { opId: newId(), kind: "stage.create", value: { ...value, id, orderKey } },
  ];
  const copies = new Map<string, string>();
  for (const { deleted: ___, ...step } of steps) {
    const stepId = newId();
    copies.set(step.id, stepId);
    ops.push({ opId: newId(), kind: "step.create", value: { ...step, id: stepId, stageId: id } });
  }
  store.dispatch(...ops, ...contentOps(store, copies));
}

/** A step like this one right after it, with its cards and expected feelings. */
export function duplicateStep(store: BoardStore, stepId: string): void {
  const { stages } = store.drawing().view;
  const stage = stages.find((one) => one.steps.some((step) => step.id === stepId));
  const index = stage?.steps.findIndex((step) => step.id === stepId) ?? -1;
  const step = stage?.steps[index];
  if (!stage || !step) return;
  const { deleted: _, ...value } = step;
  const id = newId();
  const orderKey = keyAt(stage.steps, index + 1);
  const create: ClientOp = {
    opId: newId(),
    kind: "step.create",
    value: { ...value, id, orderKey },
  };
  store.dispatch(create, ...contentOps(store, new Map([[stepId, id]])));
}

/** A lane like this one right below it, with its cards. */
export function duplicateLane(store: BoardStore, laneId: string): void {
  const { view } = store.drawing();
  const index = view.lanes.findIndex((lane) => lane.id === laneId);
  const lane = view.lanes[index];
  if (!lane) return;
  const { deleted: _, ...value } = lane;
  const id = newId();
  const orderKey = keyAt(view.lanes, index + 1);
  const cards = living(store).filter((card) => card.laneId === laneId);
  store.dispatch(
    { opId: newId(), kind: "lane.create", value: { ...value, id, orderKey } },
    ...cards.map((card) => creation({ ...copyOf(card), laneId: id })),
  );
}

/** Copies of everything that stands on some steps, for the steps that are copies of them. */
function contentOps(store: BoardStore, copies: ReadonlyMap<string, string>): ClientOp[] {
  const cards = living(store).flatMap((card) => {
    const stepId = copies.get(card.stepId);
    return stepId ? [creation({ ...copyOf(card), stepId })] : [];
  });
  const { emotions } = store.board();
  const feelings = Object.values(emotions).flatMap(({ stepId, personaId, value }): ClientOp[] => {
    const copy = copies.get(stepId);
    if (!copy) return [];
    return [{ opId: newId(), kind: "emotion.set", stepId: copy, personaId, value }];
  });
  return [...cards, ...feelings];
}

const living = (store: BoardStore): Card[] => [...store.drawing().view.cells.values()].flat();

function copyOf({ deleted: _, ...card }: Card): NewCard {
  return { ...card, id: newId(), painPointId: null };
}
