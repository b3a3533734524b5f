import type { BoardStore } from "../state/board-store";

export const zoomLimits = { min: 0.25, max: 2 } as const;
/** Below this the board is drawn as pictures of lanes instead of cards. */
export const overviewBelow = 0.6;

const largestHead = 2.4;

/** How much the heads grow on the board so that they stay readable on the screen. */
export const headScale = (zoom: number): number => Math.min(largestHead, 1 / zoom);

/** Sizes of the frame around the cells, in board pixels at a zoom. */
export function frameOf(store: BoardStore): {
  zoom: number;
  scale: number;
  laneHead: number;
  header: number;
} {
  const { zoom } = store.ui.get();
  const scale = headScale(zoom);
  const { header } = store.drawing().layout;
  return { zoom, scale, laneHead: store.metrics().laneHead * scale, header: header * scale };
}

export const clampZoom = (zoom: number): number =>
  Math.round(Math.min(zoomLimits.max, Math.max(zoomLimits.min, zoom)) * 100) / 100;

const stops = [0.25, 0.36, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 1.75, 2];

/** The next round zoom in a direction. */
export function nextStop(zoom: number, by: 1 | -1): number {
  const found = by > 0 ? stops.find((stop) => stop > zoom) : stops.findLast((stop) => stop < zoom);
  return found ?? clampZoom(zoom);
}

/** A point of the screen on the board, header and lane heads not counted, in board pixels. */
export function boardPoint(
  scroller: HTMLElement,
  store: BoardStore,
  { x, y }: { x: number; y: number },
): { x: number; y: number; isOverCells: boolean } {
  const { zoom, laneHead, header } = frameOf(store);
  const bounds = scroller.getBoundingClientRect();
  const isRtl = getComputedStyle(scroller).direction === "rtl";
  const across = isRtl ? bounds.right - x : x - bounds.left;
  const down = y - bounds.top;
  return {
    x: (across + Math.abs(scroller.scrollLeft)) / zoom - laneHead,
    y: (down + scroller.scrollTop) / zoom - header,
    isOverCells:
      across > laneHead * zoom &&
      across < scroller.clientWidth &&
      down > header * zoom &&
      down < scroller.clientHeight,
  };
}
