import { dayAt, daysBefore } from "@/lib/core/days";
import type { Share } from "@/lib/stats/shares";

/** Days within which a customer has to go on; `any` asks for no limit. */
export const conversionWindows = ["1", "7", "14", "30", "90", "any"] as const;
export type ConversionWindow = (typeof conversionWindows)[number];

/** Entries of one kind of day: windows that have ended and windows still running. */
export type WindowCounts = {
  /** Customers who entered on days whose windows have all ended, and those of them who went on. */
  closed: number;
  converted: number;
  /** Customers whose window may still be running, and those of them who have already gone on. */
  open: number;
  openConverted: number;
};

/**
 * The share that went on, of ended windows only. Customers still on their way are neither won nor
 * lost; counting only the quick ones among them would flatter the rate.
 */
export function conversionShare({ closed, converted }: WindowCounts): Share {
  return { hits: converted, total: closed };
}

/** Customers of ended windows who did not go on. */
export function dropOff({ closed, converted }: WindowCounts): number {
  return Math.max(0, closed - converted);
}

/**
 * The first day whose customers may still be inside of their window: a customer of the day before
 * it has had at least `window` days of 24 hours. Null for `any`, which has no end and counts
 * everybody so far.
 */
export function firstOpenDay(now: Date, window: ConversionWindow, timeZone: string) {
  if (window === "any") return null;
  return dayAt(daysBefore(now, Number(window)), timeZone);
}
