import { z } from "zod";
import type { Params } from "@/lib/core/address";
import type { Day } from "@/lib/core/days";
import {
  isDay,
  lastDays,
  lengthOf,
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

/** How far back a period may begin, in days. */
export const longestDays = 3653;

export const resultDays = [...presets, "all"] as const;
export type ResultDays = (typeof resultDays)[number];

/** What keeps two days from being a period, and at which of them it is told. */
export type PeriodProblem = {
  field: "since" | "until";
  what: "missing" | "backwards" | "future" | "long";
};

export type AskedPeriod = {
  /** The choice that is looked at; null for days of one's own. */
  days: ResultDays | null;
  /** The two days as they were typed. */
  since: string;
  until: string;
  problem: PeriodProblem | null;
  period: Period | null;
  previous: Period | null;
};

/**
 * What an address asks for: `days` back from today as on the dashboard, or the days from `since` to
 * `until`. All there is when it names none, or none that make a period.
 */
export function periodOfResults(params: Params, today: Day): AskedPeriod {
  const [since, until] = [params.since, params.until].map((text) => `${text ?? ""}`.slice(0, 20));
  if (since || until) return ownPeriod({ from: since ?? "", to: until ?? "" }, today);
  const days = resultDays.find((choice) => choice === params.days) ?? "all";
  const typed = { since: "", until: "", problem: null };
  if (days === "all") return { ...typed, days, period: null, previous: null };
  const period = lastDays(Number(days), today);
  return { ...typed, days, period, previous: previousPeriod(period) };
}

function ownPeriod(period: Period, today: Day): AskedPeriod {
  const typed = { since: period.from, until: period.to };
  const problem = problemOf(period, today);
  if (problem) return { ...typed, days: "all", problem, period: null, previous: null };
  return { ...typed, days: null, problem, period, previous: previousPeriod(period) };
}

function problemOf(period: Period, today: Day): PeriodProblem | null {
  if (!isDay(period.from)) return { field: "since", what: "missing" };
  if (!isDay(period.to)) return { field: "until", what: "missing" };
  if (period.from > today) return { field: "since", what: "future" };
  if (period.to > today) return { field: "until", what: "future" };
  if (period.from > period.to) return { field: "until", what: "backwards" };
  const isLong = lengthOf({ from: period.from, to: today }) > longestDays;
  return isLong ? { field: "since", what: "long" } : null;
}
