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

type Growth = { items: readonly Item[]; name: string };

/** The steps from a place on, with those that are made where the map ends before the cards do. */
export function stepsFrom(store: BoardStore, place: Place, { items, name }: Growth) {
  const shown = store.drawing().layout.columns.flatMap(({ stepId }) => stepId ?? []);
  const ids = shown.slice(Math.max(0, shown.indexOf(place.stepId)));
  const count = Math.max(0, ...items.map((item) => item.step + 1));
  return grownSteps(store, ids, { count, name });
}

/** So many steps: those there are, and new ones in the stage of the last. */
export function grownSteps(
  store: BoardStore,
  there: readonly string[],
  { count, name }: { count: number; name: string },
) {
  const { stages } = store.drawing().view;
  const stage = stages.findLast((one) => one.steps.some((step) => step.id === there.at(-1)));
  const ids = [...there];
  if (!stage || count <= ids.length) return { ids, ops: [] };
  const keys = keysBetween(count - ids.length, stage.steps.at(-1)?.orderKey ?? null, null);
  const ops = keys.map((orderKey): ClientOp => {
    const value = { id: newId(), stageId: stage.id, orderKey, title: name, isMomentOfTruth: false };
    ids.push(value.id);
    return { opId: newId(), kind: "step.create", value };
  });
  return { ids, ops };
}

/** The lane of each distance: of the same kind where there is one, else the next that takes cards. */
export function lanesFrom(store: BoardStore, place: Place, { items, name }: Growth) {
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
    const made = { id: newId(), orderKey, title: name, kind: kinds.get(distance) ?? text };
    if (!next) ops.push({ opId: newId(), kind: "lane.create", value: { ...made, ...plain } });
    ids[distance] = next?.laneId ?? made.id;
  }
  return { ids, ops };
}

const text: LaneKind = "text";
const plain = { isCollapsed: false, isHidden: false };
