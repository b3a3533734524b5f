import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { conversionWindows } from "./conversion";
import { type Day, isDay, lastDays, lengthOf, type Period, presets } from "./periods";

/** Longest period the dashboard computes, in days. */
export const longestDays = 1100;

/** The two ways to count customers in a stage. */
export const readings = ["new", "active"] as const;

/** The dashboard's filters as they stand in its address. */
export const dashboardParams = {
  map: parseAsString,
  days: parseAsStringLiteral([...presets, "custom"] as const).withDefault("90"),
  from: parseAsString,
  to: parseAsString,
  compare: parseAsBoolean.withDefault(true),
  window: parseAsStringLiteral(conversionWindows).withDefault("30"),
  persona: parseAsString,
  segment: parseAsString,
  channel: parseAsString,
  touchpoint: parseAsString,
  stage: parseAsString,
  /** Who is counted in a stage: newcomers, or everybody active in the period. */
  reading: parseAsStringLiteral(readings).withDefault("new"),
};
export const loadDashboardParams = createLoader(dashboardParams);

type PeriodParams = {
  days: (typeof presets)[number] | "custom";
  from: string | null;
  to: string | null;
};

/** The period an address asks for; one that makes no sense falls back to 90 days. */
export function periodOfParams({ days, from, to }: PeriodParams, today: Day): Period {
  if (days !== "custom") return lastDays(Number(days), today);
  if (!from || !to || !isDay(from) || !isDay(to) || from > to) return lastDays(90, today);
  return lengthOf({ from, to }) > longestDays ? lastDays(90, today) : { from, to };
}
