"use client";

import { memo } from "react";
import type { Row } from "@/lib/maps/layout";
import type { Lane } from "@/lib/maps/model";
import { Overview } from "../zoom/overview";
import { BoardCell } from "./board-cell";
import { EmotionCell } from "./emotion-cell";
import { EmotionCurves } from "./emotion-curves";
import { EmotionLegend } from "./emotion-legend";
import { EmptyColumn } from "./empty-column";
import { LaneHead } from "./lane-head";
import type { ShownColumn } from "./shown-columns";

type LaneRowProps = {
  lane: Lane;
  row: Row;
  /** among all lanes, hidden ones included */
  index: number;
  /** among the rows of the grid from 1, hidden lanes left out */
  rowIndex: number;
  columns: readonly ShownColumn[];
  headWidth: number;
  scale: number;
  /** drawn as a picture, but for the cell with the keyboard */
  isOverview: boolean;
  focusStep: string | undefined;
  /** the part of its height worth drawing, from its top; null for all of it */
  from: number | null;
  until: number | null;
};

/** One lane across the columns near the screen. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, row, index, rowIndex, columns, headWidth, scale } = props;
  const { isOverview, focusStep, from, until } = props;
  const isEmotion = lane.kind === "emotion" && !lane.isCollapsed;
  const isPicture = isOverview && !isEmotion;
  const cells = isPicture ? columns.filter((column) => column.stepId === focusStep) : columns;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={rowIndex}
      data-lane={lane.id}
      style={{ top: row.y, height: row.h }}
      className="group/lane absolute inset-x-0 border-b border-line"
    >
      <LaneHead lane={lane} index={index} scale={scale} height={row.h}>
        {isEmotion && <EmotionLegend />}
      </LaneHead>
      <div
        role="presentation"
        className="absolute inset-y-0 end-0"
        style={{ insetInlineStart: headWidth * scale }}
      >
        {isEmotion && <EmotionCurves height={row.h} />}
        {isPicture && !lane.isCollapsed && <Overview row={row} columns={columns} />}
        {cells.map(({ stepId, stageId, x, w, index: column, isFirstOfStage, isCollapsed }) =>
          stepId === null ? (
            <EmptyColumn
              key={stageId}
              laneId={lane.id}
              stageId={stageId}
              isCollapsed={isCollapsed}
              x={x}
              width={w}
              column={column}
            />
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
              from={from}
              until={until}
            />
          ),
        )}
      </div>
    </div>
  );
});
