"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { cx } from "@/components/ui/cx";
import { emotionToY } from "@/lib/maps/curve";
import { cellKey, emotionKey } from "@/lib/maps/model";
import { CommentPin } from "../../comments/comment-pin";
import { useBoard, useBoardValue } from "../state/board-context";
import { useEmotionPoint } from "./use-emotion-point";
import { usePersona } from "./use-persona";

type EmotionCellProps = {
  laneId: string;
  stepId: string;
  x: number;
  width: number;
  height: number;
  column: number;
  isFirstOfStage: boolean;
};

/** The expected feeling on one step: a point that is dragged up and down, or moved by the arrow keys. */
export const EmotionCell = memo(function EmotionCell(props: EmotionCellProps) {
  const { laneId, stepId, x, width, height, column, isFirstOfStage } = props;
  const t = useTranslations("maps");
  const store = useBoard();
  const persona = usePersona();
  const value = useBoardValue("plan", (board) =>
    persona
      ? (board.drawing().board.emotions[emotionKey(stepId, persona.id)]?.value ?? null)
      : null,
  );
  const title = useBoardValue("plan", (board) => board.drawing().board.steps[stepId]?.title ?? "");
  const isFocused = useBoardValue("ui", ({ ui }) => {
    const { focus } = ui.get();
    return focus?.laneId === laneId && focus.stepId === stepId;
  });
  const personaId = persona?.id ?? "";
  const handlers = useEmotionPoint({ laneId, stepId, personaId, value, height });
  if (!persona)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
      <div
        role="gridcell"
        aria-colindex={column + 2}
        aria-label={t("emotion.noPersona")}
        tabIndex={isFocused ? 0 : -1}
        data-focus={cellKey(laneId, stepId)}
        style={{ insetInlineStart: x, width }}
        className={cx(
          "absolute inset-y-0 -outline-offset-2!",
          isFirstOfStage && "border-s border-line-strong",
        )}
      />
    );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its slider takes the focus
    <div
      role="gridcell"
      aria-colindex={column + 2}
      style={{ insetInlineStart: x, width }}
      className={cx("absolute inset-y-0", isFirstOfStage && "border-s border-line-strong")}
    >
      <CommentPin
        target={{ kind: "emotion", id: stepId, personaId: persona.id }}
        title={title}
        className="absolute end-1 top-1 z-1 bg-accent-soft shadow-card"
      />
      <div
        role="slider"
        aria-label={t("emotion.slider", { step: title, persona: persona.name })}
        aria-orientation="vertical"
        aria-valuemin={-2}
        aria-valuemax={2}
        aria-valuenow={value ?? 0}
        aria-valuetext={value === null ? t("emotion.unset") : t("emotion.value", { value })}
        aria-readonly={!store.canEdit}
        tabIndex={isFocused ? 0 : -1}
        data-focus={cellKey(laneId, stepId)}
        {...handlers}
        style={{ top: emotionToY(value ?? 0, height) }}
        className={cx(
          "group/point absolute start-1/2 flex size-6 -translate-x-1/2 -translate-y-1/2 touch-none items-center justify-center rounded-pill rtl:translate-x-1/2",
          store.canEdit && "cursor-ns-resize",
        )}
      >
        <span
          className={cx(
            "size-2.5 rounded-pill border-[1.5px] border-ink-3 bg-canvas group-hover/point:size-3.5 group-hover/point:border-accent group-focus/point:size-3.5 group-focus/point:border-accent",
            value === null && "border-dashed opacity-60",
          )}
        />
        <span className="pointer-events-none absolute -top-4 text-2xs font-medium text-ink-2 tabular-nums invisible group-hover/point:visible group-focus/point:visible">
          {value === null ? "" : t("emotion.figure", { value })}
        </span>
      </div>
    </div>
  );
});
