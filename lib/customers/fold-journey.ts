import { dayMs } from "@/lib/core/days";
import type { StageRow } from "./derive-stages";
import type { AddFold } from "./folds";
import type { Run } from "./path";
import type { MeasuredMap } from "./visits";

/** What the roll-ups of one map hold of one customer. */
export type Journey = {
  stages: readonly StageRow[];
  runs: readonly Run[];
  personaId: string | null;
};
export type DayOf = (at: number) => string;

/** What of a journey is counted: some of its stage rows, and its runs from one on. */
export type Part = { stages: readonly StageRow[]; from: number };

/** Counts one customer's journey on one map, or a part of it, in every roll-up of the map. */
export function foldJourney(
  add: AddFold,
  { map, dayOf }: { map: MeasuredMap; dayOf: DayOf },
  journey: Journey,
  part: Part = { stages: journey.stages, from: 0 },
): void {
  foldEntries(add, map, { ...journey, ...part }, dayOf);
  foldChain(add, map, { ...journey, counted: part.stages }, dayOf);
  foldActivity(add, map, journey, part.from);
  foldMoves(add, map, journey, part.from);
  foldCohort(add, map, journey, part.from);
}

/**
 * What has to be counted anew of a journey that became another one; what both have in common is
 * counted already. The last move to another stage is counted as such, so it counts as a difference.
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
  const common = before.runs.findIndex((run, index) => !isSameRun(run, after.runs[index]));
  const from = Math.max(
    0,
    Math.min(
      common < 0 ? before.runs.length : common,
      lastMoveOf(before.runs),
      lastMoveOf(after.runs),
    ),
  );
  const differing = (rows: Journey["stages"], others: Journey["stages"]) =>
    rows.filter((row) => !others.some((other) => isSameStage(row, other)));
  return [
    { stages: differing(before.stages, after.stages), from },
    { stages: differing(after.stages, before.stages), from },
  ];
}

const wholeOf = ({ stages }: Journey): Part => ({ stages, from: 0 });

const isSameRun = (one: Run, other: Run | undefined): boolean =>
  one.stage === other?.stage &&
  one.day === other.day &&
  one.events === other.events &&
  one.channelId === other.channelId &&
  one.touchpointId === other.touchpointId;

const lastMoveOf = (runs: readonly Run[]): number =>
  runs.findLastIndex((run, index) => run.stage !== runs[index - 1]?.stage);

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

/** 1 for each of the windows the wait fits in; the last one is without end. */
function windows(waitMs: number, days: readonly number[]): number[] {
  return [...days.map((count) => (waitMs <= count * dayMs ? 1 : 0)), 1];
}

const stageWindows = [1, 7, 14, 30, 90];
const noWindows = [0, 0, 0, 0, 0, 0];

function foldEntries(
  add: AddFold,
  map: MeasuredMap,
  { stages, runs, personaId, from }: Journey & Part,
  dayOf: DayOf,
) {
  const { mapId, generation } = map;
  for (const row of stages) {
    const waitMs = row.nextAt === null ? null : row.nextAt - row.firstAt;
    const wentOn = waitMs === null ? noWindows : windows(waitMs, stageWindows);
    const seconds = Math.round((waitMs ?? 0) / 1000);
    const key = [dayOf(row.firstAt), row.stageId, row.personaId, row.channelId];
    add("stage_days", [mapId, generation, ...key], [1, ...wentOn, seconds, 0]);
    if (row.touchpointId === null) continue;
    add("touchpoint_days", [mapId, generation, row.touchpointId, ...key], [1, ...wentOn]);
  }
  for (const { stage, day, channelId, events } of runs.slice(from)) {
    const key = [mapId, generation, day, map.stageIds[stage] ?? null, personaId, channelId];
    add("stage_days", key, [0, ...noWindows, 0, events]);
  }
}

function foldChain(
  add: AddFold,
  map: MeasuredMap,
  { stages, counted }: Journey & { counted: readonly StageRow[] },
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

function foldActivity(
  add: AddFold,
  { mapId, generation, stageIds }: MeasuredMap,
  journey: Journey,
  start: number,
) {
  const last = new Map<number, string>();
  for (const [index, { stage, day }] of journey.runs.entries()) {
    const previous = last.get(stage) ?? null;
    if (previous === day) continue;
    last.set(stage, day);
    if (index < start) continue;
    const stageId = stageIds[stage] ?? null;
    add("activity_days", [mapId, generation, stageId, day, previous, journey.personaId], [1]);
  }
}

function foldMoves(add: AddFold, map: MeasuredMap, { runs, personaId }: Journey, start: number) {
  const lastMove = lastMoveOf(runs);
  let channel: string | null = null;
  let touchpoint: string | null = null;
  for (const [index, run] of runs.entries()) {
    if (index >= start) {
      const step = { run, before: runs[index - 1], channel, touchpoint, personaId };
      countMoves(add, map, step, index - lastMove);
    }
    channel = run.channelId ?? channel;
    touchpoint = run.touchpointId ?? touchpoint;
  }
}

type Step = {
  run: Run;
  before: Run | undefined;
  /** The last ones before this run. */
  channel: string | null;
  touchpoint: string | null;
  personaId: string | null;
};

/** `place` counts from the last move to another stage, which is 0. */
function countMoves(
  add: AddFold,
  { mapId, generation, stageIds }: MeasuredMap,
  { run, before, channel, touchpoint, personaId }: Step,
  place: number,
) {
  const { day, stage, channelId, touchpointId } = run;
  const stageId = stageIds[stage] ?? null;
  const move = (kind: string, from: string | null, to: string | null, isEnd: boolean) =>
    add(
      "journey_moves",
      [mapId, generation, kind, day, stageId, from, to, personaId],
      [1, isEnd ? 1 : 0],
    );
  if (before?.stage !== stage) {
    const from = before ? (stageIds[before.stage] ?? null) : null;
    move("stage", from, stageId, place === 0);
  }
  if (channelId && channel && channelId !== channel) move("channel", channel, channelId, place > 0);
  if (touchpointId && touchpoint && touchpointId !== touchpoint) {
    move("touchpoint", touchpoint, touchpointId, place > 0);
  }
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
  const known = new Set<number>();
  for (const [index, { day }] of runs.entries()) {
    const month = monthOf(day);
    if (known.has(month)) continue;
    known.add(month);
    if (index < from) continue;
    const key = [cohort, month - start, personaId, first.channelId, first.touchpointId];
    add("cohort_months", [mapId, generation, ...key], [1]);
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
