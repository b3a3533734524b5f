import { useTranslations } from "next-intl";
import { BarByStage } from "@/components/charts/bar-by-stage";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { BehindCount } from "./behind-count";

type Props = { dashboard: KpiDashboard; isCompared: boolean; className?: string };

/** How much feedback each stage received. */
export function FeedbackByStage({ dashboard, isCompared, className }: Props) {
  const t = useTranslations("kpis");
  const { stages } = dashboard;
  const counts = stages.flatMap((stage) => [stage.feedback, isCompared ? stage.feedbackBefore : 0]);
  const isSilent = counts.every((count) => count === 0);
  return (
    <BarByStage
      title={t("feedback")}
      subtitle={t("feedbackSubtitle")}
      definition={t("definitions.feedback")}
      className={className}
      min={0}
      max={roundUp(Math.max(4, ...counts))}
      digits={0}
      rows={stages.map((stage) => ({
        id: stage.id,
        label: stage.title,
        value: isSilent ? null : stage.feedback,
        previous: isCompared ? stage.feedbackBefore : null,
        n: stage.feedback,
        nSlot: (
          <BehindCount
            label={t("target.place", { kpi: t("feedback"), place: stage.title })}
            figure={{ kind: "items", which: "all", stageId: stage.id }}
            count={stage.feedback}
          />
        ),
      }))}
    />
  );
}

/** The next number of which a quarter is whole: 4, 8, 12, 16, 20, 40, 60, 80, 100 … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const tops = [1.2, 1.6, 2, 4, 6, 8, 10, 12].map((factor) => Math.round(factor * power));
  return tops.find((top) => top >= value && top % 4 === 0) ?? 12 * power;
}
