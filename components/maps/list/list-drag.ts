import { rowIn } from "@/lib/maps/parts";
import { copyManyOps, moveManyOps } from "../selection/many";
import type { BoardStore } from "../state/board-store";
import type { Press, Tool } from "../state/drag";
import { dragGhost } from "../state/drag-ghost";
import { push } from "../state/edge-scroll";
import { cardsOf } from "../state/gestures";
import type { Slot } from "../state/navigate";
import { dropLine, targetAt } from "./list-target";

type Parts = { scroller: HTMLElement; store: BoardStore; onDropped: (cardId: string) => void };

/** A folded stage opens under a card that is held over it for so long. */
const openMs = 600;

/** A card of the list in the hand: a copy follows the pointer, a line shows where it would land. Alt copies. */
export function startListDrag(
  cardId: string,
  press: Press & { element: HTMLElement },
  { scroller, store, onDropped }: Parts,
): Tool {
  const moving = new Set([cardId]);
  const ghost = dragGhost(press.element, 1, 1);
  const line = dropLine();
  const at = { x: press.x, y: press.y };
  const openFolded = stageOpener();
  let isCopy = false;
  keepInPlace(scroller, press.element, () => scroller.toggleAttribute("data-dragging", true));
  store.ui.set({ dragging: moving });
  let frame = requestAnimationFrame(follow);

  const aim = () => targetAt(store, at, isCopy ? new Set() : moving);

  function follow() {
    const { top, bottom } = scroller.getBoundingClientRect();
    scroller.scrollBy(0, push(at.y - top, bottom - at.y));
    ghost.follow(at.x - press.x, at.y - press.y, isCopy);
    openFolded(at);
    line.show(aim());
    frame = requestAnimationFrame(follow);
  }

  function drop({ laneId, stepId, index }: Slot) {
    const place = { laneId, stepId, index };
    if (isCopy) {
      const made = copyManyOps(store, [cardId], place);
      store.dispatch(...made.ops);
      onDropped(made.ids[0] ?? cardId);
      return;
    }
    if (!isAt(store, cardId, place)) store.dispatch(...moveManyOps(store, [cardId], place));
    onDropped(cardId);
  }

  return {
    move(event) {
      at.x = event.clientX;
      at.y = event.clientY;
      isCopy = event.altKey;
    },
    end(isDone) {
      cancelAnimationFrame(frame);
      // The pointer may have moved since the last frame; steps without cards are about to go.
      const target = isDone ? aim() : null;
      ghost.remove();
      line.remove();
      const under = document.elementFromPoint(at.x, at.y)?.closest("[data-takes-cards]");
      keepInPlace(scroller, under ?? press.element, () =>
        scroller.toggleAttribute("data-dragging", false),
      );
      store.ui.set({ dragging: new Set() });
      if (target) drop(target);
    },
  };
}

function isAt(store: BoardStore, cardId: string, { laneId, stepId, index }: Slot): boolean {
  const card = rowIn(store.board().cards, cardId);
  const isHere = card?.laneId === laneId && card.stepId === stepId;
  return isHere && cardsOf(store, laneId, stepId)[index]?.id === cardId;
}

/** The steps without cards come and go; what is under the pointer stays there. */
function keepInPlace(scroller: HTMLElement, element: Element, change: () => void) {
  const before = element.getBoundingClientRect().top;
  change();
  scroller.scrollTop += element.getBoundingClientRect().top - before;
}

function stageOpener() {
  let over: { stage: HTMLDetailsElement; since: number } | null = null;
  return ({ x, y }: Press) => {
    const stage = document.elementFromPoint(x, y)?.closest("summary")?.closest("details");
    if (!stage || stage.open) over = null;
    else if (over?.stage !== stage) over = { stage, since: performance.now() };
    else if (performance.now() - over.since > openMs) stage.open = true;
  };
}
