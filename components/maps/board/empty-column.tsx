"use client";

import { useTranslations } from "next-intl";
import { cellKey } from "@/lib/maps/model";
import { useBoardValue } from "../state/board-context";
import type { BoardStore } from "../state/board-store";

type EmptyColumnProps = {
  laneId: string;
  stageId: string;
  isCollapsed: boolean;
  x: number;
  width: number;
  column: number;
};

/** Where a stage has no steps to show: none at all, or as many as are folded away. */
export function EmptyColumn(props: EmptyColumnProps) {
  const { laneId, stageId, isCollapsed, x, width, column } = props;
  const t = useTranslations("maps");
  const count = useBoardValue("frame", (store) => countCards(store, laneId, stageId));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can stand here
    <div
      role="gridcell"
      aria-colindex={column + 2}
      style={{ insetInlineStart: x, width }}
      className="absolute inset-y-0 border-s border-line-strong"
    >
      <span aria-hidden className="absolute inset-0 bg-hatch opacity-40" />
      {isCollapsed && count > 0 && (
        <span className="absolute inset-x-0 top-2 text-center text-xs text-ink-2 tabular-nums">
          <span aria-hidden>{count}</span>
          <span className="sr-only">{t("cell.count", { count })}</span>
        </span>
      )}
    </div>
  );
}

function countCards({ drawing }: BoardStore, laneId: string, stageId: string): number {
  const { view, cells } = drawing();
  const stage = view.stages.find((one) => one.id === stageId);
  return (stage?.steps ?? []).reduce(
    (total, step) => total + (cells.get(cellKey(laneId, step.id))?.length ?? 0),
    0,
  );
}
