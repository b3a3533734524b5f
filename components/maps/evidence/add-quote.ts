import { newId } from "@/lib/core/new-id";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "../state/board-store";
import { blankCard, cardsOf, keyAt } from "../state/gestures";

const patienceMs = 20_000;

/** A new card that says what somebody said, at the end of a cell. @returns its id once the server has it; null if it never does */
export async function addQuote(
  store: BoardStore,
  { laneId, stepId }: { laneId: string; stepId: string },
  text: string,
): Promise<string | null> {
  const there = cardsOf(store, laneId, stepId);
  const orderKey = keyAt(there, there.length);
  const value = { ...blankCard(store, { laneId, stepId, orderKey }), text };
  const opId = newId();
  store.dispatch({ opId, kind: "card.create", value });
  const isSaved = await settled(store, opId);
  return isSaved && rowIn(store.board().cards, value.id) ? value.id : null;
}

/** Whether an op has been answered before patience ends. */
function settled(store: BoardStore, opId: string): Promise<boolean> {
  const isWaiting = () => store.link.pending().some(({ op }) => op.opId === opId);
  return new Promise((resolve) => {
    const end = (isSaved: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(isSaved);
    };
    const timer = setTimeout(() => end(false), patienceMs);
    const stop = store.subscribe("pending", () => !isWaiting() && end(true));
  });
}
