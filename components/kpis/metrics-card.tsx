import { useFormatter, useTranslations } from "next-intl";
import { Caveat } from "@/components/charts/caveat";
import { Spark } from "@/components/charts/spark";
import { Card } from "@/components/ui/card";
import type { MetricRow } from "@/lib/metrics/queries";
import { MetricForm } from "./metric-form";
import { MetricMenu } from "./metric-menu";

type Props = {
  metrics: MetricRow[];
  stages: { id: string; title: string }[];
  mapId: string;
  focus: string | null;
  workspaceSlug: string;
  mayEdit: boolean;
  today: string;
  className?: string;
};

/** Figures of the team's own. */
export function MetricsCard(props: Props) {
  const { metrics, stages, mapId, focus, workspaceSlug, mayEdit, today, className } = props;
  const t = useTranslations("metrics");
  const shown = metrics.filter(({ stageId }) => focus === null || stageId === focus);
  return (
    <Card
      title={t("title")}
      subtitle={t("subtitle")}
      className={className}
      actions={
        mayEdit && <MetricForm workspaceSlug={workspaceSlug} mapId={mapId} stages={stages} />
      }
    >
      <Caveat />
      {shown.length === 0 && <p className="py-6 text-center text-ink-2">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((metric) => (
          <li key={metric.id} className="flex items-center gap-3 py-2">
            <MetricFigure
              metric={metric}
              stage={stages.find(({ id }) => id === metric.stageId)?.title ?? t("whole")}
            />
            {mayEdit && (
              <MetricMenu
                workspaceSlug={workspaceSlug}
                metric={metric}
                mapId={mapId}
                stages={stages}
                today={today}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function MetricFigure({ metric, stage }: { metric: MetricRow; stage: string }) {
  const t = useTranslations("metrics");
  const format = useFormatter();
  const { name, unit, aggregation, figure, before, target, isReached, spark } = metric;
  const write = (value: number) =>
    [format.number(value, { maximumFractionDigits: 2 }), unit].filter(Boolean).join(" ");
  const details = [
    t(`aggregations.${aggregation}`),
    t("values", { count: figure.n }),
    figure.low !== null && figure.high !== null
      ? t("interval", { low: write(figure.low), high: write(figure.high) })
      : null,
    before.value === null ? null : t("before", { value: write(before.value) }),
    target === null
      ? null
      : t("target", { value: write(target), isReached: isReached ? "yes" : "no" }),
  ].filter((part) => part !== null);
  return (
    <>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{name}</span>
          <span className="text-xs text-ink-3">{stage}</span>
        </p>
        <p className="text-2xs text-ink-3 tabular-nums">{details.join(" · ")}</p>
      </div>
      <Spark values={spark} width={64} height={24} />
      <span className="text-base font-semibold whitespace-nowrap tabular-nums">
        {figure.value === null ? t("noValue") : write(figure.value)}
      </span>
    </>
  );
}
