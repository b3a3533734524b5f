"use client";

import { useTranslations } from "next-intl";
import { EmotionFace } from "@/components/ui/emotion-face";
import { emotionToY, type Point, smoothPath } from "@/lib/maps/curve";
import { type Board, emotionKey } from "@/lib/maps/model";
import type { StageView } from "@/lib/maps/view";
import { useSurroundings } from "../editor/editor-context";

const [columnWidth, height] = [100, 150];

/** The expected feelings of each persona and the measured one, across the columns of a table. */
export function PrintCurve({ stages, board }: { stages: readonly StageView[]; board: Board }) {
  const t = useTranslations("maps");
  const { personas, measured } = useSurroundings();
  const steps = stages.flatMap((stage) => stage.steps);
  const width = Math.max(1, steps.length) * columnWidth;
  const curves = personas.map((persona) => ({
    persona,
    points: steps.flatMap((step, index): Point[] => {
      const value = board.emotions[emotionKey(step.id, persona.id)]?.value;
      return value === undefined
        ? []
        : [{ x: (index + 0.5) * columnWidth, y: emotionToY(value, height) }];
    }),
  }));
  const faces = measuredFaces(stages, measured);
  return (
    <div className="relative" style={{ height }}>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full rtl:-scale-x-100"
      >
        {curves.map(({ persona, points }) => (
          <path
            key={persona.id}
            d={smoothPath(points)}
            fill="none"
            stroke={`var(--stage-${persona.color})`}
            strokeWidth={1.5}
            strokeDasharray="5 4"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={smoothPath(faces.map(({ x, y }) => ({ x: x * columnWidth, y })))}
          fill="none"
          stroke="var(--emotion-4)"
          strokeWidth={2.5}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {faces.map(({ stageId, x, y, value, n }) => (
        <span
          key={stageId}
          style={{ insetInlineStart: `${(100 * x) / Math.max(1, steps.length)}%`, top: y }}
          className="absolute flex -translate-x-1/2 -translate-y-1/2 flex-col items-center text-2xs rtl:translate-x-1/2"
        >
          <EmotionFace value={value + 3} size={20} label="" />
          <span className="rounded-sm bg-canvas/80 px-0.5">
            {t("emotion.figure", { value })} · {t("emotion.answers", { count: n })}
          </span>
        </span>
      ))}
      <p className="absolute start-1 bottom-0 flex gap-3 text-2xs text-ink-2">
        {curves.map(({ persona }) => (
          <span key={persona.id} className="flex items-center gap-1">
            <span
              aria-hidden
              className="w-4 border-t-2 border-dashed"
              style={{ borderColor: `var(--stage-${persona.color})` }}
            />
            {persona.name}
          </span>
        ))}
      </p>
    </div>
  );
}

type Measured = ReturnType<typeof useSurroundings>["measured"];

/** Where the measured feeling of each stage stands: in columns from the left, in pixels from the top. */
function measuredFaces(stages: readonly StageView[], measured: Measured) {
  let first = 0;
  return stages.flatMap((stage) => {
    const count = Math.max(1, stage.steps.length);
    const x = first + count / 2;
    first += count;
    const found = measured.find((one) => one.stageId === stage.id);
    if (!found || found.meanEmotion === null) return [];
    const value = found.meanEmotion;
    return [{ stageId: stage.id, x, y: emotionToY(value, height), value, n: found.n }];
  });
}
