import type { LaneKind } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import type { Row } from "@/lib/maps/layout";
import type { NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import type { BoardStore } from "../state/board-store";
import { keyAt } from "../state/gestures";
import { takesCards } from "../state/navigate";
import type { Place } from "../state/ui-state";

/** One card to be, by its distance from the place where pasting begins. */
export type Item = {
  lane: number;
  step: number;
  kind: LaneKind | null;
  fields: Partial<NewCard>;
  /** the card that was cut for it and is still gone: it comes back here itself */
  original: string | null;
};

/** Where pasting begins. The menu of a stage names it too: a stage without steps has no other place. */
export type PastePlace = Place & { stageId?: string };
type StepNames = { newStep: string; newStage: string };
type ItemsAnd<Names> = { items: readonly Item[]; names: Names };

/** The steps from a place on, with those that are made where the map ends before the cards do. */
export function stepsFrom(
  store: BoardStore,
  place: PastePlace,
  { items, names }: ItemsAnd<StepNames>,
) {
  const shown = store.drawing().layout.columns.flatMap(({ stepId }) => stepId ?? []);
  const from = Math.max(0, shown.indexOf(place.stepId));
  const ids = place.stageId && !place.stepId ? [] : shown.slice(from);
  const count = Math.max(0, ...items.map((item) => item.step + 1));
  return grownSteps(store, ids, { count, names, stageId: place.stageId });
}

type Growth = { count: number; names: StepNames; stageId?: string };

/** So many steps: those there are, and new ones in the stage of the last, else in the one named, the first or a new one. */
export function grownSteps(
  store: BoardStore,
  there: readonly string[],
  { count, names, stageId }: Growth,
) {
  const ids = [...there];
  if (count <= ids.length) return { ids, ops: [] };
  const { stages } = store.drawing().view;
  const known =
    stages.find((one) => one.steps.some((step) => step.id === there.at(-1))) ??
    stages.find((one) => one.id === stageId) ??
    stages[0];
  const made = blankStage(names.newStage);
  const last = known?.steps.at(-1)?.orderKey ?? null;
  const steps = keysBetween(count - ids.length, last, null).map((orderKey): ClientOp => {
    const own = { id: newId(), stageId: known?.id ?? made.id, orderKey };
    const value = { ...own, title: names.newStep, isMomentOfTruth: false };
    ids.push(value.id);
    return { opId: newId(), kind: "step.create", value };
  });
  const create: ClientOp = { opId: newId(), kind: "stage.create", value: made };
  return { ids, ops: known ? steps : [create, ...steps] };
}

/** The first stage of a map. */
const blankStage = (title: string) => ({
  ...{ id: newId(), orderKey: keyAt([], 0), title },
  ...{ kind: "custom" as const, color: 1 },
});

/** The lane of each distance: of the same kind where there is one, else the next that takes cards. */
export function lanesFrom(
  store: BoardStore,
  place: Place,
  { items, names }: ItemsAnd<{ newLane: string }>,
) {
  const drawing = store.drawing();
  const all = drawing.layout.rows;
  const from = Math.max(
    0,
    all.findIndex((row) => row.laneId === place.laneId),
  );
  const rows = all.slice(from).filter((row) => takesCards(drawing, row));
  const kinds = new Map(items.map((item) => [item.lane, item.kind]));
  const distances = [...kinds.keys()].sort((a, b) => a - b);
  const ids: string[] = [];
  const isFree = (row: Row) => !ids.includes(row.laneId);
  for (const distance of distances) {
    const kind = distance > 0 && kinds.get(distance);
    const alike = distance === 0 ? rows[0] : rows.find((row) => row.kind === kind && isFree(row));
    if (alike) ids[distance] = alike.laneId;
  }
  const ops: ClientOp[] = [];
  let orderKey = drawing.view.lanes.at(-1)?.orderKey ?? "V";
  for (const distance of distances) {
    if (ids[distance]) continue;
    const next = rows.slice(distance).find(isFree) ?? rows.find(isFree);
    orderKey = keyAt([{ id: "", orderKey }], 1);
    const made = { id: newId(), orderKey, title: names.newLane, kind: kinds.get(distance) ?? text };
    if (!next) ops.push({ opId: newId(), kind: "lane.create", value: { ...made, ...plain } });
    ids[distance] = next?.laneId ?? made.id;
  }
  return { ids, ops };
}

const text: LaneKind = "text";
const plain = { isCollapsed: false, isHidden: false };
