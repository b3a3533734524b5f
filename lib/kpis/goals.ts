import type { Kpi } from "@/db/enums";
import { easy, recommendation, satisfied } from "./answers";
import { conversionShare } from "./conversion";
import type { DashboardCounts } from "./counts/model";
import { histogramOf, windowsOf } from "./counts/pick";
import { answerShare, customerShare, type Estimate, netPromoterScore } from "./estimates";
import { type GoalStatus, goalStatus } from "./targets";

/** What the goals of stages are held against. */
export type GoalCounts = Pick<DashboardCounts, "answers" | "entries" | "targets">;

/** A goal of a stage and where its figure stands. */
export type StageGoal = { kpi: Kpi; goal: number; value: number; status: GoalStatus };

/** The figures of a stage that can have a goal. */
export const stageKpis = ["satisfaction", "conversion", "nps", "ces"] as const;

/** Goals of a stage whose figures are known; from the last one nobody goes on. */
export function stageGoals(counts: GoalCounts, stageId: string, isLast: boolean): StageGoal[] {
  const own = counts.targets.filter((target) => target.stageId === stageId);
  return own.flatMap(({ kpi, value: goal }) => {
    const estimate = isLast && kpi === "conversion" ? null : figureOf(counts, stageId, kpi);
    if (!estimate || estimate.value === null) return [];
    return [{ kpi, goal, value: estimate.value, status: goalStatus(estimate, goal) }];
  });
}

function figureOf(counts: GoalCounts, stageId: string, kpi: Kpi): Estimate | null {
  switch (kpi) {
    case "satisfaction":
      return answerShare(satisfied(histogramOf(counts, stageId, "now", "csat")));
    case "ces":
      return answerShare(easy(histogramOf(counts, stageId, "now", "ces")));
    case "nps":
      return netPromoterScore(recommendation(histogramOf(counts, stageId, "now", "nps")));
    case "conversion":
      return customerShare(conversionShare(windowsOf(counts, stageId, "now")));
    case "repeat-purchase":
    case "feedback-volume":
      return null;
  }
}
