import type { LaneKind } from "@/db/enums";
import { type Card, cellKey } from "./model";
import type { BoardView } from "./view";
import { countLines, type Measure } from "./wrap";

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

export type Box = {
  id: string;
  laneId: string;
  stepId: string;
  x: number;
  y: number;
  w: number;
  h: number;
};
/** A step, or the placeholder of a stage that has none (`stepId` null). */
export type Column = { stepId: string | null; stageId: string; x: number; w: number };
export type StageBand = { stageId: string; x: number; w: number };
export type Row = { laneId: string; kind: LaneKind; y: number; h: number };

/** Positions relative to the top left corner of the cells, header and lane heads not counted. */
export type MapLayout = {
  bands: StageBand[];
  columns: Column[];
  rows: Row[];
  boxes: ReadonlyMap<string, Box>;
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
    let h = lane.isCollapsed ? metrics.collapsedLane : minimum(lane.kind, metrics);
    const isOpen = !lane.isCollapsed && lane.kind !== "emotion";
    for (const column of isOpen ? columns : []) {
      const cards = view.cells.get(cellKey(lane.id, column.stepId ?? "")) ?? [];
      const place = lane.kind === "channels" ? placeChips : placeStack;
      h = Math.max(h, place(cards, { x: column.x, y }, lane.kind, { metrics, measure, boxes }));
    }
    rows.push({ laneId: lane.id, kind: lane.kind, y, h });
    y += h;
  }
  const width = columns.reduce((total, column) => total + column.w, 0);
  const header = headerHeight(view, metrics, measure);
  return { bands: placeBands(columns), columns, rows, boxes, header, width, height: y };
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

type Measured = { kind: LaneKind; metrics: Metrics; measure: Measure; h: number };

// A card never changes, it is replaced; so its height holds as long as the card itself.
const heights = new WeakMap<Card, Measured>();

/** Height of a card in a lane of this kind. */
function cardHeight(card: Card, kind: LaneKind, metrics: Metrics, measure: Measure): number {
  const last = heights.get(card);
  if (last?.kind === kind && last.metrics === metrics && last.measure === measure) return last.h;
  const width = metrics.stepWidth - 2 * metrics.cellPad - 2 * metrics.cardPadX;
  const lines = countLines(card.text, width, measure);
  const hasMeta = kind === "pain-points" && card.severity !== null;
  const hasLink = card.touchpointId !== null && kind !== "touchpoints";
  const extra = (hasMeta ? metrics.metaHeight : 0) + (hasLink ? metrics.metaHeight : 0);
  const h = 2 * metrics.cardPadY + lines * metrics.lineHeight + extra;
  heights.set(card, { kind, metrics, measure, h });
  return h;
}

type Place = { metrics: Metrics; measure: Measure; boxes: Map<string, Box> };
type Corner = { x: number; y: number };

function placeStack(cards: Card[], corner: Corner, kind: LaneKind, place: Place): number {
  const { metrics, measure, boxes } = place;
  let height = metrics.cellPad;
  for (const card of cards) {
    const h = cardHeight(card, kind, metrics, measure);
    const x = corner.x + metrics.cellPad;
    const w = metrics.stepWidth - 2 * metrics.cellPad;
    boxes.set(card.id, { ...owner(card), x, y: corner.y + height, w, h });
    height += h + metrics.cardGap;
  }
  return height - metrics.cardGap + metrics.cellPad + metrics.addRoom;
}

/** Chips flow like words: as many in a line as fit. */
function placeChips(cards: Card[], corner: Corner, _kind: LaneKind, place: Place): number {
  const { metrics, measure, boxes } = place;
  const room = metrics.stepWidth - 2 * metrics.cellPad;
  let [x, y] = [0, metrics.cellPad];
  for (const card of cards) {
    const w = Math.min(room, Math.ceil(measure(card.text || "…")) + metrics.chipExtra);
    if (x > 0 && x + w > room) [x, y] = [0, y + metrics.chipHeight + metrics.cardGap];
    const left = corner.x + metrics.cellPad + x;
    boxes.set(card.id, { ...owner(card), x: left, y: corner.y + y, w, h: metrics.chipHeight });
    x += w + metrics.cardGap;
  }
  return y + metrics.chipHeight + metrics.cellPad + metrics.addRoom;
}

const owner = ({ id, laneId, stepId }: Card) => ({ id, laneId, stepId });

function minimum(kind: LaneKind, metrics: Metrics): number {
  return kind === "emotion" ? metrics.emotionLane : metrics.laneMin;
}

function placeColumns(view: BoardView, metrics: Metrics): Column[] {
  return view.stages
    .flatMap((stage): Omit<Column, "x" | "w">[] =>
      stage.steps.length > 0
        ? stage.steps.map((step) => ({ stepId: step.id, stageId: stage.id }))
        : [{ stepId: null, stageId: stage.id }],
    )
    .map((column, index) => ({ ...column, x: index * metrics.stepWidth, w: metrics.stepWidth }));
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
