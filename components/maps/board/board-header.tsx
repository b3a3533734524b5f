"use client";

import { useTranslations } from "next-intl";
import { useBoard, useBoardValue } from "../state/board-context";
import { AddFirstStep } from "./add-first-step";
import { AddStage } from "./add-stage";
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
      style={{ height: layout.header }}
      className="sticky top-0 z-20 border-b border-line bg-canvas"
    >
      <div
        aria-hidden
        style={{ width: metrics.laneHead }}
        className="sticky start-0 z-20 flex h-full items-end border-e border-line bg-canvas px-3.5 pb-2.5 text-xs max-sm:px-2 text-ink-3"
      >
        {t("board.size", { stages: view.stages.length, steps: view.steps.length })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div
        role="row"
        aria-rowindex={1}
        style={{ insetInlineStart: metrics.laneHead }}
        className="absolute inset-y-0"
      >
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
        {store.canEdit && <AddStage x={layout.width} column={view.steps.length} />}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div
        role="row"
        aria-rowindex={2}
        style={{ insetInlineStart: metrics.laneHead }}
        className="absolute inset-y-0"
      >
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
        {store.canEdit &&
          layout.columns.map(
            (column) =>
              column.stepId === null && <AddFirstStep key={column.stageId} column={column} />,
          )}
      </div>
    </div>
  );
}
