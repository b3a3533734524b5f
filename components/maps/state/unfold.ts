import type { Board } from "@/lib/maps/model";
import type { Lens } from "./board-core";
import type { BoardStore } from "./board-store";

/** Shows the stage and the lane of a card open, on this screen only; for everybody they stay folded. */
export function unfoldAround(store: BoardStore, cardId: string): void {
  const board = store.board();
  const card = board.cards[cardId];
  const stage = board.stages[board.steps[card?.stepId ?? ""]?.stageId ?? ""];
  const lane = board.lanes[card?.laneId ?? ""];
  const folded = [stage, lane].flatMap((one) => (one?.isCollapsed ? [one.id] : []));
  store.setLens(folded.length > 0 ? openedLens(new Set(folded)) : null);
}

/** Shows a stage open besides what is open already, on this screen only: for those who may not unfold it for everybody. */
export function unfoldStage(store: BoardStore, stageId: string): void {
  const [real, drawn] = [store.board(), store.drawing().board];
  const isOpened = (kind: "stages" | "lanes") => (id: string) =>
    real[kind][id]?.isCollapsed === true && drawn[kind][id]?.isCollapsed === false;
  const stages = Object.keys(real.stages).filter(isOpened("stages"));
  const lanes = Object.keys(real.lanes).filter(isOpened("lanes"));
  store.setLens(openedLens(new Set([...stages, ...lanes, stageId])));
}

/** Remembers what it has made of a board: the same board must stay the same, or all is drawn anew. */
function openedLens(ids: ReadonlySet<string>): Lens {
  let last: { from: Board; to: Board } | null = null;
  return (from) => {
    if (last?.from === from) return last.to;
    const stages = last?.from.stages === from.stages ? last.to.stages : opened(from.stages, ids);
    const lanes = last?.from.lanes === from.lanes ? last.to.lanes : opened(from.lanes, ids);
    last = { from, to: { ...from, stages, lanes } };
    return last.to;
  };
}

function opened<Row extends { isCollapsed: boolean }>(
  rows: Readonly<Record<string, Row>>,
  ids: ReadonlySet<string>,
): Record<string, Row> {
  const all = { ...rows };
  for (const id of ids) if (all[id]) all[id] = { ...all[id], isCollapsed: false };
  return all;
}
