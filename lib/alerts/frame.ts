import type { Day } from "@/lib/core/days";
import { addDays, type Period } from "@/lib/kpis/periods";
import { weekdayOf } from "./baseline";

/** Which days are the usual ones and which are judged against them. */
export type Frame = { usual: Period; recent: Period };

/** Days of a shift of one stage that is over, from the first day shown to the last before the recovery. */
export type PastShift = { stageId: string; from: Day; to: Day };

const usualDays = 56;
const shortestChart = 21;
/** Days whose figures an alert shows as what is now. */
export const shownDays = 7;

/**
 * The frame of a day: the chart begins on the Monday three to four weeks back, so that its points
 * stay the same within a week, and is judged against the eight whole weeks before.
 */
export function frameOf(day: Day): Frame {
  const earliest = addDays(day, -shortestChart);
  const sinceMonday = (weekdayOf(earliest) + 6) % 7;
  const start = addDays(earliest, -sinceMonday);
  return {
    usual: { from: addDays(start, -usualDays), to: addDays(start, -1) },
    recent: { from: start, to: day },
  };
}

/** The frame in which a shift was found, drawn on to a later day: the usual stays as it was. */
export const frameSince = (found: Day, day: Day): Frame => {
  const { usual, recent } = frameOf(found);
  return { usual, recent: { from: recent.from, to: day } };
};

/** The last days, which an alert shows beside the usual ones. */
export const shownPeriod = (day: Day): Period => ({ from: addDays(day, 1 - shownDays), to: day });
