import { relayoutLane, staysInPlace } from "@/lib/maps/layout";
import { type Board, type Card, cellKey } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { PatchedMap } from "@/lib/maps/patched-map";
import { type BoardView, viewCards } from "@/lib/maps/view";
import { cardIdsOf, type Drawing, type DrawnCard, keep, type Tools } from "./drawing";

/** The drawing after a keystroke: only cards have changed, so only their lanes are laid out again. */
export function redrawCards(
  shown: Board,
  last: Drawing,
  { metrics, measure }: Tools,
): Drawing | null {
  const before = last.board;
  const isSameFrame =
    shown.stages === before.stages && shown.steps === before.steps && shown.lanes === before.lanes;
  const change = isSameFrame ? viewCards(last.view, { before, after: shown }) : null;
  if (!change) return null;
  const { view, touched } = change;
  const ids = new Set(touched.map((card) => card.id));
  const laneIds = new Set<string>();
  let placed = last.layout;
  for (const card of touched) {
    const sides = { before: rowIn(before.cards, card.id), after: rowIn(shown.cards, card.id) };
    if (!staysInPlace(placed, sides, { metrics, measure })) laneIds.add(card.laneId);
  }
  for (const laneId of laneIds) placed = relayoutLane(placed, laneId, { view, metrics, measure });
  const redrawn: [string, DrawnCard][] = [];
  for (const id of new Set([...ids, ...cardsOf(view, laneIds)])) {
    const [old, box, card] = [last.cards.get(id), placed.boxes.get(id), rowIn(shown.cards, id)];
    const drawn = card && box && keep(old, card, box);
    if (drawn && drawn !== old) redrawn.push([id, drawn]);
  }
  const gone = [...ids].filter((id) => !placed.boxes.has(id));
  const changed = redrawn.map(([id]) => `card:${id}`);
  const cells = cellsAfter(view, touched, last.cells);
  for (const key of cells.changed) changed.push(`cell:${key}`);
  const cards = cardsAfter(last.cards, redrawn, gone);
  return { board: shown, view, layout: placed, cards, cells: cells.all, changed };
}

/** The ids of all cards of some lanes. */
const cardsOf = ({ cells, steps }: BoardView, laneIds: ReadonlySet<string>): string[] =>
  [...laneIds].flatMap((laneId) =>
    steps.flatMap(({ id }) => (cells.get(cellKey(laneId, id)) ?? []).map((card) => card.id)),
  );

function cardsAfter(
  last: Drawing["cards"],
  redrawn: [string, DrawnCard][],
  gone: readonly string[],
): Drawing["cards"] {
  const isPatch = gone.length === 0 && redrawn.every(([id]) => last.has(id));
  if (isPatch) return redrawn.length === 0 ? last : PatchedMap.of(last, redrawn);
  const cards = new Map([...last, ...redrawn]);
  for (const id of gone) cards.delete(id);
  return cards;
}

/** The cells after the touched cards have changed: the very same while they hold the same cards. */
function cellsAfter(view: BoardView, touched: readonly Card[], old: Drawing["cells"]) {
  const changed = new Map<string, readonly string[] | undefined>();
  for (const { laneId, stepId } of touched) {
    const key = cellKey(laneId, stepId);
    const list = view.cells.get(key);
    const ids = list && cardIdsOf(list, old.get(key));
    if (ids !== old.get(key)) changed.set(key, ids);
  }
  if (changed.size === 0) return { all: old, changed: [] };
  const all = new Map(old);
  for (const [key, ids] of changed) {
    if (ids) all.set(key, ids);
    else all.delete(key);
  }
  return { all, changed: changed.keys() };
}
