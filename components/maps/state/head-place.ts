import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import type { Drawing } from "./drawing";
import { keyAt } from "./gestures";

export type HeadKind = "stage" | "step" | "lane";
type Held = { kind: HeadKind; id: string };
type Point = { x: number; y: number };
/** What dropping a head does, and where in board pixels the gap is that it would go to. */
export type HeadTarget = { op: ClientOp; x: number | null; y: number | null };

/** The gap a held head would go to at a point of the board; null where it would stay. */
export function headTarget(drawing: Drawing, held: Held, point: Point): HeadTarget | null {
  if (held.kind === "lane") return laneTarget(drawing, held.id, point);
  return held.kind === "stage"
    ? stageTarget(drawing, held.id, point)
    : stepTarget(drawing, held.id, point);
}

type Span = { at: number; size: number };

/** How many of the spans lie before a place, and where the gap behind them is. */
function gapAt(spans: readonly Span[], place: number): { index: number; gap: number } {
  const index = spans.filter(({ at, size }) => at + size / 2 < place).length;
  const [before, after] = [spans[index - 1], spans[index]];
  return { index, gap: after?.at ?? (before ? before.at + before.size : 0) };
}

function stageTarget({ view, layout }: Drawing, id: string, { x }: Point): HeadTarget | null {
  const others = layout.bands.filter(({ stageId }) => stageId !== id);
  const { index, gap } = gapAt(
    others.map((band) => ({ at: band.x, size: band.w })),
    x,
  );
  if (index === view.stages.findIndex((stage) => stage.id === id)) return null;
  const to = { orderKey: keyAt(view.stages, index, id) };
  return { op: { opId: newId(), kind: "stage.move", id, to }, x: gap, y: null };
}

function stepTarget({ view, layout }: Drawing, id: string, { x }: Point): HeadTarget | null {
  const { bands } = layout;
  const band = bands.find((one) => x < one.x + one.w) ?? bands.at(-1);
  const stage = view.stages.find((one) => one.id === band?.stageId);
  if (!band || !stage) return null;
  const others = stage.steps.filter((step) => step.id !== id);
  const spans = others.flatMap((step) => {
    const column = layout.columns.find(({ stepId }) => stepId === step.id);
    return column ? [{ at: column.x, size: column.w }] : [];
  });
  const { index, gap } = spans.length > 0 ? gapAt(spans, x) : { index: others.length, gap: band.x };
  if (stage.steps[index]?.id === id) return null;
  const to = { stageId: stage.id, orderKey: keyAt(stage.steps, index, id) };
  return { op: { opId: newId(), kind: "step.move", id, to }, x: gap, y: null };
}

/** Lanes that are hidden keep their places between those that are seen. */
function laneTarget({ view, layout }: Drawing, id: string, { y }: Point): HeadTarget | null {
  const rows = layout.rows.filter(({ laneId }) => laneId !== id);
  const { index, gap } = gapAt(
    rows.map((row) => ({ at: row.y, size: row.h })),
    y,
  );
  if (index === layout.rows.findIndex(({ laneId }) => laneId === id)) return null;
  const others = view.lanes.filter((lane) => lane.id !== id);
  const placeOf = (laneId: string | undefined) => others.findIndex((lane) => lane.id === laneId);
  const after = rows[index];
  const place = after ? placeOf(after.laneId) : placeOf(rows.at(-1)?.laneId) + 1;
  const to = { orderKey: keyAt(view.lanes, place, id) };
  return { op: { opId: newId(), kind: "lane.move", id, to }, x: null, y: gap };
}
