import type { StageRow } from "./derive-stages";
import type { AddFold } from "./folds";
import type { Run } from "./path";
import type { MeasuredMap } from "./visits";

const msPerDay = 86_400_000;

/** What the roll-ups of one map hold of one customer. */
export type Journey = {
  stages: readonly StageRow[];
  runs: readonly Run[];
  personaId: string | null;
};
export type DayOf = (at: number) => string;

/** Counts one customer's journey on one map in every roll-up of the map. */
export function foldJourney(add: AddFold, map: MeasuredMap, journey: Journey, dayOf: DayOf): void {
  foldEntries(add, map, journey, dayOf);
  foldChain(add, map, journey, dayOf);
  foldActivity(add, map, journey);
  foldMoves(add, map, journey);
  foldCohort(add, map, journey);
}

/** 1 for each of the windows the wait fits in; the last one is without end. */
function windows(waitMs: number, days: readonly number[]): number[] {
  return [...days.map((count) => (waitMs <= count * msPerDay ? 1 : 0)), 1];
}

const stageWindows = [1, 7, 14, 30, 90];
const noWindows = [0, 0, 0, 0, 0, 0];

function foldEntries(
  add: AddFold,
  map: MeasuredMap,
  { stages, runs, personaId }: Journey,
  dayOf: DayOf,
) {
  const { mapId, generation } = map;
  for (const row of stages) {
    const waitMs = row.nextAt === null ? null : row.nextAt - row.firstAt;
    const wentOn = waitMs === null ? noWindows : windows(waitMs, stageWindows);
    const seconds = Math.round((waitMs ?? 0) / 1000);
    const key = [mapId, generation, dayOf(row.firstAt), row.stageId, row.personaId, row.channelId];
    add("stage_days", key, [1, ...wentOn, seconds, 0]);
  }
  for (const { stage, day, channelId, events } of runs) {
    const key = [mapId, generation, day, map.stageIds[stage] ?? null, personaId, channelId];
    add("stage_days", key, [0, ...noWindows, 0, events]);
  }
}

function foldChain(add: AddFold, map: MeasuredMap, { stages }: Journey, dayOf: DayOf) {
  const start = stages.find((row) => row.stageId === map.stageIds[0]);
  for (const { stageId, chainStart, chainAt, personaId } of stages) {
    if (!start || chainStart === null || chainAt === null) continue;
    const { mapId, generation } = map;
    const key = [mapId, generation, dayOf(chainStart), stageId, personaId, start.channelId];
    add("chain_days", key, windows(chainAt - chainStart, stageWindows));
  }
}

function foldActivity(
  add: AddFold,
  { mapId, generation, stageIds }: MeasuredMap,
  journey: Journey,
) {
  const last = new Map<number, string>();
  for (const { stage, day } of journey.runs) {
    const previous = last.get(stage) ?? null;
    if (previous === day) continue;
    last.set(stage, day);
    const stageId = stageIds[stage] ?? null;
    add("activity_days", [mapId, generation, stageId, day, previous, journey.personaId], [1]);
  }
}

function foldMoves(add: AddFold, map: MeasuredMap, { runs, personaId }: Journey) {
  const { mapId, generation, stageIds } = map;
  const lastMove = runs.findLastIndex((run, index) => run.stage !== runs[index - 1]?.stage);
  let channel: string | null = null;
  let touchpoint: string | null = null;
  for (const [index, run] of runs.entries()) {
    const { day, stage, channelId, touchpointId } = run;
    const stageId = stageIds[stage] ?? null;
    const move = (kind: string, from: string | null, to: string | null, isEnd: boolean) =>
      add(
        "journey_moves",
        [mapId, generation, kind, day, stageId, from, to, personaId],
        [1, isEnd ? 1 : 0],
      );
    const before = runs[index - 1];
    if (before?.stage !== stage) {
      const from = before ? (stageIds[before.stage] ?? null) : null;
      move("stage", from, stageId, index === lastMove);
    }
    const isAfter = index > lastMove;
    if (channelId && channel && channelId !== channel) move("channel", channel, channelId, isAfter);
    if (touchpointId && touchpoint && touchpointId !== touchpoint) {
      move("touchpoint", touchpoint, touchpointId, isAfter);
    }
    channel = channelId ?? channel;
    touchpoint = touchpointId ?? touchpoint;
  }
}

function foldCohort(
  add: AddFold,
  { mapId, generation }: MeasuredMap,
  { runs, personaId }: Journey,
) {
  const [first] = runs;
  if (!first) return;
  const months = new Set(runs.map(({ day }) => monthOf(day)));
  const start = monthOf(first.day);
  const cohort = `${first.day.slice(0, 7)}-01`;
  for (const month of months) {
    add(
      "cohort_months",
      [mapId, generation, cohort, month - start, personaId, first.channelId],
      [1],
    );
  }
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
