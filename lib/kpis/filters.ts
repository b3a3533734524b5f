import {
  createLoader,
  createSerializer,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { Day } from "@/lib/core/days";
import { isTimeZone } from "@/lib/core/time-zone";
import { conversionWindows } from "./conversion";
import { isDay, lastDays, lengthOf, type Period, presets } from "./periods";

/** Longest period the dashboard computes, in days. */
export const longestDays = 1100;

/** The two ways to count customers in a stage. */
export const readings = ["new", "active"] as const;

/** Figures that are drawn over time. */
export const trends = ["satisfaction", "conversion", "nps"] as const;

/** Between what the drawn paths run. */
export const pathKinds = ["stage", "channel", "touchpoint"] as const;
export type PathKind = (typeof pathKinds)[number];

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
  /** A time zone of one's own; the workspace's where it is missing. */
  zone: parseAsString,
  stage: parseAsString,
  /** Who is counted in a stage: newcomers, or everybody active in the period. */
  reading: parseAsStringLiteral(readings).withDefault("new"),
  trend: parseAsStringLiteral(trends).withDefault("satisfaction"),
  paths: parseAsStringLiteral(pathKinds).withDefault("stage"),
};
/** The address of the page with other filters. */
export const withDashboardParams = createSerializer(dashboardParams);
export type DashboardFilterValues = Awaited<ReturnType<typeof loadDashboardParams>>;

export const loadDashboardParams = createLoader(dashboardParams);

type PeriodParams = {
  days: (typeof presets)[number] | "custom";
  from: string | null;
  to: string | null;
};

/** What is wrong with two days as a period, and at which of them it is told; null for a period. */
export function periodProblem({ from, to }: Period) {
  if (!isDay(from)) return { field: "from", what: "missing" } as const;
  if (!isDay(to)) return { field: "to", what: "missing" } as const;
  if (from > to) return { field: "to", what: "backwards" } as const;
  return lengthOf({ from, to }) > longestDays ? ({ field: "to", what: "long" } as const) : null;
}

/** The period an address asks for; one that makes no sense falls back to 90 days. */
export function periodOfParams({ days, from, to }: PeriodParams, today: Day): Period {
  if (days !== "custom") return lastDays(Number(days), today);
  const period = { from: from ?? "", to: to ?? "" };
  return periodProblem(period) ? lastDays(90, today) : period;
}

type Choices = Record<"personas" | "channels" | "touchpoints", readonly { id: string }[]> & {
  segments: readonly { id: string; personaId: string }[];
};

/** What the address asks to count; what does not exist (any more) filters nothing. */
export function scopeOfParams(filters: DashboardFilterValues, choices: Choices) {
  const known = (ids: readonly { id: string }[], wanted: string | null) =>
    ids.find(({ id }) => id === wanted)?.id;
  const segment = choices.segments.find(({ id }) => id === filters.segment);
  return {
    window: filters.window,
    personaId: segment?.personaId ?? known(choices.personas, filters.persona),
    channelId: known(choices.channels, filters.channel),
    touchpointId: known(choices.touchpoints, filters.touchpoint),
    timeZone: filters.zone && isTimeZone(filters.zone) ? filters.zone : undefined,
    stageId: filters.stage && isUuid(filters.stage) ? filters.stage : undefined,
  };
}

const narrowing = ["persona", "segment", "channel", "touchpoint"] as const;

/** What the address asks to narrow by although it is gone; every figure then counts without it. */
export const goneFilters = (filters: DashboardFilterValues, choices: Choices) =>
  narrowing.filter((name) => {
    const wanted = filters[name];
    return wanted !== null && !choices[`${name}s`].some(({ id }) => id === wanted);
  });

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
