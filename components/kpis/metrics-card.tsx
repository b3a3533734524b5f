import { useFormatter, useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { rangeCell, rangeColumn } from "@/components/charts/chart-columns";
import type { ChartTable } from "@/components/charts/chart-table";
import { Spark } from "@/components/charts/spark";
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

/** Figures of the team's own, each with its values. */
export function MetricsCard(props: Props) {
  const { metrics, stages, mapId, focus, workspaceSlug, mayEdit, today, className } = props;
  const t = useTranslations("metrics");
  const shown = metrics.filter(({ stageId }) => focus === null || stageId === focus);
  const stageOf = (metric: MetricRow) =>
    stages.find(({ id }) => id === metric.stageId)?.title ?? t("whole");
  const table = useMetricTable(shown, stageOf);
  return (
    <ChartCard
      title={t("title")}
      subtitle={t("subtitle")}
      className={className}
      table={table}
      isEmpty={shown.length === 0}
      emptyText={t("none")}
      actions={mayEdit && <MetricForm {...{ workspaceSlug, mapId, stages, focus }} />}
    >
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((metric) => (
          <li key={metric.id} className="flex items-center gap-3 py-2">
            <MetricFigure metric={metric} stage={stageOf(metric)} />
            <MetricMenu {...{ workspaceSlug, metric, mapId, stages, today, mayEdit }} />
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

function useMetricTable(
  metrics: readonly MetricRow[],
  stageOf: (metric: MetricRow) => string,
): ChartTable {
  const t = useTranslations("metrics");
  const charts = useTranslations("charts");
  const column = t("column.value");
  return {
    columns: [
      ...[t("name"), t("stage"), t("column.combined"), t("unit"), column],
      rangeColumn(charts, charts("rangeOf", { column })),
      ...[charts("casesOf", { column }), t("column.before"), t("targetField")],
    ],
    rows: metrics.map((metric) => {
      const { name, unit, aggregation, figure, before, target } = metric;
      return [
        ...[name, stageOf(metric), t(`aggregations.${aggregation}`), unit, figure.value],
        rangeCell(figure, (low, high) => `${low} – ${high}`),
        ...[figure.n, before.value, target],
      ];
    }),
  };
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
