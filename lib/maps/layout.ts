import type { LaneKind } from "@/db/enums";
import { cardHeight } from "./card-height";
import { wordsOf } from "./formatting/lines";
import { type Card, cellKey, type Lane } from "./model";
import { type Lookup, PatchedMap } from "./patched-map";
import type { BoardView } from "./view";
import type { Measure } from "./wrap";

/** Sizes of the map in pixels. */
export type Metrics = {
  stepWidth: number;
  laneHead: number;
  /** with titles of steps on one line */
  header: number;
  cellPad: number;
  cardGap: number;
  cardPadX: number;
  cardPadY: number;
  lineHeight: number;
  metaHeight: number;
  chipHeight: number;
  chipExtra: number;
  laneMin: number;
  emotionLane: number;
  collapsedLane: number;
  /** width of a collapsed stage */
  collapsedStage: number;
  imageHeight: number;
  /** height of a card of the metrics lane that names a figure */
  figureHeight: number;
  /** what a step's head holds besides its title */
  stepHeadExtra: number;
  /** the mark of a moment of truth with its gap */
  stepMark: number;
  /** room under the last card for the "+" where there is no hovering */
  addRoom: number;
};

export const defaultMetrics: Metrics = {
  stepWidth: 208,
  laneHead: 176,
  header: 74,
  cellPad: 8,
  cardGap: 6,
  cardPadX: 10,
  cardPadY: 8,
  lineHeight: 18,
  metaHeight: 22,
  chipHeight: 26,
  chipExtra: 46,
  laneMin: 64,
  emotionLane: 188,
  collapsedLane: 36,
  collapsedStage: 44,
  imageHeight: 112,
  figureHeight: 42,
  stepHeadExtra: 24,
  stepMark: 18,
  addRoom: 0,
};

/** Fingers need the "+" without hovering, and phones the width for the cards. */
export function metricsFor(screen: { isCoarse: boolean; isPhone: boolean }): Metrics {
  return {
    ...defaultMetrics,
    addRoom: screen.isCoarse ? 28 : defaultMetrics.addRoom,
    stepHeadExtra: defaultMetrics.stepHeadExtra + (screen.isCoarse ? 48 : 0),
    laneHead: screen.isPhone ? 104 : defaultMetrics.laneHead,
  };
}

/** Where a card is; `y` counts from the top of its lane, so that a lane that moves takes its cards along. */
export type Box = {
  id: string;
  laneId: string;
  stepId: string;
  x: number;
  y: number;
  w: number;
  h: number;
};
/** A step, or the placeholder of a stage that has none or is collapsed (`stepId` null). */
export type Column = {
  stepId: string | null;
  stageId: string;
  isCollapsed: boolean;
  x: number;
  w: number;
};
export type StageBand = { stageId: string; x: number; w: number };
/** `count`: of the cards it shows. */
export type Row = { laneId: string; kind: LaneKind; y: number; h: number; count: number };

/** Positions relative to the top left corner of the cells, header and lane heads not counted; see `Box` for its own. */
export type MapLayout = {
  bands: StageBand[];
  columns: Column[];
  rows: Row[];
  boxes: Lookup<Box>;
  /** height of the head above the cells */
  header: number;
  width: number;
  height: number;
};

/** Where everything of a map is, from its data alone. Pure: nothing is measured from a page. */
export function layout(view: BoardView, metrics: Metrics, measure: Measure): MapLayout {
  const columns = placeColumns(view, metrics);
  const boxes = new Map<string, Box>();
  const rows: Row[] = [];
  let y = 0;
  for (const lane of view.lanes) {
    if (lane.isHidden) continue;
    const before = boxes.size;
    const h = placeLane(lane, { view, columns, metrics, measure, boxes });
    rows.push({ laneId: lane.id, kind: lane.kind, y, h, count: boxes.size - before });
    y += h;
  }
  const width = columns.reduce((total, column) => total + column.w, 0);
  const header = headerHeight(view, metrics, measure);
  return { bands: placeBands(columns), columns, rows, boxes, header, width, height: y };
}

