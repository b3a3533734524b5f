"use client";

import { useFormatter, useTranslations } from "next-intl";
import { EmotionGlyph } from "@/components/ui/emotion-glyph";
import { emotionToY, type Point, smoothPath } from "@/lib/maps/curve";
import { emotionKey } from "@/lib/maps/model";
import { type MeasuredStage, useSurroundings } from "../editor/editor-context";
import { useBoardValue } from "../state/board-context";
import { usePersona } from "./use-persona";

/** Height of the figures below a face. */
const labelRoom = 44;

/** What people are expected to feel (dashed) and what they say they feel (solid), across the whole map. */
export function EmotionCurves({ height }: { height: number }) {
  const { measured } = useSurroundings();
  const persona = usePersona();
  const { layout, board } = useBoardValue("frame", (store) => store.drawing());
  const expected = layout.columns.flatMap(({ stepId, x, w }): Point[] => {
    const emotion = persona && stepId ? board.emotions[emotionKey(stepId, persona.id)] : undefined;
    return emotion ? [{ x: x + w / 2, y: emotionToY(emotion.value, height) }] : [];
  });
  const points = layout.bands.flatMap(({ stageId, x, w }) => {
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
      width={layout.width}
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
      <rect width={layout.width} height={height} fill="url(#emotion-sky)" />
      <line
        x2={layout.width}
        y1={middle}
        y2={middle}
        className="stroke-line-strong"
        strokeDasharray="2 5"
      />
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
        />
      ))}
    </svg>
  );
}

type MeasuredPointProps = {
  stage: MeasuredStage;
  value: number;
  x: number;
  y: number;
  height: number;
};

function MeasuredPoint({ stage, value, x, y, height }: MeasuredPointProps) {
  const t = useTranslations("maps");
  const format = useFormatter();
  const text = format.number(value, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const [top, bottom] = [stage.high, stage.low].map((one) =>
    one === null ? y : emotionToY(one, height),
  );
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={top}
        y2={bottom}
        className="stroke-ink-3"
        strokeWidth={1.5}
        opacity={0.6}
      />
      <circle cx={x} cy={y} r={11.5} className="fill-canvas" />
      <g transform={`translate(${x} ${y}) scale(1.05)`} opacity={stage.display === "few" ? 0.6 : 1}>
        <EmotionGlyph value={value + 3} />
      </g>
      <g
        transform={`translate(${x} ${y > height - labelRoom ? y - 32 : y + 25})`}
        className="stroke-canvas [paint-order:stroke] [stroke-width:3px]"
        textAnchor="middle"
      >
        <text className="fill-ink text-xs font-semibold tabular-nums rtl:-scale-x-100">{text}</text>
        <text y={13} className="fill-ink-2 text-2xs tabular-nums rtl:-scale-x-100">
          {t(stage.display === "few" ? "emotion.fewAnswers" : "emotion.answers", {
            count: stage.n,
          })}
        </text>
      </g>
    </g>
  );
}
