import type { Board } from "../model";
import { viewBoard } from "../view";

/** Where an entity stands: for a card its lane and step, for a step its stage. */
export type Place = { laneId?: string; stepId?: string; stageId?: string };
export type Value = string | number | boolean | null | readonly string[];
export type Kind = "stage" | "step" | "lane" | "card";

/** One living part of a board, in a form in which all kinds can be compared. */
export type Row = {
  kind: Kind;
  id: string;
  /** what people call it */
  title: string;
  place: Place;
  /** the others at the same place, in order */
  container: string;
  fields: Readonly<Record<string, Value>>;
};

const placeFields = new Set(["id", "deleted", "orderKey", "laneId", "stepId", "stageId"]);

/** The living parts of a board from left to right and top to bottom, by id. */
export function livingRows(board: Board): Map<string, Row> {
  const view = viewBoard(board);
  const rows = new Map<string, Row>();
  const add = (row: Row) => rows.set(row.id, row);
  for (const { index: _, steps, ...stage } of view.stages) {
    add(rowOf("stage", stage, stage.title, {}));
    for (const step of steps) add(rowOf("step", step, step.title, { stageId: step.stageId }));
  }
  for (const lane of view.lanes) add(rowOf("lane", lane, lane.title, {}));
  for (const cell of view.cells.values())
    for (const card of cell) {
      const { laneId, stepId } = card;
      add(rowOf("card", card, card.text, { laneId, stepId }));
    }
  return rows;
}

function rowOf(kind: Kind, entity: { id: string }, title: string, place: Place): Row {
  const container = `${kind}|${Object.values(place).join("|")}`;
  return { kind, id: entity.id, title, place, container, fields: fieldsOf(entity) };
}

/** Everything about an entity but its identity and its place. */
export function fieldsOf(entity: object): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(entity).filter(([name, value]) => !placeFields.has(name) && value !== undefined),
  );
}

export const isSameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
