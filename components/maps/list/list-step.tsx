"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Step } from "@/lib/maps/model";
import { HeadTitle } from "../board/head-title";
import { StepMenu } from "../board/step-menu";
import { useBoard } from "../state/board-context";
import { useListName } from "./use-list-name";

/** A step of a stage of the outline; `index` is its place in the stage. */
export function ListStep({ step, index }: { step: Step; index: number }) {
  const t = useTranslations("maps");
  const { canEdit } = useBoard();
  const { part, isEditing, start, onEnd } = useListName<HTMLLIElement>(step.id);
  return (
    <li
      ref={part}
      className="flex min-w-0 items-center gap-1 rounded-control border border-line ps-2 not-has-[button]:pe-2 min-h-7"
    >
      <HeadTitle
        entity="step"
        id={step.id}
        title={step.title}
        label={t("step.name")}
        isEditing={isEditing}
        onEnd={onEnd}
      />
      {step.isMomentOfTruth && (
        <Star
          role="img"
          aria-label={t("step.moment")}
          size={13}
          className="shrink-0 fill-warn text-warn"
        />
      )}
      {canEdit && <StepMenu step={step} index={index} onRename={start} isInList />}
    </li>
  );
}
