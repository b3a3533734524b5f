import type { Row } from "@/lib/maps/layout";
import { cellKey } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import type { Drawing } from "./drawing";
import type { Place } from "./ui-state";

export type Direction =
  | "left"
  | "right"
  | "up"
  | "down"
  | "laneUp"
  | "laneDown"
  | "home"
  | "end"
  | "first"
  | "last";

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "laneUp",
  PageDown: "laneDown",
  Home: "home",
  End: "end",
};

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * Where a key leads: arrows, Page Up and Down, Home and End, with Ctrl to the edges of the map. Where people read
 * from right to left, the step before stands on the right.
 */
export function directionOf(
  { key, ctrlKey, metaKey, altKey }: Key,
  isRtl = isPageRtl(),
): Direction | null {
  if (altKey) return null;
  if (!ctrlKey && !metaKey) return arrows[alongReading(key, isRtl)] ?? null;
  return key === "Home" ? "first" : key === "End" ? "last" : null;
}

/** An arrow as if people read from left to right: the left one leads back, the right one on. */
export function alongReading(key: string, isRtl = isPageRtl()): string {
  return isRtl ? (mirrored[key] ?? key) : key;
}

const mirrored: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Asked of the page's own attribute: its style would have to be computed for every key. */
const isPageRtl = (): boolean => document.dir === "rtl";

/** The first card or cell of the board; null when there is none. */
export function firstPlace(drawing: Drawing): Place | null {
  const [row] = drawing.layout.rows;
  const [step] = shownSteps(drawing);
  return row && step ? placeIn(drawing, row, step, 0) : null;
}

/** Where a place is after something else has changed the board: its card, else its cell, else the first. */
export function placeNow(drawing: Drawing, place: Place): Place {
  const card = place.cardId ? rowIn(drawing.board.cards, place.cardId) : undefined;
  const { laneId, stepId } = card && !card.deleted ? card : place;
  const row = drawing.layout.rows.find((one) => one.laneId === laneId);
  if (!row || !shownSteps(drawing).includes(stepId)) {
    return firstPlace(drawing) ?? place;
  }
  const index = idsOf(drawing, row, stepId).indexOf(place.cardId ?? "");
  return placeIn(drawing, row, stepId, Math.max(0, index));
}

/** Where an arrow key leads from a place; the same place at the edge of the map. */
export function neighbour(drawing: Drawing, from: Place, direction: Direction): Place {
  const rows = drawing.layout.rows;
  const steps = shownSteps(drawing);
  const rowIndex = rows.findIndex((row) => row.laneId === from.laneId);
  const stepIndex = steps.indexOf(from.stepId);
  const row = rows[rowIndex];
  if (!row || stepIndex < 0) return firstPlace(drawing) ?? from;
  const ids = idsOf(drawing, row, from.stepId);
  const index = Math.max(0, ids.indexOf(from.cardId ?? ""));
  const across = (to: number) => {
    const step = steps[to];
    return step ? placeIn(drawing, row, step, index) : from;
  };
  const corner = (to: Row | undefined, step: string | undefined, at: number) =>
    to && step ? placeIn(drawing, to, step, at) : from;
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
    case "first":
      return corner(rows[0], steps[0], 0);
    case "last":
      return corner(rows.at(-1), steps.at(-1), Number.POSITIVE_INFINITY);
  }
}

export type Slot = { laneId: string; stepId: string; index: number };

/** The steps that have a column; those of a collapsed stage have none. */
export function shownSteps({ layout }: Drawing): string[] {
  return layout.columns.flatMap(({ stepId }) => (stepId === null ? [] : [stepId]));
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
