import type { StageRow } from "./derive-stages";

const MS_PER_DAY = 86_400_000;

/** What a day's row is counted by; null stands for "none". */
export type DayKey = {
  mapId: string;
  day: string;
  stageId: string;
  personaId: string | null;
  channelId: string | null;
};

/** Entries, those who went on within 1, 7, 14, 30, 90 days or ever, and their summed seconds. */
export type DayCounts = {
  entered: number;
  c1: number;
  c7: number;
  c14: number;
  c30: number;
  c90: number;
  cany: number;
  seconds: number;
};

export type DayDifference = DayKey & DayCounts;

/**
 * What changes in the day counts when some customers' rows `before` become `after`: exact
 * differences, without the days that stay as they are, in one fixed order, so that two writers
 * never wait for each other in a circle.
 */
export function dayDifferences(
  before: readonly StageRow[],
  after: readonly StageRow[],
  dayOf: (at: number) => string,
): DayDifference[] {
  const days = new Map<string, DayDifference>();
  for (const row of before) addRow(days, row, dayOf(row.firstAt), -1);
  for (const row of after) addRow(days, row, dayOf(row.firstAt), 1);
  return [...days]
    .filter(([, day]) => counted(day).some((count) => count !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, day]) => day);
}

function addRow(days: Map<string, DayDifference>, row: StageRow, day: string, sign: 1 | -1): void {
  const { mapId, stageId, personaId, channelId } = row;
  const key = `${mapId},${day},${stageId},${personaId},${channelId}`;
  let sum = days.get(key);
  if (!sum) {
    sum = { mapId, day, stageId, personaId, channelId, ...nothing };
    days.set(key, sum);
  }
  sum.entered += sign;
  if (row.nextAt === null) return;
  const waitMs = row.nextAt - row.firstAt;
  const within = (dayCount: number) => (waitMs <= dayCount * MS_PER_DAY ? sign : 0);
  sum.c1 += within(1);
  sum.c7 += within(7);
  sum.c14 += within(14);
  sum.c30 += within(30);
  sum.c90 += within(90);
  sum.cany += sign;
  sum.seconds += sign * Math.round(waitMs / 1000);
}

const nothing: DayCounts = {
  entered: 0,
  c1: 0,
  c7: 0,
  c14: 0,
  c30: 0,
  c90: 0,
  cany: 0,
  seconds: 0,
};

function counted({ entered, c1, c7, c14, c30, c90, cany, seconds }: DayDifference): number[] {
  return [entered, c1, c7, c14, c30, c90, cany, seconds];
}
