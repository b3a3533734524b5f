"use client";

import { Target } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { EmotionFace } from "@/components/ui/emotion-face";
import type { StageGoal } from "@/lib/kpis/goals";
import { useSurroundings } from "../editor/editor-context";
import { StageMetrics } from "./stage-metrics";

/** The measured feeling of a stage beside its name; nothing where nobody has answered. */
export function StageScore({ stageId }: { stageId: string }) {
  const t = useTranslations("maps");
  const format = useFormatter();
  const { measured } = useSurroundings();
  const score = measured.find((stage) => stage.stageId === stageId);
  if (!score) return null;
  const goals = (
    <>
      <StageGoals goals={score.goals ?? []} />
      <StageMetrics figures={score.figures ?? []} />
    </>
  );
  if (score.meanEmotion === null) return goals;
  const value = format.number(score.meanEmotion, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const spoken = t("emotion.measuredTitle", { value, count: score.n });
  const isFew = score.display === "few";
  return (
    <span
      className="flex shrink-0 items-center gap-1.5 tabular-nums"
      title={isFew ? `${spoken}, ${t("emotion.few")}` : spoken}
    >
      <EmotionFace value={score.meanEmotion + 3} size={16} label="" />
      <span aria-hidden className={isFew ? "text-ink-2" : undefined}>
        {value}
      </span>
      <span className="sr-only">
        {spoken} {isFew && t("emotion.few")}
      </span>
      {goals}
    </span>
  );
}

const worst = ["missed", "within", "reached"] as const;

/** Whether the stage's goals are reached: one mark for all, each told in words. */
function StageGoals({ goals }: { goals: StageGoal[] }) {
  const t = useTranslations("maps");
  const format = useFormatter();
  const status = worst.find((one) => goals.some((goal) => goal.status === one));
  if (!status) return null;
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const told = goals
    .map(({ kpi, value, goal, status: own }) =>
      t("goal.told", { kpi, value: one(value), goal: one(goal), status: own }),
    )
    .join("; ");
  return (
    <span className="flex shrink-0 items-center" title={told}>
      <Target
        aria-hidden
        size={14}
        className={cx(
          status === "missed" ? "text-danger" : status === "reached" ? "text-ok" : "text-ink-3",
        )}
      />
      <span className="sr-only">{told}</span>
    </span>
  );
}
