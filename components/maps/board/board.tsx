"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cx } from "@/components/ui/cx";
import { useBoard, useBoardValue } from "../state/board-context";
import type { BoardStore } from "../state/board-store";
import { useBoardKeys } from "../state/use-board-keys";
import { useBoardPointer } from "../state/use-board-pointer";
import { useFollowFocus } from "../state/use-follow-focus";
import { useBoardWindow } from "../state/use-window";
import { AddLane } from "./add-lane";
import { BoardHeader } from "./board-header";
import { LaneRow } from "./lane-row";
import { shownColumns } from "./shown-columns";

/** The map as a grid: one scroller, sticky heads, and only what is near the screen mounted. */
export function Board({ title }: { title: string }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const bounds = useBoardWindow(scroller);
  const onKeyDown = useBoardKeys(store);
  useBoardPointer(scroller, line, store);
  useFollowFocus(scroller, store);
  const { layout, view } = useBoardValue("frame", (board) => board.drawing());
  const focusLane = useBoardValue("ui", (board) => board.ui.get().focus?.laneId);
  const focusStep = useBoardValue("ui", (board) => board.ui.get().focus?.stepId);
  const isPanelShown = useBoardValue("ui", isPanelOf);
  const { metrics } = store;
  const columns = shownColumns(layout.columns, bounds, focusStep);
  const lanes = new Map(view.lanes.map((lane, index) => [lane.id, { lane, index }]));
  const rows = layout.rows.filter(
    (row) => row.laneId === focusLane || (row.y + row.h > bounds.top && row.y < bounds.bottom),
  );
  return (
    <div
      ref={scroller}
      className="relative min-h-0 min-w-0 grow overflow-auto bg-canvas outline-none [contain:strict]"
    >
      <div
        role="presentation"
        className={cx("relative box-content min-w-full", isPanelShown && "max-lg:pe-82")}
        style={{
          width: metrics.laneHead + layout.width + (store.canEdit ? 56 : 0),
          height: layout.header + layout.height + (store.canEdit ? 64 : 0),
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
        <div
          role="grid"
          tabIndex={-1}
          aria-label={t("board.label", { title })}
          aria-rowcount={layout.rows.length + 2}
          aria-colcount={view.steps.length + (store.canEdit ? 2 : 1)}
          aria-readonly={!store.canEdit}
          onKeyDown={onKeyDown}
          className="outline-none"
        >
          <BoardHeader />
          {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
          <div role="rowgroup" className="relative" style={{ height: layout.height }}>
            {rows.map((row) => {
              const found = lanes.get(row.laneId);
              if (!found) return null;
              return (
                <LaneRow
                  key={row.laneId}
                  lane={found.lane}
                  index={found.index}
                  row={row}
                  columns={columns}
                  headWidth={metrics.laneHead}
                />
              );
            })}
          </div>
        </div>
        {store.canEdit && <AddLane />}
        <div
          ref={line}
          hidden
          aria-hidden
          className="pointer-events-none absolute z-10 rounded-card bg-accent/10 ring-1 ring-accent ring-inset before:absolute before:inset-x-1.5 before:top-(--line-y) before:h-0.75 before:-translate-y-1/2 before:rounded-pill before:bg-accent"
        />
      </div>
    </div>
  );
}

/** Whether the details lie over the board's end on screens without room for both. */
const isPanelOf = ({ ui, drawing }: BoardStore): boolean =>
  ui.get().isPanelOpen && drawing().cards.has(ui.get().selectedId ?? "");
