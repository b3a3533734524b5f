import type { WatchedKpi } from "@/db/enums";
import type { Moments } from "@/lib/stats/means";

/** Two hits of four: the adjusted Wald interval of a share (Agresti & Coull 1998). */
export const shareCases: Moments = { n: 4, sum: 2, sumOfSquares: 2 };
/** Three answers, ¾ promoters and ¾ detractors: the adjusted Wald interval of a net score. */
export const netCases: Moments = { n: 3, sum: 0, sumOfSquares: 1.5 };

export type WatchedUnit = "percent" | "points" | "seconds";

type Kind = {
  unit: WatchedUnit;
  pseudo: Moments;
  /** Whether a higher figure is a better one. */
  isGood: "up" | "down";
};

/** How each watched figure is counted. A time is watched as the share slower than usual. */
export const watchedKinds: Record<WatchedKpi, Kind> = {
  satisfaction: { unit: "percent", pseudo: shareCases, isGood: "up" },
  ces: { unit: "percent", pseudo: shareCases, isGood: "up" },
  conversion: { unit: "percent", pseudo: shareCases, isGood: "up" },
  nps: { unit: "points", pseudo: netCases, isGood: "up" },
  "time-in-stage": { unit: "seconds", pseudo: shareCases, isGood: "down" },
  "response-time": { unit: "seconds", pseudo: shareCases, isGood: "down" },
};

/** Days within which a customer goes on, as alerts count it: short, so that they come early. */
export const conversionWindowDays = 7;
