import type { Kpi } from "@/db/enums";
import type { Estimate } from "./estimates";

/** Smallest and largest goal of a figure, in the unit it is shown in. */
const targetRanges: Record<Kpi, { low: number; high: number }> = {
  satisfaction: { low: 0, high: 100 },
  conversion: { low: 0, high: 100 },
  "repeat-purchase": { low: 0, high: 100 },
  ces: { low: 0, high: 100 },
  nps: { low: -100, high: 100 },
  "feedback-volume": { low: 0, high: 1_000_000 },
};

/** Whether a figure is counted by stages; orders are the workspace's, wherever in the journey. */
export const isOfStages = (kpi: Kpi): boolean => kpi !== "repeat-purchase";

/** Why a value cannot be the goal of a figure; null when it can. */
export function targetProblem(kpi: Kpi, value: number): string | null {
  const { low, high } = targetRanges[kpi];
  return value >= low && value <= high ? null : `Must be between ${low} and ${high}.`;
}

/** How far a figure is on its way to its goal, 0 to 1, measured from the low end of the scale. */
export function progressOf(kpi: Kpi, value: number, target: number): number {
  const { low } = targetRanges[kpi];
  if (target <= low) return 1;
  return Math.min(1, Math.max(0, (value - low) / (target - low)));
}

/** Where a figure stands to its goal; `within`: the goal lies inside of what chance allows. */
export type GoalStatus = "reached" | "within" | "missed" | "unknown";

/** Reached at the goal or above it, missed only when the whole interval lies below. */
export function goalStatus({ value, high }: Estimate, goal: number): GoalStatus {
  if (value === null) return "unknown";
  if (value >= goal) return "reached";
  return high !== null && high < goal ? "missed" : "within";
}
