import { cx } from "@/components/ui/cx";
import { type CurvePoint, curvePath, unbrokenRuns } from "./curve-path";

type SparkProps = {
  values: (number | null)[];
  tone?: "accent" | "danger";
  width?: number;
  height?: number;
};

const padding = 2;

/** A tiny line without axes; decoration beside a figure that says it in words. */
export function Spark({ values, tone = "accent", width = 84, height = 28 }: SparkProps) {
  const runs = unbrokenRuns(values);
  const known = runs.flat().map((point) => point.value);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = (width - 2 * padding) / Math.max(1, values.length - 1);
  const place = (at: number, value: number): CurvePoint => ({
    x: padding + at * step,
    y: height - padding - ((value - low) / span) * (height - 2 * padding),
  });
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={cx(
        "keep-colour shrink-0 rtl:-scale-x-100",
        tone === "accent" ? "text-accent" : "text-danger",
      )}
    >
      {runs.map((run) => {
        const points = run.map(({ at, value }) => place(at, value));
        const first = points[0];
        const last = points[points.length - 1];
        if (!first || !last) return null;
        const line = curvePath(points);
        return (
          <g key={first.x}>
            <path
              d={`${line}L${last.x} ${height}L${first.x} ${height}Z`}
              fill="currentColor"
              opacity={0.12}
            />
            <path d={line} fill="none" stroke="currentColor" strokeWidth={1.5} />
          </g>
        );
      })}
    </svg>
  );
}
