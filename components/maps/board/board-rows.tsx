"use client";

import { useBoardValue } from "../state/board-context";
import type { BoardWindow } from "../state/use-window";
import { headScale, overviewBelow } from "../zoom/scale";
import { LaneRow } from "./lane-row";
import { shownColumns } from "./shown-columns";

/** A lane up to this height is drawn whole and then left alone; taller ones show the cards near the screen. */
const tallest = 900;

/** The lanes near the screen, and the one with the keyboard. */
export function BoardRows({ bounds, zoom }: { bounds: BoardWindow; zoom: number }) {
  const headWidth = useBoardValue("plan", (board) => board.metrics().laneHead);
  const rows = useBoardValue("plan", ({ drawing }) => drawing().layout.rows);
  const allColumns = useBoardValue("plan", ({ drawing }) => drawing().layout.columns);
  const height = useBoardValue("plan", ({ drawing }) => drawing().layout.height);
  const lanes = useBoardValue("plan", ({ drawing }) => drawing().view.lanes);
  const focusLane = useBoardValue("ui", ({ ui }) => ui.get().focus?.laneId);
  const focusStep = useBoardValue("ui", ({ ui }) => ui.get().focus?.stepId);
  const isOverview = zoom < overviewBelow;
  const { left, right, top, bottom } = bounds;
  // The very same while the board is scrolled up and down, so that no lane is drawn again for it.
  const columns = shownColumns(allColumns, { left, right }, focusStep);
  const found = new Map(lanes.map((lane, index) => [lane.id, { lane, index }]));
  const shown = rows.filter(
    (row) => row.laneId === focusLane || (row.y + row.h > top && row.y < bottom),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed
    <div role="rowgroup" className="relative" style={{ height }}>
      {shown.map((row) => {
        const one = found.get(row.laneId);
        return (
          one && (
            <LaneRow
              key={row.laneId}
              lane={one.lane}
              index={one.index}
              rowIndex={rows.indexOf(row) + 3}
              row={row}
              columns={columns}
              headWidth={headWidth}
              scale={headScale(zoom)}
              isOverview={isOverview}
              focusStep={row.laneId === focusLane ? focusStep : undefined}
              from={row.h > tallest ? top - row.y : null}
              until={row.h > tallest ? bottom - row.y : null}
            />
          )
        );
      })}
    </div>
  );
}
