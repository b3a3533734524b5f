import type { Box } from "@/lib/maps/layout";
import { cellKey } from "@/lib/maps/model";
import type { Drawing } from "../state/drawing";
import type { Place } from "../state/ui-state";

export type Area = { x: number; y: number; w: number; h: number };

/** Every shown card between two places: a run inside one cell, a rectangle of cells otherwise. */
export function cardsBetween(drawing: Drawing, from: Place, to: Place): string[] {
  const isOneCell = from.laneId === to.laneId && from.stepId === to.stepId;
  if (isOneCell) return runInside(drawing, from, to);
  const lanes = slice(laneIds(drawing), from.laneId, to.laneId);
  const steps = slice(stepIds(drawing), from.stepId, to.stepId);
  return lanes.flatMap((laneId) => steps.flatMap((stepId) => idsIn(drawing, laneId, stepId)));
}

/** The next larger whole around a selection: the cell, then its lane, then the map. */
export function grown(drawing: Drawing, place: Place, current: ReadonlySet<string>): string[] {
  const cell = idsIn(drawing, place.laneId, place.stepId);
  const lane = stepIds(drawing).flatMap((stepId) => idsIn(drawing, place.laneId, stepId));
  const map = laneIds(drawing).flatMap((laneId) =>
    stepIds(drawing).flatMap((stepId) => idsIn(drawing, laneId, stepId)),
  );
  const isAll = (ids: readonly string[]) => ids.every((id) => current.has(id));
  if (cell.length > 0 && !isAll(cell)) return [...cell];
  return isAll(lane) ? map : lane;
}

/** Every card that an area of the board touches. */
export function cardsWithin(drawing: Drawing, area: Area): string[] {
  const tops = new Map(drawing.layout.rows.map((row) => [row.laneId, row.y]));
  const touches = (box: Box) => {
    const y = (tops.get(box.laneId) ?? 0) + box.y;
    const isBeside = box.x < area.x + area.w && box.x + box.w > area.x;
    return isBeside && y < area.y + area.h && y + box.h > area.y;
  };
  return [...drawing.layout.boxes.values()].filter(touches).map((box) => box.id);
}

/** The chosen cards from the top lane to the bottom one and from left to right. */
export function inReadingOrder(drawing: Drawing, chosen: Iterable<string>): string[] {
  const wanted = new Set(chosen);
  if (wanted.size < 2) return [...wanted];
  const lanes = drawing.view.lanes.map((lane) => lane.id);
  return lanes.flatMap((laneId) =>
    drawing.view.steps.flatMap((step) =>
      (drawing.cells.get(cellKey(laneId, step.id)) ?? []).filter((id) => wanted.has(id)),
    ),
  );
}

export const toggled = (current: ReadonlySet<string>, id: string): Set<string> => {
  const next = new Set(current);
  if (!next.delete(id)) next.add(id);
  return next;
};

function runInside(drawing: Drawing, from: Place, to: Place): string[] {
  const ids = idsIn(drawing, from.laneId, from.stepId);
  if (!from.cardId || !to.cardId) return to.cardId ? [to.cardId] : [];
  return slice(ids, from.cardId, to.cardId);
}

function slice(ids: readonly string[], one: string, other: string): string[] {
  const [a, b] = [ids.indexOf(one), ids.indexOf(other)];
  return ids.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1);
}

const laneIds = ({ layout }: Drawing) => layout.rows.map((row) => row.laneId);
const stepIds = ({ layout }: Drawing) =>
  layout.columns.flatMap(({ stepId }) => (stepId === null ? [] : [stepId]));

const idsIn = (drawing: Drawing, laneId: string, stepId: string): readonly string[] =>
  drawing.cells.get(cellKey(laneId, stepId)) ?? [];
