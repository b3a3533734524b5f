import type { Row } from "@/lib/maps/layout";
import { cellKey } from "@/lib/maps/model";
import type { Drawing } from "./board-state";
import type { Place } from "./ui-state";

export type Direction = "left" | "right" | "up" | "down" | "laneUp" | "laneDown" | "home" | "end";

/** The first card or cell of the board; null when there is none. */
export function firstPlace(drawing: Drawing): Place | null {
  const [row] = drawing.layout.rows;
  const [step] = drawing.view.steps;
  return row && step ? placeIn(drawing, row, step.id, 0) : null;
}

/** Where a place is after something else has changed the board: its card, else its cell, else the first. */
export function placeNow(drawing: Drawing, place: Place): Place {
  const card = place.cardId ? drawing.board.cards[place.cardId] : undefined;
  const { laneId, stepId } = card && !card.deleted ? card : place;
  const row = drawing.layout.rows.find((one) => one.laneId === laneId);
  if (!row || !drawing.view.steps.some((step) => step.id === stepId)) {
    return firstPlace(drawing) ?? place;
  }
  const index = idsOf(drawing, row, stepId).indexOf(place.cardId ?? "");
  return placeIn(drawing, row, stepId, Math.max(0, index));
}

/** Where an arrow key leads from a place; the same place at the edge of the map. */
export function neighbour(drawing: Drawing, from: Place, direction: Direction): Place {
  const rows = drawing.layout.rows;
  const { steps } = drawing.view;
  const rowIndex = rows.findIndex((row) => row.laneId === from.laneId);
  const stepIndex = steps.findIndex((step) => step.id === from.stepId);
  const row = rows[rowIndex];
  if (!row || stepIndex < 0) return firstPlace(drawing) ?? from;
  const ids = idsOf(drawing, row, from.stepId);
  const index = Math.max(0, ids.indexOf(from.cardId ?? ""));
  const across = (to: number) => {
    const step = steps[to];
    return step ? placeIn(drawing, row, step.id, index) : from;
  };
  const along = (to: number, at: number) => {
    const next = rows[to];
    return next ? placeIn(drawing, next, from.stepId, at) : from;
  };
  switch (direction) {
    case "left":
      return across(stepIndex - 1);
    case "right":
      return across(stepIndex + 1);
    case "home":
      return across(0);
    case "end":
      return across(steps.length - 1);
    case "down":
      return ids[index + 1]
        ? placeIn(drawing, row, from.stepId, index + 1)
        : along(rowIndex + 1, 0);
    case "up":
      return index > 0
        ? placeIn(drawing, row, from.stepId, index - 1)
        : along(rowIndex - 1, Number.POSITIVE_INFINITY);
    case "laneUp":
      return along(rowIndex - 1, 0);
    case "laneDown":
      return along(rowIndex + 1, 0);
  }
}

export type Slot = { laneId: string; stepId: string; index: number };

/** Where a held card goes next: along its cell first, then into the next lane that takes cards. */
export function nextSlot(drawing: Drawing, from: Slot, direction: Direction): Slot {
  const { steps } = drawing.view;
  const rows = drawing.layout.rows.filter((row) => takesCards(drawing, row));
  const rowIndex = rows.findIndex((row) => row.laneId === from.laneId);
  const stepIndex = steps.findIndex((step) => step.id === from.stepId);
  const count = idsOf(drawing, rows[rowIndex], from.stepId).length;
  if (direction === "left" || direction === "right") {
    const step = steps[stepIndex + (direction === "left" ? -1 : 1)];
    if (!step) return from;
    const room = idsOf(drawing, rows[rowIndex], step.id).length;
    return { ...from, stepId: step.id, index: Math.min(from.index, room) };
  }
  const by = direction === "up" || direction === "laneUp" ? -1 : 1;
  const isInside = from.index + by >= 0 && from.index + by < count;
  if (isInside && !direction.startsWith("lane")) return { ...from, index: from.index + by };
  const row = rows[rowIndex + by];
  if (!row) return from;
  const room = idsOf(drawing, row, from.stepId).length;
  return { laneId: row.laneId, stepId: from.stepId, index: by < 0 ? room : 0 };
}

export function takesCards(drawing: Drawing, row: Row): boolean {
  const lane = drawing.board.lanes[row.laneId];
  return row.kind !== "emotion" && lane !== undefined && !lane.isCollapsed;
}

function placeIn(drawing: Drawing, row: Row, stepId: string, index: number): Place {
  const ids = idsOf(drawing, row, stepId);
  const cardId = ids[Math.min(index, ids.length - 1)] ?? null;
  return { laneId: row.laneId, stepId, cardId };
}

function idsOf(drawing: Drawing, row: Row | undefined, stepId: string): readonly string[] {
  if (!row || !takesCards(drawing, row)) return [];
  return drawing.cells.get(cellKey(row.laneId, stepId)) ?? [];
}
