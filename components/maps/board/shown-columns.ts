import type { Column } from "@/lib/maps/layout";
import type { BoardWindow } from "../state/use-window";

/** A column that is near the screen, with its place among all. */
export type ShownColumn = Column & { index: number; isFirstOfStage: boolean };

/** The columns near the screen and the one with the keyboard. */
export function shownColumns(
  columns: readonly Column[],
  bounds: BoardWindow,
  focusStepId: string | undefined,
): ShownColumn[] {
  return columns.flatMap((column, index): ShownColumn[] => {
    const isNear = column.x + column.w > bounds.left && column.x < bounds.right;
    if (!isNear && (column.stepId === null || column.stepId !== focusStepId)) return [];
    const isFirstOfStage = index > 0 && columns[index - 1]?.stageId !== column.stageId;
    return [{ ...column, index, isFirstOfStage }];
  });
}
