"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { cx } from "@/components/ui/cx";
import type { LaneKind } from "@/db/enums";
import { cellKey } from "@/lib/maps/model";
import { useBoard, useBoardValue } from "../state/board-context";
import { AddCard } from "./add-card";
import { BoardCard } from "./board-card";
import { useShownCards } from "./use-shown-cards";

type BoardCellProps = {
  laneId: string;
  stepId: string;
  kind: LaneKind;
  x: number;
  width: number;
  height: number;
  column: number;
  isFirstOfStage: boolean;
  isCollapsed: boolean;
  /** of a lane much taller than the screen */
  from: number | null;
  until: number | null;
};

const none: readonly string[] = [];

/** The cards of one lane at one step, and the way to add another. */
export const BoardCell = memo(function BoardCell(props: BoardCellProps) {
  const { laneId, stepId, kind, x, width, height, column, isFirstOfStage, isCollapsed } = props;
  const { from, until } = props;
  const t = useTranslations("maps");
  const store = useBoard();
  const key = cellKey(laneId, stepId);
  const ids = useBoardValue(`cell:${key}`, (board) => board.drawing().cells.get(key) ?? none);
  const focused = useBoardValue("ui", ({ ui }) => {
    const { focus } = ui.get();
    return focus?.laneId === laneId && focus.stepId === stepId ? (focus.cardId ?? key) : null;
  });
  // Folded, it has no cards that could take the keyboard.
  const isPlace = isCollapsed || ids.length === 0;
  const part = from === null || until === null ? null : { from, until };
  const shown = useShownCards(ids, part, focused);
  const hasAddRoom = useBoardValue("metrics", (board) => board.metrics().addRoom > 0);
  const isUnder = useBoardValue("hover", ({ ui }) => ui.hovered() === key);
  const isSelected = useBoardValue("ui", ({ ui }) => ids.some((id) => ui.get().selection.has(id)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      tabIndex={isPlace ? (focused === null ? -1 : 0) : undefined}
      aria-label={ids.length === 0 ? t("cell.empty") : undefined}
      data-cell={key}
      data-focus={key}
      style={{ insetInlineStart: x, width }}
      className={cx(
        "group/cell absolute inset-y-0 -outline-offset-2!",
        isFirstOfStage ? "border-s border-line-strong" : "",
      )}
    >
      {isCollapsed ? (
        <p className="px-3 py-2 text-xs text-ink-3">
          {ids.length > 0 && t("cell.count", { count: ids.length })}
        </p>
      ) : (
        shown.map((id) => <BoardCard key={id} id={id} kind={kind} columnX={x} />)
      )}
      {store.canEdit && !isCollapsed && (focused === key || isUnder || hasAddRoom) && (
        <AddCard place={{ laneId, stepId, index: ids.length }} height={height} />
      )}
    </div>
  );
});
