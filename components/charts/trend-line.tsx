"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "./chart-card";
import { intervalCells, rangeColumn, unitColumn } from "./chart-columns";
import { LegendItem } from "./legend-item";
import { PlotPlace } from "./plot-place";
import type { TrendPin, TrendPoint } from "./trend-line-plot";

type TrendLineProps = {
  title: string;
  subtitle?: ReactNode;
  /** How the figure is made. */
  definition?: ReactNode;
  actions?: ReactNode;
  rows: TrendPoint[];
  /** Notes, numbered in their order and told below the drawing. */
  pins?: TrendPin[];
  target?: number | null;
  min?: number;
  max?: number;
  digits?: number;
  unit?: string;
  className?: string;
};

const Plot = dynamic(() => import("./trend-line-plot").then((file) => file.TrendLinePlot), {
  ssr: false,
  loading: PlotPlace,
});

/** One measure over time with its 95 % interval and the target. */
export function TrendLine(props: TrendLineProps) {
  const {
    title,
    subtitle,
    definition,
    actions,
    rows,
    target = null,
    digits = 1,
    unit = "",
  } = props;
  const { pins = [] } = props;
  const t = useTranslations("charts");
  const hasDays = rows.some(({ days }) => days);
  const hasBand = rows.some((row) => typeof row.low === "number");
  const legend = (
    <>
      {hasBand && (
        <LegendItem mark="dot" color="color-mix(in oklab, var(--accent) 25%, var(--surface))">
          {t("interval")}
        </LegendItem>
      )}
      {target !== null && (
        <LegendItem mark="dash" color="var(--ink)">
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
      className={props.className}
      isEmpty={rows.every((row) => row.value === null)}
      table={{
        columns: [
          hasDays ? { name: t("period"), parts: [t("from"), t("to")] } : t("period"),
          unitColumn(t, t("value"), unit),
          ...(hasBand ? [rangeColumn(t, t("interval"))] : []),
          t("n"),
        ],
        rows: rows.map((row) => [
          { value: row.days ? [row.days.from, row.days.to] : row.label, text: row.label },
          row.value,
          ...intervalCells(row, { t, digits, isShown: hasBand }),
          { value: row.n ?? null, slot: row.nSlot },
        ]),
      }}
    >
      <div role="img" aria-label={title}>
        <Plot
          rows={rows}
          pins={pins}
          target={target}
          min={props.min}
          max={props.max}
          digits={digits}
          unit={unit}
        />
      </div>
    </ChartCard>
  );
}
