import type { StageRow } from "./derive-stages";
import type { Journey, Part } from "./journey";
import type { Run } from "./path";
import type { MeasuredMap } from "./visits";

/**
 * What has to be counted anew of a journey that became another one; what both have in common is
 * counted already. The last move to another stage is counted as such, so moves differ from there on.
 */
export function differingParts(
  { stageIds }: MeasuredMap,
  before: Journey,
  after: Journey,
): [before: Part, after: Part] {
  const startOf = ({ stages }: Journey) => stages.find(({ stageId }) => stageId === stageIds[0]);
  const [old, start] = [startOf(before), startOf(after)];
  // The whole ordered chain is counted by its first entry.
  const isOther = old?.channelId !== start?.channelId || old?.touchpointId !== start?.touchpointId;
  if (isOther || before.personaId !== after.personaId) return [wholeOf(before), wholeOf(after)];
  const from = commonRuns(before.runs, after.runs);
  const lastMove = Math.min(lastMoveOf(before.runs), lastMoveOf(after.runs));
  const movesFrom = Math.max(0, Math.min(from, lastMove));
  const differing = (rows: Journey["stages"], others: Journey["stages"]) =>
    rows.filter((row) => !others.some((other) => isSameStage(row, other)));
  return [
    { stages: differing(before.stages, after.stages), from, movesFrom },
    { stages: differing(after.stages, before.stages), from, movesFrom },
  ];
}

export const wholeOf = ({ stages }: Journey): Part => ({ stages, from: 0, movesFrom: 0 });

const isSameRun = (one: Run, other: Run | undefined): boolean =>
  one.stage === other?.stage &&
  one.day === other.day &&
  one.events === other.events &&
  one.channelId === other.channelId &&
  one.touchpointId === other.touchpointId;

/** How many runs both begin with. */
function commonRuns(before: readonly Run[], after: readonly Run[]): number {
  let count = 0;
  for (const run of before) {
    if (!isSameRun(run, after[count])) return count;
    count += 1;
  }
  return count;
}

/** Where the last move to another stage arrived; -1 without any run. */
export function lastMoveOf(runs: readonly Run[]): number {
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    if (runs[index]?.stage !== runs[index - 1]?.stage) return index;
  }
  return -1;
}

/** Whether everything of two stage rows that is stored is the same. */
export const isSameStage = (one: StageRow, other: StageRow | undefined): boolean =>
  one === other ||
  (one.stageId === other?.stageId &&
    one.firstAt === other.firstAt &&
    one.nextAt === other.nextAt &&
    one.chainStart === other.chainStart &&
    one.chainAt === other.chainAt &&
    one.personaId === other.personaId &&
    one.channelId === other.channelId &&
    one.touchpointId === other.touchpointId);
