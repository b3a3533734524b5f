import { dayMs, daysBefore, hourMs } from "@/lib/core/days";
import type { Random } from "./random";

/** The twelve months the demonstration tells of. */
export const storyDays = 365;
/** Customers who came in the weeks before, so that the first month is no cold start. */
export const headStartDays = 28;

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);
export const ageDays = (now: Date, at: Date): number => (now.getTime() - at.getTime()) / dayMs;

const weekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;
export const weekdayOf = (at: Date): string => weekdays[at.getUTCDay()] ?? "Monday";

/** How busy the shop is on each day of the week, from Sunday; 1 is an average day. */
const weekdayWeights = [1.32, 1.08, 0.9, 0.86, 0.88, 0.84, 1.12] as const;
const growthPerYear = 0.24;
const headStartWeight = 1.9;

/** How many newcomers a day brings, relative to an average day at the start of the year. */
export function dayWeight(now: Date, age: number): number {
  const weekday = daysBefore(now, age).getUTCDay();
  if (age > storyDays) return headStartWeight;
  return (weekdayWeights[weekday] ?? 1) * (1 + growthPerYear * (1 - age / storyDays));
}

const hourWeights = [
  2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 10, 12, 11, 9, 9, 10, 12, 14, 18, 22, 21, 14, 6,
];

/** The same day at an hour at which people shop. */
export function atShoppingHour(at: Date, random: Random): Date {
  const midnight = Math.floor(at.getTime() / dayMs) * dayMs;
  return new Date(midnight + (random.weighted(hourWeights) + random.next()) * hourMs);
}
