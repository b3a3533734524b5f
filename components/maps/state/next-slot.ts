import { cellKey } from "@/lib/maps/model";
import type { Drawing } from "./drawing";
import { type Direction, type Slot, shownSteps, takesCards } from "./navigate";

/** The cells that cards can be carried through, in the order in which they are shown. */
export type Walk = {
  lanes: readonly string[];
  steps: readonly string[];
  cells: Drawing["cells"];
};

/** The board shows no cards of what is folded, so nothing is carried there. */
export function boardWalk(drawing: Drawing): Walk {
  const rows = drawing.layout.rows.filter((row) => takesCards(drawing, row));
  const lanes = rows.map((row) => row.laneId);
  return { lanes, steps: shownSteps(drawing), cells: drawing.cells };
}

/** The list shows the cards of every lane that is not hidden and of every step, folded or not. */
export function listWalk({ view, cells }: Drawing): Walk {
  const shown = view.lanes.filter((lane) => !lane.isHidden && lane.kind !== "emotion");
  return { lanes: shown.map((lane) => lane.id), steps: view.steps.map((step) => step.id), cells };
}

/**
 * Where held cards go next: along their cell first, then into the next lane. They stay at the edges, and where
 * their own lane or step is none of those they can be carried through.
 */
export function nextSlot(
  { lanes, steps, cells }: Walk,
  from: Slot,
  direction: Direction,
  held: ReadonlySet<string>,
): Slot {
  const laneIndex = lanes.indexOf(from.laneId);
  const stepIndex = steps.indexOf(from.stepId);
  if (laneIndex < 0 || stepIndex < 0) return from;
  const roomIn = (laneId: string, stepId: string) =>
    (cells.get(cellKey(laneId, stepId)) ?? []).filter((id) => !held.has(id)).length;
  const toStep = (stepId: string | undefined) =>
    stepId ? { ...from, stepId, index: Math.min(from.index, roomIn(from.laneId, stepId)) } : from;
  if (direction === "left" || direction === "right")
    return toStep(steps[stepIndex + (direction === "left" ? -1 : 1)]);
  if (direction === "home" || direction === "first") return toStep(steps[0]);
  if (direction === "end" || direction === "last") return toStep(steps.at(-1));
  const by = direction === "up" || direction === "laneUp" ? -1 : 1;
  const to = from.index + by;
  const isInside = to >= 0 && to <= roomIn(from.laneId, from.stepId);
  if (isInside && !direction.startsWith("lane")) return { ...from, index: to };
  const laneId = lanes[laneIndex + by];
  if (!laneId) return from;
  return { laneId, stepId: from.stepId, index: by < 0 ? roomIn(laneId, from.stepId) : 0 };
}
