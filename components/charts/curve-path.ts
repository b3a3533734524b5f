export type CurvePoint = { x: number; y: number };

/** SVG path through points with level tangents, so the line never rises above what was measured. */
export function curvePath(points: readonly CurvePoint[]): string {
  return points.map((point, index) => segment(point, points[index - 1])).join("");
}

/** The closed shape between two curves over the same places; both lists run from start to end. */
export function bandPath(upper: readonly CurvePoint[], lower: readonly CurvePoint[]): string {
  if (upper.length === 0 || lower.length === 0) return "";
  const back = curvePath([...lower].reverse()).replace("M", "L");
  return `${curvePath(upper)}${back}Z`;
}

/** Cuts a row of values at its gaps; each piece keeps the values' places. */
export function unbrokenRuns(
  values: readonly (number | null)[],
): { at: number; value: number }[][] {
  const runs: { at: number; value: number }[][] = [];
  let run: { at: number; value: number }[] = [];
  values.forEach((value, at) => {
    if (value !== null) run.push({ at, value });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

function segment(point: CurvePoint, last: CurvePoint | undefined): string {
  if (!last) return `M${round(point.x)} ${round(point.y)}`;
  const middle = round((last.x + point.x) / 2);
  return `C${middle} ${round(last.y)} ${middle} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
