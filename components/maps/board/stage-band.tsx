"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { stageColor } from "@/components/ui/stage-color";
import { newId } from "@/lib/core/new-id";
import type { StageView } from "@/lib/maps/view";
import { useBoard } from "../state/board-context";
import { HeadTitle } from "./head-title";
import { StageMenu } from "./stage-menu";
import { StageScore } from "./stage-score";

type StageBandProps = { stage: StageView; x: number; width: number; column: number };

export function StageBand({ stage, x, width, column }: StageBandProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const [isEditing, setEditing] = useState(false);

  function end(title: string | null) {
    setEditing(false);
    if (title === null) return;
    const set = { field: "title", value: title } as const;
    store.dispatch({ opId: newId(), kind: "stage.set", id: stage.id, set });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its menu takes the focus
    <div
      role="columnheader"
      aria-colindex={column + 2}
      aria-colspan={Math.max(1, stage.steps.length)}
      style={{ insetInlineStart: x + 3, width: width - 6, "--stage": stageColor(stage.color - 1) }}
      className="group/head absolute top-2 flex h-8.5 overflow-clip rounded-control bg-stage-band text-sm font-semibold text-stage-label"
    >
      <div
        style={{ insetInlineStart: store.metrics.laneHead }}
        className="sticky flex min-w-0 items-center gap-2 ps-2.5"
      >
        <span aria-hidden className="keep-colour h-4.5 w-1 shrink-0 rounded-sm bg-stage" />
        <span className="shrink-0">{t("stage.number", { number: stage.index + 1 })}</span>
        <HeadTitle
          title={stage.title}
          label={t("stage.name")}
          isEditing={isEditing}
          onEnd={end}
          onStart={store.canEdit ? () => setEditing(true) : undefined}
        />
        {store.canEdit && <StageMenu stage={stage} onRename={() => setEditing(true)} />}
      </div>
      <div className="flex min-w-fit grow justify-end">
        <span className="sticky end-0 flex items-center rounded-control bg-stage-band ps-1 pe-2.5">
          <StageScore stageId={stage.id} />
        </span>
      </div>
    </div>
  );
}
