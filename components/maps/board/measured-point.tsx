import { useFormatter, useTranslations } from "next-intl";
import { EmotionGlyph } from "@/components/ui/emotion-glyph";
import { emotionToY } from "@/lib/maps/curve";
import type { MeasuredStage } from "../editor/editor-context";

type MeasuredPointProps = {
  stage: MeasuredStage;
  value: number;
  x: number;
  y: number;
  height: number;
  /** height of the expected curve at the same place */
  expectedY: number | null;
};

/** Height of the figures with their distance to the face. */
const labelRoom = 42;

/** The measured feeling of a stage: a face, its interval, and its figures off the expected curve. */
export function MeasuredPoint(props: MeasuredPointProps) {
  const { stage, value, x, y, height, expectedY } = props;
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
  const at = figuresAt(y, expectedY, height);
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
        transform={`translate(${x + at.x} ${y + at.y})`}
        className="stroke-surface [paint-order:stroke] [stroke-linejoin:round] [stroke-width:3px]"
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

/** Where the figures go from the face: away from the expected curve, beside it when that is the edge. */
function figuresAt(y: number, expectedY: number | null, height: number) {
  const isBelow = expectedY === null ? y <= height - labelRoom : expectedY <= y;
  const fits = isBelow ? y + labelRoom <= height : y >= labelRoom;
  if (!fits) return { x: 44, y: isBelow ? -2 : 0 };
  return { x: 0, y: isBelow ? 25 : -29 };
}
