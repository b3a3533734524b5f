import { byOrder } from "@/lib/core/order";
import { type Board, type Card, cellKey, type Lane, type Stage, type Step } from "./model";

export type StageView = Stage & { index: number; steps: Step[] };

/** The living parts of a board in reading order. A step lives while its stage does, a card while its cell does. */
export type BoardView = {
  stages: StageView[];
  steps: Step[];
  lanes: Lane[];
  /** cards of a cell in order, by `cellKey(laneId, stepId)` */
  cells: ReadonlyMap<string, Card[]>;
};

const noSteps = (): Step[] => [];

export function viewBoard(board: Board): BoardView {
  const stages = living(board.stages).map((stage, index) => ({
    ...stage,
    index,
    steps: noSteps(),
  }));
  const stagesById = new Map(stages.map((stage) => [stage.id, stage]));
  for (const step of living(board.steps)) stagesById.get(step.stageId)?.steps.push(step);
  const steps = stages.flatMap((stage) => stage.steps);
  const lanes = living(board.lanes);
  return { stages, steps, lanes, cells: cellsOf(board, steps, lanes) };
}

function cellsOf(board: Board, steps: Step[], lanes: Lane[]): Map<string, Card[]> {
  const stepIds = new Set(steps.map((step) => step.id));
  const laneIds = new Set(lanes.map((lane) => lane.id));
  const cells = new Map<string, Card[]>();
  for (const card of Object.values(board.cards)) {
    if (card.deleted || !stepIds.has(card.stepId) || !laneIds.has(card.laneId)) continue;
    const key = cellKey(card.laneId, card.stepId);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  for (const cell of cells.values()) cell.sort(byOrder);
  return cells;
}

function living<Row extends { id: string; orderKey: string; deleted: boolean }>(
  rows: Readonly<Record<string, Row>>,
): Row[] {
  return Object.values(rows)
    .filter((row) => !row.deleted)
    .sort(byOrder);
}
