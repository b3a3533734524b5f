import type { CurvePoint } from "./curve-path";

/**
 * SVG path of a curve through points from start to end that bends evenly and never rises above or
 * falls below the points beside it. Source: Fritsch and Butland, 1984, monotone cubic pieces.
 */
export function smoothPath(points: readonly CurvePoint[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  const slopes = rest.map((point, index) => slopeBetween(points[index] ?? start, point));
  const tangents = points.map((_, index) => tangentOf(slopes[index - 1], slopes[index]));
  const pieces = rest.map((point, index) => {
    const last = points[index] ?? start;
    const third = (point.x - last.x) / 3;
    const leave = last.y + third * (tangents[index] ?? 0);
    const arrive = point.y - third * (tangents[index + 1] ?? 0);
    return `C${round(last.x + third)} ${round(leave)} ${round(point.x - third)} ${round(arrive)} ${round(point.x)} ${round(point.y)}`;
  });
  return `M${round(start.x)} ${round(start.y)}${pieces.join("")}`;
}

const slopeBetween = (from: CurvePoint, to: CurvePoint) => (to.y - from.y) / (to.x - from.x);

/** Level at a peak or a trough, else the harmonic mean of the slopes on both sides. */
function tangentOf(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined) return before ?? after ?? 0;
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
}

const round = (value: number): number => Math.round(value * 100) / 100;
