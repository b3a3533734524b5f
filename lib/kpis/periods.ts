import { type Day, dayAt, dayMs } from "@/lib/core/days";

/** Whole days, both included. */
export type Period = { from: Day; to: Day };

export const presets = ["7", "30", "90", "180", "365"] as const;

/** The day `count` days later (or earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** The whole month that begins on a day. */
export function monthFrom(first: Day): Period {
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return { from: first, to: addDays(next.toISOString().slice(0, 10), -1) };
}

/** About the instant a month ends in a time zone, to the hour; of its first day, "2026-03-01". */
export function endOfMonth(first: Day, timeZone: string): Date {
  const next = addDays(monthFrom(first).to, 1);
  const middle = Date.parse(next);
  const hours = Array.from({ length: 29 }, (_, hour) => new Date(middle + (hour - 14) * 3_600_000));
  return hours.find((hour) => dayAt(hour, timeZone) === next) ?? new Date(middle);
}

/** Whole days of a period, at least 1. */
export function lengthOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** The last `days` days, today included. */
export function lastDays(days: number, today: Day): Period {
  return { from: addDays(today, 1 - days), to: today };
}

/**
 * The period to compare with: as long, on the same weekdays, and the latest that does not overlap.
 * So it lies a whole number of weeks back, with up to six days between the two.
 */
export function previousPeriod(period: Period): Period {
  const shift = -7 * Math.ceil(lengthOf(period) / 7);
  return { from: addDays(period.from, shift), to: addDays(period.to, shift) };
}

/** Whole weeks that end with the period, oldest first; single days for periods below two weeks. */
export function bucketsOf(period: Period): Period[] {
  const size = lengthOf(period) < 14 ? 1 : 7;
  const count = Math.floor(lengthOf(period) / size);
  return Array.from({ length: count }, (_, index) => {
    const to = addDays(period.to, -size * (count - 1 - index));
    return { from: addDays(to, 1 - size), to };
  });
}

/** Whether the text is a calendar day that exists. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
