import { z } from "zod";
import type { Params } from "@/lib/core/address";
import {
  type Day,
  isDay,
  lastDays,
  type Period,
  presets,
  previousPeriod,
} from "@/lib/kpis/periods";

const day = z.string().refine(isDay, "No such day.");

/** Whole days of the workspace, both included; null for all there is. */
export const resultPeriod = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, "The period ends before it begins.")
  .nullable()
  .default(null);

export const resultDays = [...presets, "all"] as const;
export type ResultDays = (typeof resultDays)[number];

/** What an address asks for, as on the dashboard: `days` back from today; all when it names none. */
export function periodOfResults(
  params: Params,
  today: Day,
): { days: ResultDays; period: Period | null; previous: Period | null } {
  const days = resultDays.find((choice) => choice === params.days) ?? "all";
  if (days === "all") return { days, period: null, previous: null };
  const period = lastDays(Number(days), today);
  return { days, period, previous: previousPeriod(period) };
}
