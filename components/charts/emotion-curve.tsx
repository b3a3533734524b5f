"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { EmotionFace } from "@/components/ui/emotion-face";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { ChartCard } from "./chart-card";
import { rangeCell, rangeColumn } from "./chart-columns";
import { EmotionLines } from "./emotion-lines";
import { emotionHeight, emotionPlace } from "./emotion-place";
import { LegendItem } from "./legend-item";

type EmotionPoint = {
  id: string;
  label: string;
  /** Means from 1 to 5; null where nobody said or too few answered. */
  expected: number | null;
  measured: number | null;
  low?: number | null;
  high?: number | null;
  n: number;
  isFew?: boolean;
  /** Stands where n is told, for example a button that shows the cases. */
  nSlot?: ReactNode;
};

type EmotionCurveProps = {
  title: string;
  subtitle?: ReactNode;
  /** How the figure is made. */
  definition?: ReactNode;
  actions?: ReactNode;
  rows: EmotionPoint[];
  /** Stands below the drawing. */
  footer?: ReactNode;
  className?: string;
};

/** What the team expected people to feel against what they said, stage by stage. */
export function EmotionCurve(props: EmotionCurveProps) {
  const { title, subtitle, definition, actions, rows, footer, className } = props;
  const t = useTranslations("charts");
  const columns = { gridTemplateColumns: `repeat(${rows.length}, minmax(0, 1fr))` };
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      actions={actions}
      className={className}
      isEmpty={rows.every((row) => row.measured === null && row.expected === null)}
      legend={
        <>
          <LegendItem mark="tick" color="var(--emotion-4)">
            {t("measured")}
          </LegendItem>
          <LegendItem mark="dash" color="var(--ink-3)">
            {t("expected")}
          </LegendItem>
        </>
      }
      table={{
        columns: [t("stage"), t("measured"), rangeColumn(t, t("interval")), t("expected"), t("n")],
        rows: rows.map((row) => [
          row.label,
          row.measured,
          rangeCell(row, (low, high) => `${low.toFixed(1)} – ${high.toFixed(1)}`),
          row.expected,
          { value: row.n, slot: row.nSlot },
        ]),
      }}
    >
      <ScrollRegion label={t("plotOf", { title })} className="rounded-card">
        <div style={{ minWidth: rows.length * 72 }}>
          <div className="relative" style={{ height: emotionHeight }}>
            <EmotionLines
              expected={rows.map((row) => row.expected)}
              measured={rows.map((row) => row.measured)}
            />
            {rows.map((row, index) => (
              <MeasuredPoint key={row.id} row={row} start={(100 * (index + 0.5)) / rows.length} />
            ))}
          </div>
          <ol className="grid pt-1 text-center text-xs" style={columns}>
            {rows.map((row) => (
              <li key={row.id} className="min-w-0 px-1">
                <span className="block truncate text-ink-2">{row.label}</span>
                <span className="text-2xs text-ink-3">
                  {row.nSlot ?? t("nShort", { count: row.n })}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </ScrollRegion>
      {footer}
    </ChartCard>
  );
}

function MeasuredPoint({ row, start }: { row: EmotionPoint; start: number }) {
  const t = useTranslations("charts");
  if (row.measured === null) return null;
  const value = row.measured.toFixed(1);
  const hasInterval = typeof row.low === "number" && typeof row.high === "number";
  return (
    <div className="absolute inset-y-0 w-0" style={{ insetInlineStart: `${start}%` }}>
      {hasInterval && (
        <span
          aria-hidden
          className="absolute -start-px w-0.5 rounded-pill bg-ink-3 opacity-60"
          style={{
            top: emotionPlace(row.high ?? 5),
            height: emotionPlace(row.low ?? 1) - emotionPlace(row.high ?? 5),
          }}
        />
      )}
      <span
        className={cx(
          "absolute flex -translate-x-1/2 -translate-y-1/2 rounded-pill bg-surface p-0.5",
          row.isFew && "opacity-60 outline-1 outline-ink-3 outline-dashed",
        )}
        style={{ top: emotionPlace(row.measured) }}
      >
        <EmotionFace
          value={row.measured}
          size={20}
          label={t("face", { stage: row.label, value })}
        />
      </span>
      <span
        aria-hidden
        className="absolute -translate-x-1/2 rounded-sm bg-surface/80 px-0.5 text-2xs font-semibold tabular-nums"
        style={{ top: emotionPlace(row.measured) + 14 }}
      >
        {value}
      </span>
    </div>
  );
}
