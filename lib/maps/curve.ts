export type Point = { x: number; y: number };

/** Feelings run from -2 at the bottom of a lane to +2 at its top, with room for the faces. */
export const emotionToY = (value: number, height: number, pad = 26) =>
  pad + ((2 - value) / 4) * (height - 2 * pad);

/** The feeling at a height, clamped to -2..2 and rounded to a tenth. */
export function yToEmotion(y: number, height: number, pad = 26): number {
  const value = 2 - (4 * (y - pad)) / (height - 2 * pad);
  return Math.round(Math.min(2, Math.max(-2, value)) * 10) / 10;
}

/** An SVG path through the points that never overshoots them (monotone cubic, Fritsch and Carlson 1980). */
export function smoothPath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return "";
  const slopes = tangents(points);
  let path = `M${round(first.x)},${round(first.y)}`;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (!a || !b) continue;
    const third = (b.x - a.x) / 3;
    const one = `${round(a.x + third)},${round(a.y + third * (slopes[index - 1] ?? 0))}`;
    const two = `${round(b.x - third)},${round(b.y - third * (slopes[index] ?? 0))}`;
    path += `C${one} ${two} ${round(b.x)},${round(b.y)}`;
  }
  return path;
}

/** The height of the curve that smoothPath draws, at an x; null beside its ends. */
export function heightAt(points: readonly Point[], x: number): number | null {
  const slopes = tangents(points);
  const after = points.findIndex((point) => point.x >= x);
  const [a, b] = [points[after - 1], points[after]];
  if (!b) return null;
  if (b.x === x) return b.y;
  if (!a) return null;
  const width = b.x - a.x;
  const t = (x - a.x) / width;
  const bend = (one: number, other: number) => one * t * (1 - t) ** 2 - other * t ** 2 * (1 - t);
  const straight = a.y * (1 - t) ** 2 * (1 + 2 * t) + b.y * t ** 2 * (3 - 2 * t);
  return straight + width * bend(slopes[after - 1] ?? 0, slopes[after] ?? 0);
}

const bandStep = 8;

/** An SVG path around the area between two curves, as far as both of them go. */
export function bandPath(one: readonly Point[], other: readonly Point[]): string {
  const start = Math.max(one[0]?.x ?? 0, other[0]?.x ?? 0);
  const end = Math.min(one.at(-1)?.x ?? 0, other.at(-1)?.x ?? 0);
  if (end <= start) return "";
  const count = Math.ceil((end - start) / bandStep);
  const xs = Array.from({ length: count + 1 }, (_, i) => start + ((end - start) * i) / count);
  const along = (points: readonly Point[]) =>
    xs.flatMap((x) => {
      const y = heightAt(points, x);
      return y === null ? [] : [`${round(x)},${round(y)}`];
    });
  return `M${along(one).join("L")}L${along(other).reverse().join("L")}Z`;
}

function tangents(points: readonly Point[]): number[] {
  const secants = points.slice(1).map((point, index) => {
    const previous = points[index] ?? point;
    return point.x === previous.x ? 0 : (point.y - previous.y) / (point.x - previous.x);
  });
  return points.map((_, index) => {
    const [before, after] = [secants[index - 1], secants[index]];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
