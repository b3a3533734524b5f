import { boardPoint, frameOf } from "../zoom/scale";
import type { BoardStore } from "./board-store";
import type { Press, Tool } from "./drag";
import { dragGhost } from "./drag-ghost";
import { scrollAtEdge } from "./edge-scroll";
import { type HeadTarget, headTarget } from "./head-place";
import type { HeldHead } from "./under";

type Parts = { scroller: HTMLElement; line: HTMLElement; store: BoardStore };
const linePx = 4;

/** A stage, step or lane in the hand by its head: a line shows the gap it would go to. */
export function dragHead(held: HeldHead, press: Press, { scroller, line, store }: Parts): Tool {
  const { zoom, scale } = frameOf(store);
  const ghost = dragGhost(held.element, 1, zoom * scale);
  const at = { x: press.x, y: press.y };
  let target: HeadTarget | null = null;
  let frame = requestAnimationFrame(follow);

  function follow() {
    scrollAtEdge(scroller, store, at);
    ghost.follow(at.x - press.x, at.y - press.y, false);
    target = headTarget(store.drawing(), held, boardPoint(scroller, store, at));
    showGap(line, target, { scroller, store });
    frame = requestAnimationFrame(follow);
  }

  return {
    move(event) {
      at.x = event.clientX;
      at.y = event.clientY;
    },
    end(isDone) {
      cancelAnimationFrame(frame);
      ghost.remove();
      showGap(line, null, { scroller, store });
      if (isDone && target) store.dispatch(target.op);
    },
  };
}

/** A line over all that is seen of the gap. */
function showGap(
  line: HTMLElement,
  target: HeadTarget | null,
  { scroller, store }: Omit<Parts, "line">,
) {
  line.hidden = target === null;
  line.style.background = target ? "var(--accent)" : "";
  if (!target) return;
  const { zoom, laneHead, header } = frameOf(store);
  const [left, top] = [Math.abs(scroller.scrollLeft) / zoom, scroller.scrollTop / zoom];
  const [width, height] = [scroller.clientWidth / zoom, scroller.clientHeight / zoom];
  const isUpright = target.x !== null;
  const px = (value: number) => `${value}px`;
  line.style.insetInlineStart = px(isUpright ? laneHead + (target.x ?? 0) - linePx / 2 : left);
  line.style.top = px(isUpright ? top + header : header + (target.y ?? 0) - linePx / 2);
  line.style.width = px(isUpright ? linePx : width);
  line.style.height = px(isUpright ? height - header : linePx);
  line.style.setProperty("--line-y", "50%");
}
