import type { BarShapeProps } from "recharts";
import type { StageBar } from "./bar-by-stage-plot";

type ValueBarProps = {
  bar: BarShapeProps;
  row: StageBar | undefined;
  /** Ends of the drawn scale. */
  scale: { min: number; max: number };
  digits: number;
};

/** A bar with its value, and its interval as a whisker at the end. */
export function ValueBar({ bar, row, scale, digits }: ValueBarProps) {
  const { x, y, width, height, background } = bar;
  if (!row || row.value === null) return null;
  const bottom = y + height;
  const perUnit = (background?.height ?? 0) / (scale.max - scale.min);
  const place = (value: number) => bottom - (value - scale.min) * perUnit;
  const hasRange = typeof row.low === "number" && typeof row.high === "number" && perUnit > 0;
  const [top, end] = hasRange ? [place(row.high ?? 0), place(row.low ?? 0)] : [y, y];
  const isInside = width > 17 && bottom - end > 20;
  const isFilled = isInside && !row.isFew;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={3}
        fill="var(--accent)"
        fillOpacity={row.isFew ? 0.25 : 1}
        stroke={row.isFew ? "var(--accent)" : "none"}
        strokeDasharray="3 2"
      />
      {hasRange && <Whisker at={x + width / 2} top={top} middle={y} end={end} isFew={row.isFew} />}
      <text
        x={x + width / 2}
        y={isInside ? bottom - 7 : top - 5}
        textAnchor="middle"
        fontSize={11}
        fontWeight={600}
        fill={isFilled ? "var(--on-accent)" : "var(--ink)"}
      >
        {row.value.toFixed(digits)}
      </text>
    </g>
  );
}

type WhiskerProps = { at: number; top: number; middle: number; end: number; isFew?: boolean };

/** Dark above the bar, light on it, so that both halves can be seen. */
function Whisker({ at, top, middle, end, isFew }: WhiskerProps) {
  const inner = isFew ? "var(--ink-2)" : "var(--on-accent)";
  return (
    <g strokeWidth={1.5} fill="none" aria-hidden>
      <path d={`M${at - 4} ${top}H${at + 4}M${at} ${top}V${middle}`} stroke="var(--ink-2)" />
      <path d={`M${at} ${middle}V${end}M${at - 4} ${end}H${at + 4}`} stroke={inner} />
    </g>
  );
}
