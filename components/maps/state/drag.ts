import { companions, copyManyOps, moveManyOps, selectMade } from "../selection/many";
import { boardPoint, frameOf } from "../zoom/scale";
import type { BoardStore } from "./board-store";
import { dragGhost } from "./drag-ghost";
import { scrollAtEdge } from "./edge-scroll";
import { type DropTarget, hitTest } from "./hit";

export type Press = { x: number; y: number };
/** What a pressed pointer does from its first move to its end. */
export type Tool = {
  move: (event: PointerEvent) => void;
  end: (isDone: boolean) => void;
};
type Parts = { scroller: HTMLElement; line: HTMLElement; store: BoardStore };

/** Cards in the hand: a copy follows the pointer, a line shows where they would land. Alt copies. */
export function startDrag(
  cardId: string,
  press: Press & { element: HTMLElement },
  parts: Parts,
): Tool {
  const { scroller, line, store } = parts;
  const ids = companions(store, cardId);
  const moving = new Set(ids);
  const ghost = dragGhost(press.element, ids.length, store.ui.get().zoom);
  const at = { x: press.x, y: press.y };
  let isCopy = false;
  let frame = requestAnimationFrame(follow);
  store.ui.set({ dragging: moving });

  function aim(): DropTarget | null {
    const point = boardPoint(scroller, store, at);
    const settings = { metrics: store.metrics(), moving: isCopy ? new Set<string>() : moving };
    return point.isOverCells ? hitTest(store.drawing(), point, settings) : null;
  }

  function follow() {
    scrollAtEdge(scroller, store, at);
    ghost.follow(at.x - press.x, at.y - press.y, isCopy);
    showTarget(line, aim(), store);
    frame = requestAnimationFrame(follow);
  }

  function drop({ laneId, stepId, index }: DropTarget) {
    const place = { laneId, stepId, index };
    if (isCopy) {
      const made = copyManyOps(store, ids, place);
      store.dispatch(...made.ops);
      selectMade(store, made.ids);
      return;
    }
    store.dispatch(...moveManyOps(store, ids, place));
    store.ui.select(ids, { laneId, stepId, cardId });
  }

  return {
    move(event) {
      at.x = event.clientX;
      at.y = event.clientY;
      isCopy = event.altKey;
    },
    end(isDone) {
      cancelAnimationFrame(frame);
      // The pointer may have moved since the last frame.
      const target = isDone ? aim() : null;
      ghost.remove();
      showTarget(line, null, store);
      store.ui.set({ dragging: new Set() });
      if (target) drop(target);
    },
  };
}

function showTarget(line: HTMLElement, target: DropTarget | null, store: BoardStore) {
  line.hidden = target === null;
  if (!target) return;
  const { cell, lineY } = target;
  const { laneHead, header } = frameOf(store);
  line.style.insetInlineStart = `${laneHead + cell.x}px`;
  line.style.top = `${header + cell.y}px`;
  line.style.width = `${cell.w}px`;
  line.style.height = `${cell.h}px`;
  line.style.setProperty("--line-y", `${lineY - cell.y}px`);
}
