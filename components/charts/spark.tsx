import { cx } from "@/components/ui/cx";
import { smoothPath } from "./smooth-path";

type SparkProps = {
  values: (number | null)[];
  tone?: "accent" | "danger";
  width?: number;
  height?: number;
};

const padding = 2;

/** A tiny line without axes; decoration beside a figure that says it in words. */
export function Spark({ values, tone = "accent", width = 84, height = 28 }: SparkProps) {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return null;
  const low = Math.min(...known.map(({ value }) => value));
  const span = Math.max(...known.map(({ value }) => value)) - low || 1;
  const step = (width - 2 * padding) / (last.at - first.at);
  const points = known.map(({ at, value }) => ({
    x: padding + (at - first.at) * step,
    y: height - padding - ((value - low) / span) * (height - 2 * padding),
  }));
  const line = smoothPath(points);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      style={{ width, height }}
      className={cx(
        "keep-colour min-w-8 shrink rtl:-scale-x-100",
        tone === "accent" ? "text-accent" : "text-danger",
      )}
    >
      <path
        d={`${line}L${width - padding} ${height}L${padding} ${height}Z`}
        fill="currentColor"
        opacity={0.12}
      />
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
