import type { Column } from "@/lib/maps/layout";
import type { BoardWindow } from "../state/use-window";

/** From where to where columns are worth drawing, in board pixels. */
export type ColumnRange = Pick<BoardWindow, "left" | "right">;

/** A column that is near the screen, with its place among all. */
export type ShownColumn = Column & { index: number; isFirstOfStage: boolean };

/** The columns near the screen and the one with the keyboard. */
export function shownColumns(
  columns: readonly Column[],
  { left, right }: ColumnRange,
  focusStepId: string | undefined,
): ShownColumn[] {
  return columns.flatMap((column, index): ShownColumn[] => {
    const isNear = column.x + column.w > left && column.x < right;
    if (!isNear && (column.stepId === null || column.stepId !== focusStepId)) return [];
    const isFirstOfStage = index > 0 && columns[index - 1]?.stageId !== column.stageId;
    return [{ ...column, index, isFirstOfStage }];
  });
}
