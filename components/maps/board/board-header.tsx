"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useBoard, useBoardValue } from "../state/board-context";
import { addStage, addStep } from "../state/gestures";
import { StageBand } from "./stage-band";
import { StepHead } from "./step-head";

/** The sticky head of the board: stages above, their steps below. */
export function BoardHeader() {
  const t = useTranslations("maps");
  const store = useBoard();
  const { view, layout } = useBoardValue("frame", (board) => board.drawing());
  const { metrics } = store;
  const stages = new Map(view.stages.map((stage) => [stage.id, stage]));
  const columnOf = (x: number) => Math.round(x / metrics.stepWidth);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    <div
      role="rowgroup"
      style={{ height: metrics.header }}
      className="sticky top-0 z-20 border-b border-line bg-canvas"
    >
      <div
        style={{ width: metrics.laneHead }}
        className="sticky start-0 z-20 flex h-full items-end border-e border-line bg-canvas px-3.5 pb-2.5 text-xs text-ink-3"
      >
        {t("board.size", { stages: view.stages.length, steps: view.steps.length })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div role="row" aria-rowindex={1} className="absolute inset-y-0 start-44">
        {layout.bands.map((band) => {
          const stage = stages.get(band.stageId);
          if (!stage) return null;
          return (
            <StageBand
              key={stage.id}
              stage={stage}
              x={band.x}
              width={band.w}
              column={columnOf(band.x)}
            />
          );
        })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div role="row" aria-rowindex={2} className="absolute inset-y-0 start-44">
        {view.stages.flatMap((stage) =>
          stage.steps.map((step, index) => {
            const column = view.steps.indexOf(step);
            const place = layout.columns.find((one) => one.stepId === step.id);
            if (!place) return null;
            return (
              <StepHead
                key={step.id}
                step={step}
                index={index}
                x={place.x}
                width={place.w}
                column={column}
              />
            );
          }),
        )}
      </div>
      {store.canEdit &&
        layout.columns.map(
          (column) =>
            column.stepId === null && (
              <button
                key={column.stageId}
                type="button"
                style={{ insetInlineStart: metrics.laneHead + column.x + 8, width: column.w - 16 }}
                className="absolute top-11 flex h-7 items-center gap-1 rounded-control px-1.5 text-ink-3 hover:bg-hover hover:text-ink"
                onClick={() => void addStep(store, column.stageId, 0, t("step.new"))}
              >
                <Plus aria-hidden size={14} /> {t("step.add")}
              </button>
            ),
        )}
      {store.canEdit && (
        <span
          style={{ insetInlineStart: metrics.laneHead + layout.width + 8 }}
          className="absolute top-2.5"
        >
          <IconButton
            label={t("stage.add")}
            icon={<Plus size={16} />}
            onPress={() =>
              void addStage(store, view.stages.length, {
                stage: t("stage.new"),
                step: t("step.new"),
              })
            }
          />
        </span>
      )}
    </div>
  );
}
