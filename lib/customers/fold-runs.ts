import type { MoveKind } from "@/db/enums";
import type { AddFold } from "./folds";
import type { Journey, Part } from "./journey";
import { lastMoveOf } from "./journey-parts";
import type { Run } from "./path";
import type { MeasuredMap } from "./visits";

/**
 * Counts the runs of a journey from one on. The loops make as few objects as can be on their way: each
 * event that comes in has them run twice.
 */
export function foldRuns(
  add: AddFold,
  map: MeasuredMap,
  journey: Journey,
  { from, movesFrom }: Part,
): void {
  foldVisits(add, map, journey, from);
  foldActivity(add, map, journey, from);
  foldMoves(add, map, journey, movesFrom);
  foldCohort(add, map, journey, from);
}

function foldVisits(
  add: AddFold,
  { mapId, generation, stageIds }: MeasuredMap,
  { runs, personaId }: Journey,
  start: number,
) {
  for (let index = start; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) continue;
    const stageId = stageIds[run.stage] ?? null;
    const key = [mapId, generation, run.day, stageId, personaId, run.channelId];
    // Nobody entered, in any window, after no time.
    add("stage_days", key, [0, 0, 0, 0, 0, 0, 0, 0, run.events]);
  }
}

function foldActivity(
  add: AddFold,
  { mapId, generation, stageIds }: MeasuredMap,
  { runs, personaId }: Journey,
  start: number,
) {
  for (let index = start; index < runs.length; index += 1) {
    const run = runs[index];
    const previous = dayBefore(runs, index);
    if (!run || previous === run.day) continue;
    const stageId = stageIds[run.stage] ?? null;
    add("activity_days", [mapId, generation, stageId, run.day, previous, personaId], [1]);
  }
}

/** Day of the run before in the same stage. */
function dayBefore(runs: readonly Run[], index: number): string | null {
  const stage = runs[index]?.stage;
  for (let at = index - 1; at >= 0; at -= 1) {
    const run = runs[at];
    if (run?.stage === stage) return run?.day ?? null;
  }
  return null;
}

function foldMoves(add: AddFold, map: MeasuredMap, { runs, personaId }: Journey, start: number) {
  const step: Step = { map, personaId, before: null, channel: null, touchpoint: null };
  let place = -lastMoveOf(runs);
  let left = start;
  for (const run of runs) {
    if (left <= 0) countMoves(add, step, run, place);
    step.before = run;
    step.channel = run.channelId ?? step.channel;
    step.touchpoint = run.touchpointId ?? step.touchpoint;
    place += 1;
    left -= 1;
  }
}

/** Where a walk along the runs stands: the run before, and the last places that were named. */
type Step = {
  readonly map: MeasuredMap;
  readonly personaId: string | null;
  before: Run | null;
  channel: string | null;
  touchpoint: string | null;
};

/** `place` counts from the last move to another stage, which is 0. */
function countMoves(add: AddFold, step: Step, run: Run, place: number) {
  const { map, before, channel, touchpoint } = step;
  const { channelId, touchpointId, stage } = run;
  if (before?.stage !== stage) {
    const from = before ? (map.stageIds[before.stage] ?? null) : null;
    const to = map.stageIds[stage] ?? null;
    addMove(add, step, run, { kind: "stage", from, to, ends: place === 0 ? 1 : 0 });
  }
  const ends = place > 0 ? 1 : 0;
  if (channelId && channel && channelId !== channel) {
    addMove(add, step, run, { kind: "channel", from: channel, to: channelId, ends });
  }
  if (touchpointId && touchpoint && touchpointId !== touchpoint) {
    addMove(add, step, run, { kind: "touchpoint", from: touchpoint, to: touchpointId, ends });
  }
}

type Move = { kind: MoveKind; from: string | null; to: string | null; ends: 0 | 1 };

function addMove(add: AddFold, { map, personaId }: Step, run: Run, move: Move) {
  const { mapId, generation, stageIds } = map;
  const { kind, from, to, ends } = move;
  const stageId = stageIds[run.stage] ?? null;
  add("journey_moves", [mapId, generation, kind, run.day, stageId, from, to, personaId], [1, ends]);
}

function foldCohort(
  add: AddFold,
  { mapId, generation }: MeasuredMap,
  { runs, personaId }: Journey,
  from: number,
) {
  const [first] = runs;
  if (!first) return;
  const start = monthOf(first.day);
  const cohort = `${first.day.slice(0, 7)}-01`;
  for (let index = from; index < runs.length; index += 1) {
    const month = monthOf(runs[index]?.day ?? "");
    const before = runs[index - 1];
    // Runs are in time order, so a month that has been before was the last one.
    if (before && monthOf(before.day) === month) continue;
    const { channelId, touchpointId } = first;
    const key = [mapId, generation, cohort, month - start, personaId, channelId, touchpointId];
    add("cohort_months", key, [1]);
  }
}

/** Months since the year 0 of the days of late: there are some hundreds, and runs come in millions. */
const months = new Map<string, number>();
const mostMonths = 5000;

function monthOf(day: string): number {
  const known = months.get(day);
  if (known !== undefined) return known;
  if (months.size >= mostMonths) months.clear();
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  months.set(day, month);
  return month;
}
