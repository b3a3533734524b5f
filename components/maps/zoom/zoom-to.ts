import { flushSync } from "react-dom";
import type { BoardStore } from "../state/board-store";
import { boardPoint, clampZoom, frameOf } from "./scale";

type Point = { x: number; y: number };

/** The scroller of the board on this page. */
export const boardElement = (): HTMLElement | null =>
  document.querySelector<HTMLElement>("[data-board]");

/** Zooms so that the point of the screen stays where it is; without one, the middle of the cells. */
export function zoomTo(store: BoardStore, wanted: number, at?: Point): void {
  const zoom = clampZoom(wanted);
  const scroller = boardElement();
  if (zoom === store.ui.get().zoom) return;
  if (!scroller) {
    store.ui.set({ zoom });
    return;
  }
  const bounds = scroller.getBoundingClientRect();
  const isRtl = getComputedStyle(scroller).direction === "rtl";
  const point = at ?? { x: bounds.left + bounds.width / 2, y: bounds.top + bounds.height / 2 };
  const before = boardPoint(scroller, store, point);
  // The new size must be laid out before it can be scrolled to.
  flushSync(() => store.ui.set({ zoom }));
  const { laneHead, header } = frameOf(store);
  const across = isRtl ? bounds.right - point.x : point.x - bounds.left;
  const left = (before.x + laneHead) * zoom - across;
  const top = (before.y + header) * zoom - (point.y - bounds.top);
  scroller.scrollTo({ left: isRtl ? -left : left, top });
}

/** The whole map on one screen, or as much as the smallest size shows. */
export function zoomToFit(store: BoardStore): void {
  const scroller = boardElement();
  if (!scroller) return;
  const { layout } = store.drawing();
  const roomX = scroller.clientWidth - store.metrics().laneHead;
  const roomY = scroller.clientHeight - layout.header;
  const fit = Math.min(roomX / Math.max(1, layout.width), roomY / Math.max(1, layout.height), 1);
  zoomTo(store, Math.floor(fit * 100) / 100);
  scroller.scrollTo(0, 0);
}
