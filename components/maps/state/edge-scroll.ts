import { frameOf } from "../zoom/scale";
import type { BoardStore } from "./board-store";

const edge = 48;
const fastest = 18;

/** Scrolls the board while the pointer is near one of its edges; to be called once a frame. */
export function scrollAtEdge(
  scroller: HTMLElement,
  store: BoardStore,
  { x, y }: { x: number; y: number },
): void {
  const { zoom, laneHead, header } = frameOf(store);
  const bounds = scroller.getBoundingClientRect();
  const isRtl = getComputedStyle(scroller).direction === "rtl";
  const head = laneHead * zoom;
  const [left, right] = isRtl ? [0, head] : [head, 0];
  scroller.scrollBy(
    push(x - bounds.left - left, bounds.right - right - x),
    push(y - bounds.top - header * zoom, bounds.bottom - y),
  );
}

/** How fast to scroll near an edge, from how far the pointer is inside both sides. */
export function push(before: number, after: number): number {
  if (before < edge) return -Math.min(fastest, (edge - before) / 3);
  return after < edge ? Math.min(fastest, (edge - after) / 3) : 0;
}
