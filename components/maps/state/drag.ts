import type { BoardStore } from "./board-store";
import { moveOp } from "./gestures";
import { type DropTarget, hitTest } from "./hit";

type Press = { id: string; element: HTMLElement; startX: number; startY: number };
type Parts = { scroller: HTMLElement; line: HTMLElement; store: BoardStore };
export type Drag = ReturnType<typeof startDrag>;

const edge = 48;
const fastest = 18;

/** A card in the hand: its copy follows the pointer, a line shows where it would land. */
export function startDrag(press: Press, { scroller, line, store }: Parts) {
  const { id, element } = press;
  const box = element.getBoundingClientRect();
  const ghost = copyOf(element, box);
  let [x, y] = [press.startX, press.startY];
  let target: DropTarget | null = null;
  let frame = requestAnimationFrame(follow);
  element.style.opacity = "0.35";

  function follow() {
    const { header } = store.drawing().layout;
    const bounds = scroller.getBoundingClientRect();
    scroller.scrollBy(
      push(x - bounds.left - store.metrics.laneHead, bounds.right - x),
      push(y - bounds.top - header, bounds.bottom - y),
    );
    ghost.style.transform = `translate(${x - press.startX}px, ${y - press.startY}px) rotate(1.2deg)`;
    const isRtl = getComputedStyle(scroller).direction === "rtl";
    const across = isRtl ? bounds.right - x : x - bounds.left;
    const point = {
      x: across + Math.abs(scroller.scrollLeft) - store.metrics.laneHead,
      y: y - bounds.top + scroller.scrollTop - header,
    };
    const isOver =
      across > store.metrics.laneHead &&
      across < bounds.width &&
      y > bounds.top + header &&
      y < bounds.bottom;
    const settings = { metrics: store.metrics, movingId: id };
    target = isOver ? hitTest(store.drawing(), point, settings) : null;
    showTarget(line, target, store);
    frame = requestAnimationFrame(follow);
  }

  function end() {
    cancelAnimationFrame(frame);
    ghost.remove();
    element.style.opacity = "";
    showTarget(line, null, store);
  }

  return {
    move(clientX: number, clientY: number) {
      [x, y] = [clientX, clientY];
    },
    cancel: end,
    drop() {
      end();
      if (!target) return;
      const { laneId, stepId } = target;
      store.dispatch(moveOp(store, id, target));
      store.ui.goTo({ laneId, stepId, cardId: id });
    },
  };
}

/** How fast to scroll near an edge, from how far the pointer is inside both sides. */
function push(before: number, after: number): number {
  if (before < edge) return -Math.min(fastest, (edge - before) / 3);
  return after < edge ? Math.min(fastest, (edge - after) / 3) : 0;
}

function copyOf(element: HTMLElement, box: DOMRect): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = element.className;
  ghost.innerHTML = element.innerHTML;
  ghost.setAttribute("aria-hidden", "true");
  const { style } = ghost;
  style.cssText = element.style.cssText;
  style.position = "fixed";
  style.inset = "auto";
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
  style.zIndex = "70";
  style.pointerEvents = "none";
  style.boxShadow = "var(--float-shadow)";
  document.body.append(ghost);
  return ghost;
}

function showTarget(line: HTMLElement, target: DropTarget | null, store: BoardStore) {
  line.hidden = target === null;
  if (!target) return;
  const { cell, lineY } = target;
  line.style.insetInlineStart = `${store.metrics.laneHead + cell.x}px`;
  line.style.top = `${store.drawing().layout.header + cell.y}px`;
  line.style.width = `${cell.w}px`;
  line.style.height = `${cell.h}px`;
  line.style.setProperty("--line-y", `${lineY - cell.y}px`);
}
