import type { StageRow } from "./derive-stages";
import type { Run } from "./path";

/** What the roll-ups of one map hold of one customer. */
export type Journey = {
  stages: readonly StageRow[];
  runs: readonly Run[];
  personaId: string | null;
};
export type DayOf = (at: number) => string;

/** What of a journey is counted: some of its stage rows, its runs from one on, its moves from one on. */
export type Part = { stages: readonly StageRow[]; from: number; movesFrom: number };
