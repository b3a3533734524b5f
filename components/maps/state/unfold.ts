import type { Board } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import type { Lens } from "./board-core";
import type { BoardStore } from "./board-store";

/** Stages and lanes that this screen shows folded or open, whatever they are for everybody. */
type Folds = ReadonlyMap<string, boolean>;
/** What a person has folded for themselves, and what is open only for the place that was led to last. */
type OwnFolds = { own: Folds; led: Folds };

const none: OwnFolds = { own: new Map(), led: new Map() };
const foldsOf = new WeakMap<BoardStore, OwnFolds>();

/** Shows the stage and the lane of a card open, on this screen only; for everybody they stay folded. */
export function unfoldAround(store: BoardStore, cardId: string): void {
  const card = rowIn(store.board().cards, cardId);
  unfoldPlace(store, { laneId: card?.laneId ?? "", stepId: card?.stepId ?? "" });
}

/** Shows what is folded around a place open, on this screen only; what was open for another place folds again. */
export function unfoldPlace(
  store: BoardStore,
  { laneId, stepId }: { laneId: string; stepId: string },
): void {
  const { stages, steps, lanes } = store.board();
  const { own } = foldsOf.get(store) ?? none;
  const around = [stages[steps[stepId]?.stageId ?? ""], lanes[laneId]];
  const folded = around.flatMap((one) => (one && (own.get(one.id) ?? one.isCollapsed) ? one : []));
  show(store, { own, led: new Map(folded.map(({ id }) => [id, false])) });
}

/** Folds or unfolds a stage or lane on this screen only: for those who may not do it for everybody. */
export function foldHere(store: BoardStore, id: string, isCollapsed: boolean): void {
  const { own, led } = foldsOf.get(store) ?? none;
  const others = [...led].filter(([one]) => one !== id);
  show(store, { own: new Map([...own, [id, isCollapsed]]), led: new Map(others) });
}

function show(store: BoardStore, folds: OwnFolds) {
  foldsOf.set(store, folds);
  const all = new Map([...folds.own, ...folds.led]);
  store.setLens(all.size > 0 ? foldedLens(all) : null);
}

/** Remembers what it has made of a board: the same board must stay the same, or all is drawn anew. */
function foldedLens(folds: Folds): Lens {
  let last: { from: Board; to: Board } | null = null;
  return (from) => {
    if (last?.from === from) return last.to;
    const stages = last?.from.stages === from.stages ? last.to.stages : folded(from.stages, folds);
    const lanes = last?.from.lanes === from.lanes ? last.to.lanes : folded(from.lanes, folds);
    last = { from, to: { ...from, stages, lanes } };
    return last.to;
  };
}

function folded<Row extends { isCollapsed: boolean }>(
  rows: Readonly<Record<string, Row>>,
  folds: Folds,
): Record<string, Row> {
  const all = { ...rows };
  for (const [id, isCollapsed] of folds) if (all[id]) all[id] = { ...all[id], isCollapsed };
  return all;
}
