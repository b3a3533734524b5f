import { z } from "zod";
import { type Board, cardDefaults, laneDefaults, stageDefaults } from "../model";
import { inParts, rowsIn } from "../parts";
import { card, entityId, lane, stage, step } from "../schema";

const deleted = { deleted: z.boolean() };

/** A stored board, tombstones and all. What it was stored without, a field added since, has its default. */
export const storedBoard = z.object({
  stages: z.record(z.string(), z.object({ ...stage.shape, ...deleted })),
  steps: z.record(z.string(), z.object({ ...step.shape, ...deleted })),
  lanes: z.record(z.string(), z.object({ ...lane.shape, ...deleted })),
  cards: z.record(z.string(), z.object({ ...card.shape, ...deleted })),
  emotions: z.record(
    z.string(),
    z.object({ stepId: entityId, personaId: entityId, value: z.number() }),
  ),
});

/** The board that was stored; null when it cannot be read any more. */
export function readSnapshot(stored: unknown): Board | null {
  const { data } = storedBoard.safeParse(stored);
  if (!data) return null;
  return {
    ...data,
    stages: mapValues(data.stages, (row) => ({ ...stageDefaults, ...row })),
    lanes: mapValues(data.lanes, (row) => ({ ...laneDefaults, ...row })),
    cards: inParts(Object.values(data.cards).map((row) => ({ ...cardDefaults, tags: [], ...row }))),
  };
}

/** A board as it is stored, and as `readSnapshot` reads it: all its rows as records by id. */
export const toStored = (board: Board) => ({
  ...board,
  cards: Object.fromEntries(rowsIn(board.cards).map((row) => [row.id, row])),
});
export type StoredBoard = ReturnType<typeof toStored>;

function mapValues<From, To>(rows: Record<string, From>, change: (row: From) => To) {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
}
