import type { LaneKind } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import { addressInWords, isWebAddress } from "@/lib/maps/address";
import type { CopiedCard } from "@/lib/maps/clipboard/model";
import type { Pasted } from "@/lib/maps/clipboard/read";
import type { Row } from "@/lib/maps/layout";
import type { NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { creation } from "../selection/many";
import type { BoardStore } from "../state/board-store";
import { blankCard, cardsOf, keyAt } from "../state/gestures";
import { takesCards } from "../state/navigate";
import type { Place } from "../state/ui-state";

type Named = { id: string; name: string };
export type PasteNames = {
  touchpoints: readonly Named[];
  channels: readonly Named[];
  newStep: string;
  newLane: string;
};
/** What pasting would do; nothing has been done yet. */
export type PastePlan = {
  ops: ClientOp[];
  ids: string[];
  addedSteps: number;
  addedLanes: number;
  /** the names of the lanes and steps that take the cards, by distance from where pasting begins */
  lanes: string[];
  steps: string[];
};

/** One card to be, by its distance from the place where pasting begins. */
type Item = { lane: number; step: number; kind: LaneKind | null; fields: Partial<NewCard> };

/** Turns what was on the clipboard into new cards from a place on, growing the map where it ends. */
export function planPaste(
  store: BoardStore,
  place: Place,
  { pasted, names }: { pasted: Pasted; names: PasteNames },
): PastePlan {
  const items = itemsOf(pasted, names);
  const steps = stepsFrom(store, place, { items, name: names.newStep });
  const lanes = lanesFrom(store, place, { items, name: names.newLane });
  const made = cardsFor(store, place, { items, steps: steps.ids, lanes: lanes.ids });
  return {
    ops: [...steps.ops, ...lanes.ops, ...made.map(creation)],
    ids: made.map((card) => card.id),
    addedSteps: steps.ops.length,
    addedLanes: lanes.ops.length,
    lanes: lanes.ids.map((id) => store.board().lanes[id]?.title ?? names.newLane),
    steps: steps.ids.map((id) => store.board().steps[id]?.title ?? names.newStep),
  };
}

function itemsOf(pasted: Pasted, names: PasteNames): Item[] {
  switch (pasted.kind) {
    case "cards":
      return ownItems(pasted.cards, names);
    case "table":
      return tableItems(pasted.rows);
    case "link":
      return [{ lane: 0, step: 0, kind: null, fields: linkTo(pasted.address, pasted.title) }];
    case "nothing":
    case "too-much":
      return [];
  }
}

/** A card that leads somewhere says so in words; the address itself is its link. */
const linkTo = (address: string, title: string | null): Partial<NewCard> => ({
  text: title ?? addressInWords(address),
  linkUrl: address,
});

function ownItems(cards: readonly CopiedCard[], names: PasteNames): Item[] {
  const idOf = (list: readonly Named[], name: string | null) =>
    list.find((one) => one.name === name)?.id ?? null;
  return cards.map(({ lane, step, kind, touchpoint, channel, ...fields }) => ({
    ...{ lane, step, kind },
    fields: {
      ...fields,
      touchpointId: idOf(names.touchpoints, touchpoint),
      channelId: idOf(names.channels, channel),
    },
  }));
}

/** A list goes into one cell, a table over lanes and steps. */
function tableItems(rows: readonly string[][]): Item[] {
  const isList = rows.every((row) => row.length === 1);
  const fieldsOf = (cell: string) => (isWebAddress(cell) ? linkTo(cell, null) : { text: cell });
  return rows.flatMap((row, at) =>
    row.flatMap((cell, step): Item[] =>
      cell === "" ? [] : [{ lane: isList ? 0 : at, step, kind: null, fields: fieldsOf(cell) }],
    ),
  );
}

type Growth = { items: readonly Item[]; name: string };

function stepsFrom(store: BoardStore, place: Place, { items, name }: Growth) {
  const { layout, view } = store.drawing();
  const shown = layout.columns.flatMap(({ stepId }) => stepId ?? []);
  const ids = shown.slice(Math.max(0, shown.indexOf(place.stepId)));
  const stage = view.stages.findLast((one) => one.steps.some((step) => step.id === shown.at(-1)));
  const missing = Math.max(0, ...items.map((item) => item.step + 1)) - ids.length;
  if (!stage || missing <= 0) return { ids, ops: [] };
  const keys = keysBetween(missing, stage.steps.at(-1)?.orderKey ?? null, null);
  const ops = keys.map((orderKey): ClientOp => {
    const value = { id: newId(), stageId: stage.id, orderKey, title: name, isMomentOfTruth: false };
    ids.push(value.id);
    return { opId: newId(), kind: "step.create", value };
  });
  return { ids, ops };
}

/** The lane of each distance: of the same kind where there is one, else the next that takes cards. */
function lanesFrom(store: BoardStore, place: Place, { items, name }: Growth) {
  const drawing = store.drawing();
  const all = drawing.layout.rows;
  const from = Math.max(
    0,
    all.findIndex((row) => row.laneId === place.laneId),
  );
  const rows = all.slice(from).filter((row) => takesCards(drawing, row));
  const kinds = new Map(items.map((item) => [item.lane, item.kind]));
  const distances = [...kinds.keys()].sort((a, b) => a - b);
  const ids: string[] = [];
  const isFree = (row: Row) => !ids.includes(row.laneId);
  for (const distance of distances) {
    const kind = distance > 0 && kinds.get(distance);
    const alike = distance === 0 ? rows[0] : rows.find((row) => row.kind === kind && isFree(row));
    if (alike) ids[distance] = alike.laneId;
  }
  const ops: ClientOp[] = [];
  let orderKey = drawing.view.lanes.at(-1)?.orderKey ?? "V";
  for (const distance of distances) {
    if (ids[distance]) continue;
    const next = rows.slice(distance).find(isFree) ?? rows.find(isFree);
    orderKey = keyAt([{ id: "", orderKey }], 1);
    const made = { id: newId(), orderKey, title: name, kind: kinds.get(distance) ?? text };
    if (!next) ops.push({ opId: newId(), kind: "lane.create", value: { ...made, ...plain } });
    ids[distance] = next?.laneId ?? made.id;
  }
  return { ids, ops };
}

const text: LaneKind = "text";
const plain = { isCollapsed: false, isHidden: false };

type Grid = { items: readonly Item[]; steps: readonly string[]; lanes: readonly string[] };

function cardsFor(store: BoardStore, place: Place, { items, steps, lanes }: Grid): NewCard[] {
  const cells = new Map<string, { laneId: string; stepId: string; items: Item[] }>();
  for (const item of items) {
    const [laneId, stepId] = [lanes[item.lane], steps[item.step]];
    if (!laneId || !stepId) continue;
    const key = `${laneId}|${stepId}`;
    const cell = cells.get(key) ?? { laneId, stepId, items: [] };
    cell.items.push(item);
    cells.set(key, cell);
  }
  return [...cells.values()].flatMap(({ laneId, stepId, items: own }) => {
    const there = cardsOf(store, laneId, stepId);
    const isFirst = laneId === place.laneId && stepId === place.stepId;
    const at = isFirst ? there.findIndex((card) => card.id === place.cardId) : -1;
    const index = at < 0 ? there.length : at + 1;
    const [before, after] = [there[index - 1]?.orderKey ?? null, there[index]?.orderKey ?? null];
    const keys = keysBetween(own.length, before, after);
    return own.map(({ fields }, position) => {
      const spot = { laneId, stepId, orderKey: keys[position] ?? "V" };
      const blank = blankCard(store, spot);
      return { ...blank, ...fields, severity: fields.severity ?? blank.severity };
    });
  });
}
