"use client";

import { useTranslations } from "next-intl";
import { useBoard, useBoardValue } from "../state/board-context";
import { AddFirstStep } from "./add-first-step";
import { AddStage } from "./add-stage";
import type { ColumnRange } from "./shown-columns";
import { StageBand } from "./stage-band";
import { StepHead } from "./step-head";
import { useHeldHead } from "./use-held-head";

type BoardHeaderProps = ColumnRange & { scale: number };

/** The sticky head of the board: stages above, their steps below, those near the screen. */
export function BoardHeader({ left, right, scale }: BoardHeaderProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const { canEdit } = store;
  const metrics = useBoardValue("plan", (board) => board.metrics());
  const stages = useBoardValue("plan", ({ drawing }) => drawing().view.stages);
  const steps = useBoardValue("plan", ({ drawing }) => drawing().view.steps);
  const columns = useBoardValue("plan", ({ drawing }) => drawing().layout.columns);
  const bands = useBoardValue("plan", ({ drawing }) => drawing().layout.bands);
  const header = useBoardValue("plan", ({ drawing }) => drawing().layout.header);
  const width = useBoardValue("plan", ({ drawing }) => drawing().layout.width);
  const focusStep = useBoardValue("ui", ({ ui }) => ui.get().focus?.stepId);
  const { held, onFocus } = useHeldHead();
  const isNear = (id: string, { x, w }: { x: number; w: number }) =>
    id === held || (x + w > left && x < right);
  const places = new Map(columns.map((column, index) => [column.stepId, { ...column, index }]));
  const firstOf = (stageId: string) => columns.findIndex((column) => column.stageId === stageId);
  const start = { insetInlineStart: metrics.laneHead * scale };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    <div
      role="rowgroup"
      onFocus={onFocus}
      style={{ height: header * scale }}
      className="sticky top-0 z-20 border-b border-line bg-canvas"
    >
      <div
        aria-hidden
        style={{ width: metrics.laneHead, zoom: scale }}
        className="sticky start-0 z-20 flex h-full items-end border-e border-line bg-canvas px-3.5 pb-2.5 text-xs max-sm:px-2 text-ink-3"
      >
        {t("board.size", { stages: stages.length, steps: steps.length })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div role="row" aria-rowindex={1} style={start} className="absolute inset-y-0">
        {stages.map((stage) => {
          const band = bands.find((one) => one.stageId === stage.id);
          return (
            band &&
            isNear(stage.id, band) && (
              <StageBand
                key={stage.id}
                stage={stage}
                x={band.x}
                width={band.w}
                column={firstOf(stage.id)}
                scale={scale}
              />
            )
          );
        })}
        {canEdit && <AddStage x={width} column={columns.length} scale={scale} />}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div role="row" aria-rowindex={2} style={start} className="absolute inset-y-0">
        {stages.flatMap((stage) =>
          stage.steps.map((step, index) => {
            const place = places.get(step.id);
            return (
              place &&
              (step.id === focusStep || isNear(step.id, place)) && (
                <StepHead
                  key={step.id}
                  step={step}
                  index={index}
                  x={place.x}
                  width={place.w}
                  column={place.index}
                  scale={scale}
                />
              )
            );
          }),
        )}
        {canEdit &&
          columns.map(
            (column) =>
              column.stepId === null &&
              !column.isCollapsed && (
                <AddFirstStep key={column.stageId} column={column} scale={scale} />
              ),
          )}
      </div>
    </div>
  );
}
