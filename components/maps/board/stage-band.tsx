"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { stageColor } from "@/components/ui/stage-color";
import type { StageView } from "@/lib/maps/view";
import { CommentPin } from "../../comments/comment-pin";
import { useBoard, useBoardValue } from "../state/board-context";
import { CollapsedStage } from "./collapsed-stage";
import { HeadCell } from "./head-cell";
import { HeadTitle } from "./head-title";
import { OwnFold } from "./own-fold";
import { StageMenu } from "./stage-menu";
import { StageScore } from "./stage-score";
import { useRename } from "./use-rename";

type StageBandProps = {
  stage: StageView;
  x: number;
  width: number;
  column: number;
  scale: number;
};

/** The name of a stage over its steps, with what can be done with it and how it is felt. */
export const StageBand = memo(function StageBand(props: StageBandProps) {
  const { stage, x, width, column, scale } = props;
  const t = useTranslations("maps");
  const store = useBoard();
  const laneHead = useBoardValue("metrics", (board) => board.metrics().laneHead);
  const { isEditing, start, onEnd, onStart } = useRename(stage.id);
  return (
    <HeadCell
      id={stage.id}
      isStage
      x={x + 3}
      width={width - 6}
      column={column}
      columnSpan={stage.isCollapsed ? 1 : Math.max(1, stage.steps.length)}
      scale={scale}
      style={{ "--stage": stageColor(stage.color - 1) }}
      className="top-2 flex h-8.5 overflow-clip rounded-control bg-stage-band text-sm font-semibold text-stage-label"
    >
      {stage.isCollapsed ? (
        <CollapsedStage stage={stage} />
      ) : (
        <>
          <div
            style={{ insetInlineStart: laneHead }}
            className="sticky flex min-w-0 items-center gap-2 ps-2.5"
          >
            <span aria-hidden className="keep-colour h-4.5 w-1 shrink-0 rounded-sm bg-stage" />
            <span className="shrink-0">{t("stage.number", { number: stage.index + 1 })}</span>
            <HeadTitle
              entity="stage"
              id={stage.id}
              title={stage.title}
              label={t("stage.name")}
              isEditing={isEditing}
              onEnd={onEnd}
              onStart={onStart}
            />
            {store.canEdit ? (
              <StageMenu stage={stage} onRename={start} />
            ) : (
              <OwnFold of="stage" id={stage.id} title={stage.title} isCollapsed={false} />
            )}
            <CommentPin
              target={{ kind: "stage", id: stage.id, personaId: null }}
              title={stage.title}
            />
          </div>
          <div className="flex min-w-fit grow justify-end">
            <span className="sticky end-0 flex items-center rounded-control bg-stage-band ps-1 pe-2.5">
              <StageScore stageId={stage.id} />
            </span>
          </div>
        </>
      )}
    </HeadCell>
  );
});
