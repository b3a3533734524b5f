import type { Press, Tool } from "../state/drag";

/** The board follows the hand. */
export function startPan(press: Press, scroller: HTMLElement): Tool {
  const from = { left: scroller.scrollLeft, top: scroller.scrollTop };
  scroller.style.cursor = "grabbing";
  return {
    move(event) {
      scroller.scrollTo(from.left + press.x - event.clientX, from.top + press.y - event.clientY);
    },
    end() {
      scroller.style.cursor = "";
    },
  };
}
