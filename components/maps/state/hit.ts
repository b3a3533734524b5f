import type { Metrics } from "@/lib/maps/layout";
import { cellKey } from "@/lib/maps/model";
import type { Drawing } from "./drawing";
import { type Slot, takesCards } from "./navigate";

/** A place to drop a card, with where its line and its cell are drawn in board pixels. */
export type DropTarget = Slot & {
  cell: { x: number; y: number; w: number; h: number };
  lineY: number;
};

/** The slot under a point of the board (header and lane heads not counted); null where no card can be. */
export function hitTest(
  drawing: Drawing,
  point: { x: number; y: number },
  { metrics, moving }: { metrics: Metrics; moving: ReadonlySet<string> },
): DropTarget | null {
  const column = drawing.layout.columns.find(({ x, w }) => point.x >= x && point.x < x + w);
  const row = drawing.layout.rows.find(({ y, h }) => point.y >= y && point.y < y + h);
  if (!column?.stepId || !row || !takesCards(drawing, row)) return null;
  const ids = drawing.cells.get(cellKey(row.laneId, column.stepId)) ?? [];
  const boxes = ids.flatMap((id) => (moving.has(id) ? [] : (drawing.layout.boxes.get(id) ?? [])));
  const down = point.y - row.y;
  const isPast = (box: { x: number; y: number; w: number; h: number }) =>
    row.kind === "channels"
      ? down > box.y + box.h || (down > box.y && point.x > box.x + box.w / 2)
      : down > box.y + box.h / 2;
  const index = boxes.filter(isPast).length;
  const previous = boxes[index - 1];
  return {
    laneId: row.laneId,
    stepId: column.stepId,
    index,
    cell: { x: column.x, y: row.y, w: column.w, h: row.h },
    lineY: row.y + (previous ? previous.y + previous.h + metrics.cardGap / 2 : metrics.cellPad / 2),
  };
}
