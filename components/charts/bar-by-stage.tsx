"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StageBar } from "./bar-by-stage-plot";
import { ChartCard } from "./chart-card";
import { intervalCells, rangeColumn, unitColumn } from "./chart-columns";
import { LegendItem } from "./legend-item";
import { PlotPlace } from "./plot-place";
import { WidePlot } from "./wide-plot";

type BarByStageProps = {
  title: string;
  subtitle?: ReactNode;
  /** How the figure is made. */
  definition?: ReactNode;
  actions?: ReactNode;
  rows: StageBar[];
  min: number;
  max: number;
  digits?: number;
  unit?: string;
  className?: string;
};

const Plot = dynamic(() => import("./bar-by-stage-plot").then((file) => file.BarByStagePlot), {
  ssr: false,
  loading: PlotPlace,
});

/** One measure over the stages: this period, the one before, and the target as a line. */
export function BarByStage(props: BarByStageProps) {
  const {
    title,
    subtitle,
    definition,
    actions,
    rows,
    min,
    max,
    digits = 1,
    unit = "",
    className,
  } = props;
  const t = useTranslations("charts");
  const hasPrevious = rows.some((row) => typeof row.previous === "number");
  const hasRange = rows.some(({ low }) => typeof low === "number");
  const hasTarget = rows.some((row) => typeof row.target === "number");
  const legend = (
    <>
      <LegendItem mark="dot" color="var(--accent)">
        {t("thisPeriod")}
      </LegendItem>
      {hasRange && (
        <LegendItem mark="tick" color="var(--ink-3)">
          {t("interval")}
        </LegendItem>
      )}
      {hasPrevious && (
        <LegendItem mark="dot" color="var(--chart-previous)">
          {t("previous")}
        </LegendItem>
      )}
      {hasTarget && (
        <LegendItem mark="tick" color="var(--ink)">
          {t("target")}
        </LegendItem>
      )}
    </>
  );
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      actions={actions}
      legend={legend}
      className={className}
      isEmpty={rows.every((row) => row.value === null)}
      table={{
        columns: [
          t("stage"),
          unitColumn(t, t("thisPeriod"), unit),
          ...(hasRange ? [rangeColumn(t, t("interval"))] : []),
          unitColumn(t, t("previous"), unit),
          unitColumn(t, t("target"), unit),
          t("n"),
        ],
        rows: rows.map((row) => [
          row.label,
          row.value,
          ...intervalCells(row, { t, digits, isShown: hasRange }),
          row.previous ?? null,
          row.target ?? null,
          row.nSlot ? { value: row.n, slot: row.nSlot } : row.n,
        ]),
      }}
    >
      <WidePlot label={t("plotOf", { title })} minWidth={rows.length * 58 + 34}>
        <Plot rows={rows} min={min} max={max} digits={digits} unit={unit} />
        <SlotsBelow rows={rows} />
      </WidePlot>
    </ChartCard>
  );
}

/** Buttons in a drawing are none to a screen reader: they stand below it, under their bars. */
function SlotsBelow({ rows }: { rows: StageBar[] }) {
  if (!rows.some(({ nSlot }) => nSlot)) return null;
  return (
    <ul
      dir="ltr"
      className="relative z-10 -mt-4 grid ps-10 text-center text-2xs text-ink-3 tabular-nums"
      style={{ gridTemplateColumns: `repeat(${rows.length}, minmax(0, 1fr))` }}
    >
      {rows.map(({ id, nSlot }) => (
        <li key={id}>{nSlot}</li>
      ))}
    </ul>
  );
}