/**
 * The layout after cards of one lane have changed and nothing else: what a keystroke needs. Rows and
 * columns keep their identity unless the lane has grown or shrunk.
 */
export function relayoutLane(
  last: MapLayout,
  laneId: string,
  { view, metrics, measure }: { view: BoardView; metrics: Metrics; measure: Measure },
): MapLayout {
  const lane = view.lanes.find((one) => one.id === laneId);
  const row = last.rows.find((one) => one.laneId === laneId);
  if (!lane || !row) return last;
  const own = new Map<string, Box>();
  const { columns } = last;
  const h = placeLane(lane, { view, columns, metrics, measure, boxes: own });
  const boxes = withLane(last.boxes, own, row);
  const by = h - row.h;
  const count = own.size;
  if (by === 0 && count === row.count) return boxes === last.boxes ? last : { ...last, boxes };
  const rows = last.rows.map((one) =>
    one === row ? { ...one, h, count } : one.y > row.y ? { ...one, y: one.y + by } : one,
  );
  return { ...last, rows, boxes, height: last.height + by };
}

/**
 * Whether a card that was `before` takes up the very same place: what most keystrokes leave as it is.
 * It may say no where the layout would say yes.
 */
export function staysInPlace(
  last: MapLayout,
  { before, after }: { before: Card | undefined; after: Card | undefined },
  { metrics, measure }: { metrics: Metrics; measure: Measure },
): boolean {
  const box = after && last.boxes.get(after.id);
  const row = box && last.rows.find((one) => one.laneId === box.laneId);
  if (!before || !row || row.kind === "channels" || !isPutAlike(before, after)) return false;
  return box.h === cardHeight(after, { kind: row.kind, width: box.w, metrics, measure });
}

const isPutAlike = (one: Card, other: Card): boolean =>
  one.laneId === other.laneId &&
  one.stepId === other.stepId &&
  one.orderKey === other.orderKey &&
  one.span === other.span &&
  one.deleted === other.deleted;

/** The boxes with those of one lane placed anew; the very same where all of them have stayed. */
function withLane(
  all: Lookup<Box>,
  own: ReadonlyMap<string, Box>,
  { laneId, count }: Row,
): Lookup<Box> {
  const moved = [...own].filter(([id, box]) => !isSamePlace(all.get(id), box));
  if (own.size === count && moved.every(([id]) => all.get(id)?.laneId === laneId))
    return moved.length === 0 ? all : PatchedMap.of(all, moved);
  const others = [...all].filter(([id, box]) => box.laneId !== laneId && !own.has(id));
  return new Map([...others, ...own]);
}

const isSamePlace = (one: Box | undefined, other: Box): boolean =>
  one?.laneId === other.laneId &&
  one.stepId === other.stepId &&
  one.x === other.x &&
  one.y === other.y &&
  one.w === other.w &&
  one.h === other.h;

type Placing = {
  view: BoardView;
  columns: readonly Column[];
  metrics: Metrics;
  measure: Measure;
  boxes: Map<string, Box>;
};

/** Places the cards of a lane and says how tall it is; a height people have chosen is the least. */
function placeLane(lane: Lane, placing: Placing): number {
  const { metrics } = placing;
  if (lane.isCollapsed) return metrics.collapsedLane;
  const least = lane.height ?? minimum(lane.kind, metrics);
  if (lane.kind === "emotion") return least;
  return Math.max(least, placeCells(lane, placing));
}

/** Cell by cell from the left: a card over several steps pushes down what stands in those to its right. */
function placeCells(lane: Lane, placing: Placing): number {
  const { view, columns, metrics } = placing;
  const bottoms = columns.map(() => metrics.cellPad);
  let height = 0;
  for (const [index, column] of columns.entries()) {
    const cards = column.stepId && view.cells.get(cellKey(lane.id, column.stepId));
    if (!cards) continue;
    const place = lane.kind === "channels" ? placeChips : placeStack;
    place(cards, { lane, index, bottoms }, placing);
  }
  for (const bottom of bottoms) height = Math.max(height, bottom);
  return height - metrics.cardGap + metrics.cellPad + metrics.addRoom;
}

