import { dayMs } from "@/lib/core/days";
import type { StageRow } from "./derive-stages";
import { foldRuns } from "./fold-runs";
import type { AddFold } from "./folds";
import type { DayOf, Journey, Part } from "./journey";
import { wholeOf } from "./journey-parts";
import type { MeasuredMap } from "./visits";

/** Counts one customer's journey on one map, or a part of it, in every roll-up of the map. */
export function foldJourney(
  add: AddFold,
  { map, dayOf }: { map: MeasuredMap; dayOf: DayOf },
  journey: Journey,
  part: Part = wholeOf(journey),
): void {
  foldEntries(add, map, part.stages, dayOf);
  foldChain(add, map, { stages: journey.stages, counted: part.stages }, dayOf);
  foldRuns(add, map, journey, part);
}

/** 1 for each of the windows the wait fits in; the last one is without end. */
function windows(waitMs: number, days: readonly number[]): number[] {
  return [...days.map((count) => (waitMs <= count * dayMs ? 1 : 0)), 1];
}

const stageWindows = [1, 7, 14, 30, 90];
const noWindows = [0, 0, 0, 0, 0, 0];

function foldEntries(
  add: AddFold,
  { mapId, generation }: MeasuredMap,
  stages: readonly StageRow[],
  dayOf: DayOf,
) {
  for (const row of stages) {
    const waitMs = row.nextAt === null ? null : row.nextAt - row.firstAt;
    const wentOn = waitMs === null ? noWindows : windows(waitMs, stageWindows);
    const seconds = Math.round((waitMs ?? 0) / 1000);
    const key = [dayOf(row.firstAt), row.stageId, row.personaId, row.channelId];
    add("stage_days", [mapId, generation, ...key], [1, ...wentOn, seconds, 0]);
    if (row.touchpointId === null) continue;
    add("touchpoint_days", [mapId, generation, row.touchpointId, ...key], [1, ...wentOn]);
  }
}

function foldChain(
  add: AddFold,
  map: MeasuredMap,
  { stages, counted }: Pick<Journey, "stages"> & { counted: readonly StageRow[] },
  dayOf: DayOf,
) {
  const start = stages.find((row) => row.stageId === map.stageIds[0]);
  for (const { stageId, chainStart, chainAt, personaId } of counted) {
    if (!start || chainStart === null || chainAt === null) continue;
    const { mapId, generation } = map;
    const key = [dayOf(chainStart), stageId, personaId, start.channelId];
    const reached = windows(chainAt - chainStart, stageWindows);
    add("chain_days", [mapId, generation, ...key], reached);
    if (start.touchpointId === null) continue;
    add("touchpoint_chains", [mapId, generation, start.touchpointId, ...key], reached);
  }
}
