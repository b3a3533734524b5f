import type { createFormatter } from "next-intl";
import type { WatchedKpi } from "@/db/enums";
import { type WatchedUnit, watchedKinds } from "./kinds";
import type { Side } from "./sides";

type Formatter = Pick<ReturnType<typeof createFormatter>, "number" | "dateTimeRange">;

/** A figure with the name of the text that carries its unit. */
export type FigureWords = {
  text: "percent" | "points" | "seconds" | "minutes" | "hours" | "days";
  value: number;
};

const day = 86_400;
const secondsWords = (seconds: number): FigureWords => {
  if (seconds < 90) return { text: "seconds", value: Math.round(seconds) };
  if (seconds < 5400) return { text: "minutes", value: Math.round(seconds / 60) };
  if (seconds < 2 * day) return { text: "hours", value: tenth(seconds / 3600) };
  return { text: "days", value: tenth(seconds / day) };
};

const tenth = (value: number): number => Math.round(10 * value) / 10;

/** A figure in the unit people read it in. */
export function figureWords(kpi: WatchedKpi, value: number): FigureWords {
  const unit: WatchedUnit = watchedKinds[kpi].unit;
  switch (unit) {
    case "percent":
      return { text: "percent", value: tenth(value) };
    case "points":
      return { text: "points", value: Math.round(value) };
    case "seconds":
      return secondsWords(value);
  }
}

/** The counts behind a side: of a share its hits, of other figures how many. */
export const isShare = (kpi: WatchedKpi): boolean => watchedKinds[kpi].unit === "percent";

/** The days of a side. */
export const daysText = (format: Formatter, { from, to }: Pick<Side, "from" | "to">): string =>
  format.dateTimeRange(new Date(from), new Date(to), {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });

/** In how many looks one would stray as far by chance; null beyond ten thousand. */
export function oddsOf(chance: number): number | null {
  if (!(chance > 1e-4)) return null;
  const once = 1 / chance;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(once)) - 1);
  return Math.round(once / power) * power;
}
