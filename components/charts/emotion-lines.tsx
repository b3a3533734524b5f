"use client";

import { useId } from "react";
import { bandPath, type CurvePoint, curvePath, unbrokenRuns } from "./curve-path";
import { emotionHeight, emotionPlace } from "./emotion-place";

type Values = (number | null)[];

const width = 1000;

/** The two curves and the gap between them, stretched over whatever width there is. */
export function EmotionLines({ expected, measured }: { expected: Values; measured: Values }) {
  const gradient = useId();
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${emotionHeight}`}
      preserveAspectRatio="none"
      className="keep-colour absolute inset-0 size-full rtl:-scale-x-100"
    >
      <EmotionGradient id={gradient} />
      <line
        x1={0}
        x2={width}
        y1={emotionPlace(3)}
        y2={emotionPlace(3)}
        stroke="var(--line-strong)"
        strokeDasharray="2 4"
        vectorEffect="non-scaling-stroke"
      />
      {gaps(expected, measured).map((gap) => (
        <path key={gap.path} d={gap.path} fill={gap.color} fillOpacity={0.13} />
      ))}
      {lines(expected).map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth={1.5}
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {lines(measured).map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={`url(#${gradient})`}
          strokeWidth={2.75}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

function EmotionGradient({ id }: { id: string }) {
  return (
    <linearGradient
      id={id}
      gradientUnits="userSpaceOnUse"
      x1={0}
      x2={0}
      y1={emotionPlace(5)}
      y2={emotionPlace(1)}
    >
      <stop offset="0" stopColor="var(--emotion-5)" />
      <stop offset="0.35" stopColor="var(--emotion-4)" />
      <stop offset="0.5" stopColor="var(--emotion-3)" />
      <stop offset="0.65" stopColor="var(--emotion-2)" />
      <stop offset="1" stopColor="var(--emotion-1)" />
    </linearGradient>
  );
}

function lines(values: Values): string[] {
  return unbrokenRuns(values).map((run) =>
    curvePath(run.map(({ at, value }) => place(at, value, values.length))),
  );
}

function gaps(expected: Values, measured: Values): { path: string; color: string }[] {
  const pairs = measured.map((value, at) => {
    const hope = expected[at];
    return value === null || hope === null || hope === undefined ? null : { at, value, hope };
  });
  return pairs.flatMap((to, index) => {
    const from = pairs[index - 1];
    if (!to || !from) return [];
    const ends = [from, to];
    const isBelow = from.value + to.value < from.hope + to.hope;
    const path = bandPath(
      ends.map(({ at, hope }) => place(at, hope, measured.length)),
      ends.map(({ at, value }) => place(at, value, measured.length)),
    );
    return [{ path, color: isBelow ? "var(--emotion-2)" : "var(--emotion-4)" }];
  });
}

function place(at: number, value: number, count: number): CurvePoint {
  return { x: (width * (at + 0.5)) / count, y: emotionPlace(value) };
}
