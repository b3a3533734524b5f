import { byOrder } from "@/lib/core/order";
import { type Board, type Card, cellKey, type Lane, type Stage, type Step } from "./model";
import { differing, rowIn, rowsIn } from "./parts";
import { type Lookup, PatchedMap } from "./patched-map";

export type StageView = Stage & { index: number; steps: Step[] };

/** The living parts of a board in reading order. A step lives while its stage does, a card while its cell does. */
export type BoardView = {
  stages: StageView[];
  steps: Step[];
  lanes: Lane[];
  /** cards of a cell in order, by `cellKey(laneId, stepId)` */
  cells: Lookup<Card[]>;
};

const noSteps = (): Step[] => [];

/** The living parts of a board in the order they are drawn; what was deleted, and all on it, is left out. */
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
  for (const card of rowsIn(board.cards)) {
    if (card.deleted || !stepIds.has(card.stepId) || !laneIds.has(card.laneId)) continue;
    const key = cellKey(card.laneId, card.stepId);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  for (const cell of cells.values()) cell.sort(byOrder);
  return cells;
}

/**
 * The view after some cards have changed and nothing else has; every untouched cell keeps its identity.
 * Null where too much has changed for that to be worth it.
 */
export function viewCards(
  last: BoardView,
  { before, after }: { before: Board; after: Board },
): { view: BoardView; touched: Card[] } | null {
  const touched = changedCards(before.cards, after.cards);
  if (touched === null) return null;
  const stepIds = new Set(last.steps.map((step) => step.id));
  const laneIds = new Set(last.lanes.map((lane) => lane.id));
  const cells = new Map<string, Card[]>();
  const ids = new Set(touched.map((card) => card.id));
  for (const { laneId, stepId } of touched) {
    if (!stepIds.has(stepId) || !laneIds.has(laneId)) continue;
    const key = cellKey(laneId, stepId);
    const others = (last.cells.get(key) ?? []).filter((card) => !ids.has(card.id));
    const own = [...ids].flatMap((id) => {
      const card = rowIn(after.cards, id);
      const isHere = card && !card.deleted && card.laneId === laneId && card.stepId === stepId;
      return isHere ? [card] : [];
    });
    cells.set(key, [...others, ...own].sort(byOrder));
  }
  return { view: { ...last, cells: withCells(last.cells, cells) }, touched };
}

const mostTouched = 60;

/** What the changed cards were and what they are; null when there are too many of them. */
function changedCards(before: Board["cards"], after: Board["cards"]): Card[] | null {
  const touched = differing(before, after).flatMap((sides) =>
    [sides.after, sides.before].filter((card) => card !== undefined),
  );
  return touched.length > mostTouched ? null : touched;
}

/** The cells with some of them changed; one that has been left empty is no more. */
function withCells(last: Lookup<Card[]>, cells: ReadonlyMap<string, Card[]>): Lookup<Card[]> {
  const isPatch = [...cells].every(([key, cards]) => cards.length > 0 && last.has(key));
  if (isPatch) return PatchedMap.of(last, [...cells]);
  const all = new Map([...last, ...cells]);
  for (const [key, cards] of cells) if (cards.length === 0) all.delete(key);
  return all;
}

function living<Row extends { id: string; orderKey: string; deleted: boolean }>(
  rows: Readonly<Record<string, Row>>,
): Row[] {
  return Object.values(rows)
    .filter((row) => !row.deleted)
    .sort(byOrder);
}
