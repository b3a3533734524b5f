import { describe, expect, test } from "vitest";
import { bandPath, curvePath, unbrokenRuns } from "@/components/charts/curve-path";
import { emotionHeight, emotionPlace } from "@/components/charts/emotion-place";
import { smoothPath } from "@/components/charts/smooth-path";

describe("The lines of charts", () => {
  test("A curve passes level through every point, so it never overshoots", () => {
    const path = curvePath([
      { x: 0, y: 10 },
      { x: 10, y: 30 },
      { x: 20, y: 20 },
    ]);
    expect(path).toBe("M0 10C5 10 5 30 10 30C15 30 15 20 20 20");
  });

  test("A curve of nothing is empty and a curve of one point does not move", () => {
    expect(curvePath([])).toBe("");
    expect(curvePath([{ x: 3.456, y: 1 }])).toBe("M3.46 1");
  });

  test("A spark bends evenly and lies level at its peaks", () => {
    const path = smoothPath([
      { x: 0, y: 0 },
      { x: 3, y: 3 },
      { x: 6, y: 12 },
      { x: 9, y: 6 },
    ]);
    expect(path).toBe("M0 0C1 1 2 1.5 3 3C4 4.5 5 12 6 12C7 12 8 8 9 6");
    expect(smoothPath([])).toBe("");
  });

  test("A stage without answers interrupts the line instead of being guessed", () => {
    expect(unbrokenRuns([3, 4, null, null, 2])).toEqual([
      [
        { at: 0, value: 3 },
        { at: 1, value: 4 },
      ],
      [{ at: 4, value: 2 }],
    ]);
    expect(unbrokenRuns([null, null])).toEqual([]);
  });

  test("The gap between two curves is one closed shape", () => {
    const upper = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    const lower = upper.map(({ x }) => ({ x, y: 8 }));
    expect(bandPath(upper, lower)).toBe("M0 0C5 0 5 0 10 0L10 8C5 8 5 8 0 8Z");
    expect(bandPath([], lower)).toBe("");
  });

  test("Better feelings stand higher and nothing leaves the drawing", () => {
    const places = [-4, 1, 2, 3, 4, 5, 9].map(emotionPlace);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(emotionHeight);
    expect(emotionPlace(3)).toBe(emotionHeight / 2);
  });
});
