"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newId } from "@/lib/core/new-id";
import type { Step } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { HeadTitle } from "./head-title";
import { StepMenu } from "./step-menu";

type StepHeadProps = { step: Step; index: number; x: number; width: number; column: number };

export function StepHead({ step, index, x, width, column }: StepHeadProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const [isEditing, setEditing] = useState(false);

  function end(title: string | null) {
    setEditing(false);
    if (title === null) return;
    const set = { field: "title", value: title } as const;
    store.dispatch({ opId: newId(), kind: "step.set", id: step.id, set });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its menu takes the focus
    <div
      role="columnheader"
      aria-colindex={column + 2}
      style={{ insetInlineStart: x, width }}
      className="group/head absolute top-10.5 bottom-0 flex items-center gap-1 px-2.5 font-medium text-ink-2"
    >
      <HeadTitle
        title={step.title}
        label={t("step.name")}
        isTwoLines
        isEditing={isEditing}
        onEnd={end}
        onStart={store.canEdit ? () => setEditing(true) : undefined}
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
          <StepMenu step={step} index={index} onRename={() => setEditing(true)} />
        </span>
      )}
    </div>
  );
}
