import { dayMs } from "@/lib/core/days";
import { readNumbers } from "./compact-numbers";
import { createIdList, readIdList } from "./id-list";
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
  const values = runs.map((run) => runText(run, ids));
  return `${ids.text()};${values.join()}`;
}

function runText(run: Run, ids: ReturnType<typeof createIdList>): string {
  const [channel, touchpoint] = [ids.placeOf(run.channelId), ids.placeOf(run.touchpointId)];
  return `${run.stage},${channel},${touchpoint},${numberOf(run.day)},${run.events}`;
}

/** As writeRuns, of runs that go on from those of a text, as runsOf has it: only what is new is written. */
export function continueRuns(text: string, before: readonly Run[], runs: readonly Run[]): string {
  const last = before.length - 1;
  const [old, now] = [before[last], runs[last]];
  const isKept = before.every((run, index) => index === last || run === runs[index]);
  if (!old || !now || !isKept || !isAlike(old, now)) return writeRuns(runs);
  const end = text.indexOf(";");
  const ids = createIdList(readIdList(text.slice(0, end)));
  let values = text.slice(end, text.lastIndexOf(",") + 1) + now.events;
  for (let index = before.length; index < runs.length; index += 1) {
    const run = runs[index];
    if (run) values += `,${runText(run, ids)}`;
  }
  return ids.text() + values;
}

/** Whether one run goes on as the other, with however many events. */
const isAlike = (one: Run, other: Run): boolean =>
  one === other ||
  (one.stage === other.stage &&
    one.day === other.day &&
    one.channelId === other.channelId &&
    one.touchpointId === other.touchpointId);

const decimal = [10];

/** Reads what writeRuns has written. */
export function readRuns(text: string): Run[] {
  const end = text.indexOf(";");
  const ids = readIdList(text.slice(0, end));
  const numbers = readNumbers(text, end + 1, decimal);
  const runs: Run[] = [];
  for (let at = 0; at + 4 < numbers.length; at += 5) {
    runs.push({
      stage: numbers[at] ?? 0,
      channelId: ids[numbers[at + 1] ?? -1] ?? null,
      touchpointId: ids[numbers[at + 2] ?? -1] ?? null,
      day: dayOf(numbers[at + 3] ?? 0),
      events: numbers[at + 4] ?? 0,
    });
  }
  return runs;
}
