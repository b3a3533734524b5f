"use client";

import { bandPath, emotionToY, heightAt, type Point, smoothPath } from "@/lib/maps/curve";
import { emotionKey } from "@/lib/maps/model";
import { useSurroundings } from "../editor/editor-context";
import { useBoardValue } from "../state/board-context";
import { MeasuredPoint } from "./measured-point";
import { usePersona } from "./use-persona";

/** What people are expected to feel (dashed) and what they say they feel (solid), across the whole map. */
export function EmotionCurves({ height }: { height: number }) {
  const { measured } = useSurroundings();
  const persona = usePersona();
  const columns = useBoardValue("plan", ({ drawing }) => drawing().layout.columns);
  const bands = useBoardValue("plan", ({ drawing }) => drawing().layout.bands);
  const width = useBoardValue("plan", ({ drawing }) => drawing().layout.width);
  const emotions = useBoardValue("plan", ({ drawing }) => drawing().board.emotions);
  const expected = columns.flatMap(({ stepId, x, w }): Point[] => {
    const emotion = persona && stepId ? emotions[emotionKey(stepId, persona.id)] : undefined;
    return emotion ? [{ x: x + w / 2, y: emotionToY(emotion.value, height) }] : [];
  });
  const points = bands.flatMap(({ stageId, x, w }) => {
    const stage = measured.find((one) => one.stageId === stageId);
    return stage && stage.meanEmotion !== null
      ? [
          {
            stage,
            value: stage.meanEmotion,
            x: x + w / 2,
            y: emotionToY(stage.meanEmotion, height),
          },
        ]
      : [];
  });
  const middle = emotionToY(0, height);
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      className="keep-colour pointer-events-none absolute inset-y-0 start-0 rtl:-scale-x-100"
    >
      <defs>
        <linearGradient id="emotion-sky" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="var(--emotion-4)" stopOpacity="0.2" />
          <stop offset="0.5" stopColor="var(--emotion-3)" stopOpacity="0.02" />
          <stop offset="1" stopColor="var(--emotion-2)" stopOpacity="0.18" />
        </linearGradient>
        <linearGradient
          id="emotion-line"
          gradientUnits="userSpaceOnUse"
          x1="0"
          x2="0"
          y1={emotionToY(1.2, height)}
          y2={emotionToY(-1.2, height)}
        >
          <stop offset="0" stopColor="var(--emotion-4)" />
          <stop offset="0.5" stopColor="var(--emotion-3)" />
          <stop offset="1" stopColor="var(--emotion-2)" />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill="url(#emotion-sky)" />
      <line
        x2={width}
        y1={middle}
        y2={middle}
        className="stroke-line-strong"
        strokeDasharray="2 5"
      />
      <path d={bandPath(points, expected)} fill="url(#emotion-line)" fillOpacity={0.13} />
      <path
        d={smoothPath(expected)}
        fill="none"
        className="stroke-ink-3"
        strokeWidth={1.5}
        strokeDasharray="5 4"
      />
      <path d={smoothPath(points)} fill="none" stroke="url(#emotion-line)" strokeWidth={2.75} />
      {points.map(({ stage, value, x, y }) => (
        <MeasuredPoint
          key={stage.stageId}
          stage={stage}
          value={value}
          x={x}
          y={y}
          height={height}
          expectedY={heightAt(expected, x)}
        />
      ))}
    </svg>
  );
}
