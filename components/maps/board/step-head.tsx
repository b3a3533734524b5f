"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Step } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { HeadCell } from "./head-cell";
import { HeadTitle } from "./head-title";
import { StepMenu } from "./step-menu";
import { useRename } from "./use-rename";

type StepHeadProps = {
  step: Step;
  index: number;
  x: number;
  width: number;
  column: number;
  scale: number;
};

/** The name of a step over its cells; `index` is its place inside its stage. */
export const StepHead = memo(function StepHead(props: StepHeadProps) {
  const { step, index, x, width, column, scale } = props;
  const t = useTranslations("maps");
  const store = useBoard();
  const { isEditing, start, onEnd, onStart } = useRename(step.id);
  return (
    <HeadCell
      id={step.id}
      x={x}
      width={width}
      column={column}
      scale={scale}
      className="top-10.5 bottom-0 flex items-center gap-1 px-2.5 font-medium text-ink-2"
    >
      <HeadTitle
        entity="step"
        id={step.id}
        title={step.title}
        label={t("step.name")}
        isTwoLines
        isEditing={isEditing}
        onEnd={onEnd}
        onStart={onStart}
      />
      {step.isMomentOfTruth && (
        <Star
          role="img"
          aria-label={t("step.moment")}
          size={13}
          className="shrink-0 fill-warn text-warn"
        />
      )}
      <span className="grow" />
      {store.canEdit && (
        <span className="absolute end-1 flex rounded-control group-focus-within/head:bg-canvas group-hover/head:bg-canvas pointer-coarse:static">
          <StepMenu step={step} index={index} onRename={start} />
        </span>
      )}
    </HeadCell>
  );
});
