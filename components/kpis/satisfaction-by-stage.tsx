import { useTranslations } from "next-intl";
import { BarByStage } from "@/components/charts/bar-by-stage";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { BehindCount } from "./behind-count";

type Props = {
  dashboard: KpiDashboard;
  isCompared: boolean;
  hrefOf: (stageId: string | null) => string;
  className?: string;
};

/** Satisfaction of each stage beside the period before and the target. */
export function SatisfactionByStage({ dashboard, isCompared, hrefOf, className }: Props) {
  const t = useTranslations("kpis");
  const total = dashboard.stages.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0);
  return (
    <BarByStage
      title={t("satisfactionByStage")}
      subtitle={t("satisfactionSubtitle", { count: total })}
      definition={t("definitions.satisfaction")}
      className={className}
      min={0}
      max={100}
      digits={0}
      unit="%"
      rows={dashboard.stages.map((stage) => ({
        id: stage.id,
        label: stage.title,
        href: hrefOf(dashboard.focus?.id === stage.id ? null : stage.id),
        value: stage.satisfaction.value,
        low: stage.satisfaction.low,
        high: stage.satisfaction.high,
        previous: isCompared ? stage.satisfactionBefore.value : null,
        target: stage.target,
        n: stage.satisfaction.n,
        nSlot: (
          <BehindCount
            label={t("target.place", { kpi: t("tiles.satisfaction"), place: stage.title })}
            figure={{ kind: "answers", question: "csat", stageId: stage.id }}
            count={stage.satisfaction.n}
          />
        ),
        isFew: stage.satisfaction.display === "few",
      }))}
    />
  );
}
