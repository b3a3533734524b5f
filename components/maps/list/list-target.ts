import type { BoardStore } from "../state/board-store";
import { cardsOf } from "../state/gestures";
import type { Slot } from "../state/navigate";

type Point = { x: number; y: number };
/** A place to drop a card; the item of the list that it is beside, or that stands for a step without cards. */
export type ListTarget = Slot & { box: DOMRect; side: "before" | "after" | "in" };

/** The slot under a point of the window; null where no card can be, and on the card in the hand. */
export function targetAt(
  store: BoardStore,
  { x, y }: Point,
  moving: ReadonlySet<string>,
): ListTarget | null {
  const lane = document.elementFromPoint(x, y)?.closest("[data-takes-cards]");
  const item = lane && nearest([...lane.querySelectorAll<HTMLElement>("[data-spot]")], y);
  if (!item) return null;
  const { spot = "", outlined = "" } = item.dataset;
  const [laneId = "", stepId = ""] = spot.split("|");
  if (moving.has(outlined)) return null;
  const box = item.getBoundingClientRect();
  const side = !outlined ? "in" : y > box.top + box.height / 2 ? "after" : "before";
  const others = cardsOf(store, laneId, stepId).filter((card) => !moving.has(card.id));
  const at = others.findIndex((card) => card.id === outlined);
  const index = at < 0 ? others.length : at + (side === "after" ? 1 : 0);
  return { laneId, stepId, index, box, side };
}

function nearest(items: readonly HTMLElement[], y: number): HTMLElement | null {
  let found: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const { top, bottom, height } = item.getBoundingClientRect();
    const away = Math.max(top - y, y - bottom, 0);
    if (height === 0 || away >= least) continue;
    [found, least] = [item, away];
  }
  return found;
}

const gapPx = 6;
const linePx = 3;

/** A line where a card would land, or a frame around a step without cards. */
export function dropLine() {
  const line = document.createElement("div");
  line.setAttribute("aria-hidden", "true");
  line.dataset.dropLine = "";
  line.className =
    "pointer-events-none fixed z-80 rounded-card border-2 border-accent bg-accent/10 data-flat:rounded-pill data-flat:bg-accent";
  document.body.append(line);
  return {
    show(target: ListTarget | null) {
      line.hidden = target === null;
      if (!target) return;
      const { box, side } = target;
      const edge = side === "after" ? box.bottom + gapPx / 2 : box.top - gapPx / 2;
      line.toggleAttribute("data-flat", side !== "in");
      line.style.left = `${box.left}px`;
      line.style.width = `${box.width}px`;
      line.style.top = `${side === "in" ? box.top : edge - linePx / 2}px`;
      line.style.height = `${side === "in" ? box.height : linePx}px`;
    },
    remove: () => line.remove(),
  };
}
