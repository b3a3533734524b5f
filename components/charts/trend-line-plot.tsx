"use client";

import type { ReactNode } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axisText } from "./chart-text";

export type TrendPoint = {
  label: string;
  value: number | null;
  low?: number | null;
  high?: number | null;
  n?: number;
  /** The days it is of, for files: the label is short. */
  days?: { from: string; to: string };
  /** Stands where n is told in the table, for example a button that shows the cases. */
  nSlot?: ReactNode;
};

/** A note at a point of time; `label` is the row it stands at. */
/** `number` is that of the note in the list beside it. */
export type TrendPin = {
  id: string;
  number: number;
  label: string;
  text: string;
  isShipped: boolean;
};

type PlotProps = {
  rows: TrendPoint[];
  pins: TrendPin[];
  target: number | null;
  min?: number;
  max?: number;
  digits: number;
  unit: string;
};

export function TrendLinePlot({ rows, pins, target, min, max, digits, unit }: PlotProps) {
  const points = rows.map(({ nSlot: _, days: __, ...row }) => ({
    ...row,
    band: typeof row.low === "number" && typeof row.high === "number" ? [row.low, row.high] : null,
  }));
  const write = (value: number) => `${value.toFixed(digits)}${unit}`;
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ComposedChart
        accessibilityLayer={false}
        data={points}
        margin={{ top: 10, right: 12, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <YAxis
          domain={[min ?? "auto", max ?? "auto"]}
          width={40}
          axisLine={false}
          tickLine={false}
          tick={axisText}
          unit={unit}
        />
        <XAxis
          dataKey="label"
          tickLine={false}
          minTickGap={24}
          tick={axisText}
          axisLine={{ stroke: "var(--line-strong)" }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--line-strong)" }}
          contentStyle={tooltipBox}
          itemStyle={{ color: "var(--ink)" }}
          formatter={(value) =>
            Array.isArray(value)
              ? value.map((end) => write(Number(end))).join(" – ")
              : write(Number(value))
          }
        />
        <Area
          dataKey="band"
          stroke="none"
          fill="var(--accent)"
          fillOpacity={0.14}
          isAnimationActive={false}
          tooltipType="none"
          activeDot={false}
        />
        {target !== null && (
          <ReferenceLine
            y={target}
            stroke="var(--ink)"
            strokeDasharray="4 4"
            ifOverflow="extendDomain"
          />
        )}
        {pins.map((pin) => (
          <ReferenceLine
            key={pin.id}
            x={pin.label}
            stroke={pin.isShipped ? "var(--ok)" : "var(--ink-3)"}
            strokeDasharray={pin.isShipped ? undefined : "2 3"}
            label={{
              value: String(pin.number),
              position: "insideTop",
              fontSize: 11,
              fontWeight: 600,
              fill: pin.isShipped ? "var(--ok)" : "var(--ink-2)",
            }}
          />
        ))}
        <Line
          dataKey="value"
          name={unit}
          stroke="var(--accent)"
          strokeWidth={2}
          dot={{ r: 2.5, fill: "var(--surface)", stroke: "var(--accent)" }}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const tooltipBox = {
  background: "var(--surface)",
  border: "1px solid var(--line-strong)",
  borderRadius: 8,
  color: "var(--ink)",
  fontSize: 12,
  padding: "6px 10px",
};
