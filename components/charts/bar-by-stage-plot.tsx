"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  ResponsiveContainer,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
} from "recharts";
import { Link } from "@/components/ui/link";
import { axisText } from "./chart-text";
import { ValueBar } from "./value-bar";

export type StageBar = {
  id: string;
  label: string;
  /** null: hidden or not measured. */
  value: number | null;
  /** Its 95 % interval. */
  low?: number | null;
  high?: number | null;
  previous?: number | null;
  target?: number | null;
  n: number;
  isFew?: boolean;
  /** Where a press on its name leads; the same is offered outside of the drawing. */
  href?: string;
  /** Stands below the bar instead of n, for example a button that shows the cases. */
  nSlot?: ReactNode;
};

type PlotProps = { rows: StageBar[]; min: number; max: number; digits: number; unit: string };

export function BarByStagePlot({ rows, min, max, digits, unit }: PlotProps) {
  const t = useTranslations("charts");
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ComposedChart
        accessibilityLayer={false}
        data={rows}
        barGap={3}
        barCategoryGap="16%"
        margin={{ top: 14, right: 0, bottom: 14, left: -4 }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <YAxis
          domain={[min, max]}
          ticks={[0, 1, 2, 3, 4].map((quarter) => min + (quarter * (max - min)) / 4)}
          width={44}
          axisLine={false}
          tickLine={false}
          tick={axisText}
          unit={unit}
        />
        <XAxis
          dataKey="id"
          interval={0}
          tickLine={false}
          axisLine={{ stroke: "var(--line-strong)" }}
          tick={(tick: XAxisTickContentProps) => (
            <StageTick
              tick={tick}
              row={rows[tick.index]}
              count={rows.length}
              note={rows[tick.index]?.nSlot ? "" : t("nShort", { count: rows[tick.index]?.n ?? 0 })}
            />
          )}
        />
        <Bar
          dataKey="previous"
          fill="var(--chart-previous)"
          radius={[3, 3, 0, 0]}
          maxBarSize={12}
          isAnimationActive={false}
        />
        <Bar
          dataKey="value"
          maxBarSize={28}
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => (
            <ValueBar bar={bar} row={rowOf(bar, rows)} scale={{ min, max }} digits={digits} />
          )}
        />
        <Line
          dataKey="target"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          dot={(dot: DotItemDotProps) => <TargetTick key={dot.key} x={dot.cx} y={dot.cy} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** By its id: the library numbers only the bars it draws, and a stage without a value has none. */
const rowOf = (bar: BarShapeProps, rows: StageBar[]) =>
  rows.find((row) => row.id === bar.payload?.id);

function TargetTick({ x, y }: { x?: number; y?: number }) {
  if (typeof x !== "number" || typeof y !== "number") return null;
  return <line x1={x - 18} x2={x + 22} y1={y} y2={y} stroke="var(--ink)" strokeWidth={2} />;
}

type StageTickProps = {
  tick: XAxisTickContentProps;
  row: StageBar | undefined;
  count: number;
  note: string;
};

function StageTick({ tick, row, count, note }: StageTickProps) {
  const width = typeof tick.width === "number" ? tick.width : 320;
  const letters = Math.max(3, Math.floor(width / count / 6.2));
  const label = row?.label ?? "";
  return (
    <g transform={`translate(${tick.x},${tick.y})`} textAnchor="middle" fontSize={11}>
      <title>{label}</title>
      <PlainLink href={row?.href}>
        <text dy={10} fill="var(--ink-2)">
          {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
        </text>
      </PlainLink>
      <text dy={25} fill="var(--ink-3)">
        {note}
      </text>
    </g>
  );
}

/** A link inside of a drawing, which is one picture to a screen reader: for pointers alone. */
function PlainLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} prefetch={false} scroll={false} tabIndex={-1} className="hover:underline">
      {children}
    </Link>
  );
}
