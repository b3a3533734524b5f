import { emotionToY, smoothPath } from "@/lib/maps/curve";

type TinyCurveProps = {
  values: readonly (number | null)[];
  colors: readonly string[];
  /** what was measured, at places counted in steps from the left */
  measured?: readonly { at: number; value: number }[];
};

const width = 240;
const height = 64;

/** The expected feeling of a whole journey at a glance, over the colours of its stages. */
export function TinyCurve({ values, colors, measured }: TinyCurveProps) {
  const slot = width / Math.max(1, values.length);
  const at = (value: number) => emotionToY(value, height, 8);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [{ x: slot * (index + 0.5), y: at(value) }],
  );
  const found = measured?.map((point) => ({ x: slot * point.at, y: at(point.value) }));
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
          className={found ? "stroke-ink-3" : "stroke-accent"}
          strokeDasharray={found ? "5 4" : undefined}
          strokeWidth={found ? 1.5 : 2}
          vectorEffect="non-scaling-stroke"
        />
        {found && (
          <path
            d={smoothPath(found)}
            fill="none"
            className="stroke-accent"
            strokeWidth={2.5}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {found?.map(({ x, y }) => (
          <path
            key={x}
            d={`M${x},${y}h0.01`}
            className="stroke-accent"
            strokeWidth={6}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
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
