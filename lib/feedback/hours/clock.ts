import { type Day, dayAt } from "@/lib/core/days";
import { addDays } from "@/lib/kpis/periods";
import type { Calendar } from "./model";

const minuteMs = 60_000;

/** Counts the working time of one calendar; windows of days are found once and kept. */
export type Clock = {
  /** Working minutes between two instants, 0 when the second is not after the first. */
  minutesBetween: (from: Date, to: Date) => number;
  /** The instant from which exactly so many working minutes have passed until `to`. */
  before: (to: Date, minutes: number) => Date;
};

/** No rule of overdue looks further back than this. */
const mostDays = 3660;

/**
 * A clock that runs only while the workspace works. Days are those of its time zone, so the day the
 * clocks change has its working hours like any other, at another distance from the days beside it.
 */
export function createClock(calendar: Calendar): Clock {
  const windows = new Map<Day, [number, number] | null>();
  const windowOf = (day: Day) => {
    let window = windows.get(day);
    if (window === undefined) {
      window = workOn(calendar, day);
      windows.set(day, window);
    }
    return window;
  };

  function minutesBetween(from: Date, to: Date): number {
    const last = dayAt(to, calendar.timeZone);
    let sum = 0;
    let day = dayAt(from, calendar.timeZone);
    for (let step = 0; day <= last && step < mostDays; step++, day = addDays(day, 1)) {
      const window = windowOf(day);
      if (!window) continue;
      sum += Math.max(0, Math.min(window[1], to.getTime()) - Math.max(window[0], from.getTime()));
    }
    return sum / minuteMs;
  }

  function before(to: Date, minutes: number): Date {
    let left = minutes * minuteMs;
    let day = dayAt(to, calendar.timeZone);
    for (let step = 0; step < mostDays; step++, day = addDays(day, -1)) {
      const window = windowOf(day);
      if (!window) continue;
      const end = Math.min(window[1], to.getTime());
      if (end <= window[0]) continue;
      if (end - window[0] >= left) return new Date(end - left);
      left -= end - window[0];
    }
    return new Date(to.getTime() - mostDays * 24 * 60 * minuteMs);
  }

  return { minutesBetween, before };
}

/** First and last working millisecond of a day; null when nobody works. */
function workOn({ week, holidays, timeZone }: Calendar, day: Day): [number, number] | null {
  if (holidays.includes(day)) return null;
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const hours = week[weekday];
  if (!hours || hours.to <= hours.from) return null;
  return [instantAt(day, hours.from, timeZone), instantAt(day, hours.to, timeZone)];
}

/**
 * Milliseconds of a wall-clock time. A time the clocks skip is read as the one before the change
 * would have gone on; a time that comes twice is the first.
 */
export function instantAt(day: Day, minutes: number, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
  const first = wall - offsetAt(wall - 24 * 60 * minuteMs, timeZone);
  const second = wall - offsetAt(wall + 24 * 60 * minuteMs, timeZone);
  const isWall = (instant: number) => instant + offsetAt(instant, timeZone) === wall;
  return isWall(first) || !isWall(second) ? first : second;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds a time zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - whole;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = "numeric" as const;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory", {
    ...{ timeZone, hourCycle: "h23", year: numeric, month: numeric, day: numeric },
    ...{ hour: numeric, minute: numeric, second: numeric },
  });
  formats.set(timeZone, made);
  return made;
}
