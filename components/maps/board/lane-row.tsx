"use client";

import { memo } from "react";
import type { Column, Row } from "@/lib/maps/layout";
import type { Lane } from "@/lib/maps/model";
import { BoardCell } from "./board-cell";
import { EmotionCell } from "./emotion-cell";
import { EmotionCurves } from "./emotion-curves";
import { EmotionLegend } from "./emotion-legend";
import { LaneHead } from "./lane-head";

/** A column that is near the screen, with its place among all. */
export type ShownColumn = Column & { index: number; isFirstOfStage: boolean };
type LaneRowProps = {
  lane: Lane;
  row: Row;
  index: number;
  columns: readonly ShownColumn[];
  headWidth: number;
};

/** One lane across the columns near the screen. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, row, index, columns, headWidth } = props;
  const isEmotion = lane.kind === "emotion" && !lane.isCollapsed;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={index + 3}
      data-lane={lane.id}
      style={{ top: row.y, height: row.h }}
      className="absolute inset-x-0 border-b border-line"
    >
      <LaneHead lane={lane} index={index}>
        {isEmotion && <EmotionLegend />}
      </LaneHead>
      <div
        role="presentation"
        className="absolute inset-y-0 end-0"
        style={{ insetInlineStart: headWidth }}
      >
        {isEmotion && <EmotionCurves height={row.h} />}
        {columns.map(({ stepId, stageId, x, w, index: column, isFirstOfStage }) =>
          stepId === null ? (
            <EmptyColumn key={stageId} x={x} width={w} column={column} />
          ) : isEmotion ? (
            <EmotionCell
              key={stepId}
              laneId={lane.id}
              stepId={stepId}
              x={x}
              width={w}
              height={row.h}
              column={column}
              isFirstOfStage={isFirstOfStage}
            />
          ) : (
            <BoardCell
              key={stepId}
              laneId={lane.id}
              stepId={stepId}
              kind={lane.kind}
              x={x}
              width={w}
              height={row.h}
              column={column}
              isFirstOfStage={isFirstOfStage}
              isCollapsed={lane.isCollapsed}
            />
          ),
        )}
      </div>
    </div>
  );
});

function EmptyColumn({ x, width, column }: { x: number; width: number; column: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can stand here
    <div
      role="gridcell"
      aria-colindex={column + 2}
      style={{ insetInlineStart: x, width }}
      className="absolute inset-y-0 border-s border-line-strong bg-hatch opacity-40"
    />
  );
}
