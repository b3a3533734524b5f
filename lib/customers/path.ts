import { dayMs } from "@/lib/core/days";
import { createIdList } from "./id-list";
import type { Visit } from "./visits";

/** Events in a row in one stage, through one channel and touchpoint, on one day. */
export type Run = {
  stage: number;
  channelId: string | null;
  touchpointId: string | null;
  /** Calendar day of the workspace, "2026-03-29". */
  day: string;
  events: number;
};

/** The visits of one customer, in time order, as runs, after those of the visits before. */
export function runsOf(
  visits: readonly Visit[],
  dayOf: (at: number) => string,
  before: readonly Run[] = [],
): Run[] {
  const runs = [...before];
  for (const { at, stage, channelId, touchpointId } of visits) {
    const day = dayOf(at);
    const last = runs.at(-1);
    const goesOn =
      last?.stage === stage &&
      last.day === day &&
      last.channelId === channelId &&
      last.touchpointId === touchpointId;
    if (last && goesOn) runs[runs.length - 1] = { ...last, events: last.events + 1 };
    else runs.push({ stage, channelId, touchpointId, day, events: 1 });
  }
  return runs;
}

/** Days since 1970 and back; there are some hundreds of days, and runs come in millions. */
const days = new Map<number, string>();
const numbers = new Map<string, number>();
const mostDays = 5000;

function dayOf(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= mostDays) days.clear();
  const day = new Date(number * dayMs).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}

function numberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (numbers.size >= mostDays) numbers.clear();
  const number = Date.parse(day) / dayMs;
  numbers.set(day, number);
  return number;
}

/** Ids once, then five numbers a run: stage, places of channel and touchpoint, day, events. */
export function writeRuns(runs: readonly Run[]): string {
  const ids = createIdList();
  const values: number[] = [];
  for (const { stage, channelId, touchpointId, day, events } of runs) {
    values.push(stage, ids.placeOf(channelId), ids.placeOf(touchpointId), numberOf(day), events);
  }
  return `${ids.text()};${values.join()}`;
}

/** Reads what writeRuns has written. */
export function readRuns(text: string): Run[] {
  const [idText = "", numberText = ""] = text.split(";");
  const ids = idText.split(",");
  const parts = numberText ? numberText.split(",") : [];
  const runs: Run[] = [];
  for (let at = 0; at < parts.length; at += 5) {
    runs.push({
      stage: Number(parts[at]),
      channelId: ids[Number(parts[at + 1])] ?? null,
      touchpointId: ids[Number(parts[at + 2])] ?? null,
      day: dayOf(Number(parts[at + 3])),
      events: Number(parts[at + 4]),
    });
  }
  return runs;
}
