import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "../state/board-store";
import type { Press, Tool } from "../state/drag";
import { scrollAtEdge } from "../state/edge-scroll";
import { boardPoint, frameOf } from "../zoom/scale";
import { type Area, cardsWithin } from "./choose";

type Parts = { scroller: HTMLElement; frame: HTMLElement; store: BoardStore };

/** A rectangle drawn on the empty board selects what it touches; with `isMore` besides what was selected. */
export function startMarquee(press: Press & { isMore: boolean }, parts: Parts): Tool {
  const { scroller, frame, store } = parts;
  const before = press.isMore ? store.ui.get().selection : new Set<string>();
  const origin = boardPoint(scroller, store, press);
  const at = { x: press.x, y: press.y };
  let shown = "";
  let request = requestAnimationFrame(follow);

  function follow() {
    scrollAtEdge(scroller, store, at);
    const area = between(origin, boardPoint(scroller, store, at));
    show(area);
    const ids = cardsWithin(store.drawing(), area);
    const key = ids.join();
    if (key !== shown) store.ui.select([...before, ...ids], null);
    shown = key;
    request = requestAnimationFrame(follow);
  }

  function show(area: Area) {
    const { laneHead, header } = frameOf(store);
    frame.hidden = false;
    frame.style.insetInlineStart = `${laneHead + area.x}px`;
    frame.style.top = `${header + area.y}px`;
    frame.style.width = `${area.w}px`;
    frame.style.height = `${area.h}px`;
  }

  return {
    move(event) {
      at.x = event.clientX;
      at.y = event.clientY;
    },
    end(isDone) {
      cancelAnimationFrame(request);
      frame.hidden = true;
      if (isDone) focusFirst(store);
      else store.ui.select(before, null);
    },
  };
}

/** Gives the keyboard to the first selected card, so that keys act on what has been marked. */
function focusFirst(store: BoardStore) {
  const { selection, selectedId } = store.ui.get();
  const card = rowIn(store.board().cards, selectedId);
  if (!card) return;
  const place = { laneId: card.laneId, stepId: card.stepId, cardId: card.id };
  store.ui.select(selection, place, place);
}

type Point = { x: number; y: number };

const between = (a: Point, b: Point): Area => ({
  x: Math.max(0, Math.min(a.x, b.x)),
  y: Math.max(0, Math.min(a.y, b.y)),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
});
