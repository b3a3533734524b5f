import { emotionToY, smoothPath } from "@/lib/maps/curve";

type TinyCurveProps = { values: readonly (number | null)[]; colors: readonly string[] };

const width = 240;
const height = 64;

/** The expected feeling of a whole journey at a glance, over the colours of its stages. */
export function TinyCurve({ values, colors }: TinyCurveProps) {
  const slot = width / Math.max(1, values.length);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [{ x: slot * (index + 0.5), y: emotionToY(value, height, 8) }],
  );
  return (
    <div aria-hidden className="keep-colour flex flex-col gap-1">
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-16 w-full"
      >
        <line
          x2={width}
          y1={height / 2}
          y2={height / 2}
          className="stroke-line-strong"
          strokeDasharray="2 4"
        />
        <path
          d={smoothPath(points)}
          fill="none"
          className="stroke-accent"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className="flex h-1.5 gap-0.5">
        {colors.map((color, index) => (
          <span
            key={`${color}-${String(index)}`}
            className="grow rounded-sm"
            style={{ backgroundColor: color }}
          />
        ))}
      </div>
    </div>
  );
}
