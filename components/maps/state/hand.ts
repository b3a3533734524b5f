import type { Tool } from "./drag";

const slackPx = 4;
const longPressMs = 260;

export type Press = {
  x: number;
  y: number;
  pointerId: number;
  isTouch: boolean;
  start: () => Tool;
  /** for a press that ends where it began after it was held */
  onHeld: () => void;
};

/** What the pointer presses and, once it has moved far enough or rested long enough, holds. */
export function createHand(scroller: HTMLElement) {
  let press: Press | null = null;
  let tool: Tool | null = null;
  let hasMoved = false;
  let wasUsed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin() {
    if (!press || tool) return;
    scroller.setPointerCapture(press.pointerId);
    tool = press.start();
  }

  function release(isDone: boolean) {
    clearTimeout(timer);
    const held = isDone && tool && press?.isTouch && !hasMoved ? press : null;
    wasUsed = tool !== null;
    tool?.end(isDone && held === null);
    tool = null;
    press = null;
    held?.onHeld();
  }

  return {
    isHolding: () => tool !== null,
    /** Whether the last press has turned into anything but a click. */
    wasUsed: () => wasUsed,
    press(next: Press | null) {
      wasUsed = false;
      hasMoved = false;
      press = next;
      if (next?.isTouch) timer = setTimeout(begin, longPressMs);
    },
    move(event: PointerEvent) {
      if (!press) return;
      const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= slackPx;
      if (!tool && !isFar) return;
      if (!tool && press.isTouch) return release(false);
      hasMoved ||= isFar;
      begin();
      tool?.move(event);
    },
    release,
  };
}