/** The head grows by a line when a step's title needs two; longer ones are cut. */
function headerHeight(view: BoardView, metrics: Metrics, measure: Measure): number {
  const room = metrics.stepWidth - metrics.stepHeadExtra;
  // Titles are set in a heavier weight than the cards that are measured.
  const isLong = view.steps.some(
    ({ title, isMomentOfTruth }) =>
      measure(title) * 1.05 > room - (isMomentOfTruth ? metrics.stepMark : 0),
  );
  return metrics.header + (isLong ? metrics.lineHeight : 0);
}

type Cell = { lane: Lane; index: number; bottoms: number[] };

function placeStack(cards: Card[], { lane, index, bottoms }: Cell, placing: Placing): void {
  const { metrics, measure, columns, boxes } = placing;
  for (const card of cards) {
    const over = covered(columns, index, card.span);
    const w = over.reduce((total, column) => total + column.w, 0) - 2 * metrics.cellPad;
    const h = cardHeight(card, { kind: lane.kind, width: w, metrics, measure });
    const reach = bottoms.slice(index, index + over.length);
    const top = Math.max(...reach);
    const x = (columns[index]?.x ?? 0) + metrics.cellPad;
    boxes.set(card.id, { ...owner(card), x, y: top, w, h });
    bottoms.fill(top + h + metrics.cardGap, index, index + over.length);
  }
}

/** The columns a card reaches over: as many as there are, and no collapsed stage among them. */
function covered(columns: readonly Column[], index: number, span: number): Column[] {
  const reach = columns.slice(index, index + Math.max(1, span));
  const end = reach.findIndex((column) => column.stepId === null);
  return end < 0 ? reach : reach.slice(0, end);
}

/** Chips flow like words: as many in a line as fit. */
function placeChips(cards: Card[], { index, bottoms }: Cell, placing: Placing): void {
  const { metrics, measure, columns, boxes } = placing;
  const column = columns[index];
  if (!column || cards.length === 0) return;
  const room = column.w - 2 * metrics.cellPad;
  let [x, y] = [0, metrics.cellPad];
  for (const card of cards) {
    const w = Math.min(room, Math.ceil(measure(wordsOf(card.text) || "…")) + metrics.chipExtra);
    if (x > 0 && x + w > room) [x, y] = [0, y + metrics.chipHeight + metrics.cardGap];
    const left = column.x + metrics.cellPad + x;
    boxes.set(card.id, { ...owner(card), x: left, y, w, h: metrics.chipHeight });
    x += w + metrics.cardGap;
  }
  bottoms[index] = y + metrics.chipHeight + metrics.cardGap;
}

const owner = ({ id, laneId, stepId }: Card) => ({ id, laneId, stepId });

function minimum(kind: LaneKind, metrics: Metrics): number {
  return kind === "emotion" ? metrics.emotionLane : metrics.laneMin;
}

function placeColumns(view: BoardView, metrics: Metrics): Column[] {
  const columns: Column[] = [];
  let x = 0;
  for (const { id: stageId, isCollapsed, steps } of view.stages) {
    const stepIds = isCollapsed || steps.length === 0 ? [null] : steps.map((step) => step.id);
    const w = isCollapsed ? metrics.collapsedStage : metrics.stepWidth;
    for (const stepId of stepIds) {
      columns.push({ stepId, stageId, isCollapsed, x, w });
      x += w;
    }
  }
  return columns;
}

function placeBands(columns: Column[]): StageBand[] {
  const bands: StageBand[] = [];
  for (const { stageId, x, w } of columns) {
    const last = bands.at(-1);
    if (last?.stageId === stageId) last.w += w;
    else bands.push({ stageId, x, w });
  }
  return bands;
}
