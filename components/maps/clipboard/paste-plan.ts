import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import { addressInWords, isWebAddress } from "@/lib/maps/address";
import type { ClipboardNames, CopiedCard } from "@/lib/maps/clipboard/model";
import type { Pasted } from "@/lib/maps/clipboard/read";
import type { NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import { conversion, creation, type Spot } from "../selection/many";
import type { BoardStore } from "../state/board-store";
import { blankCard, cardsOf } from "../state/gestures";
import type { Place } from "../state/ui-state";
import { type Item, lanesFrom, stepsFrom } from "./paste-places";

export type PasteNames = ClipboardNames & { newStep: string; newLane: string };
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

/**
 * Turns what was on the clipboard into cards from a place on, growing the map where it ends. `cutIds` are the
 * cards that were cut for it, in its order.
 */
export function planPaste(
  store: BoardStore,
  place: Place,
  { pasted, names, cutIds = [] }: { pasted: Pasted; names: PasteNames; cutIds?: readonly string[] },
): PastePlan {
  const items = itemsOf(pasted, names).map((item, at) => {
    const cut = rowIn(store.board().cards, cutIds[at]);
    return { ...item, original: cut?.deleted ? cut.id : null };
  });
  const steps = stepsFrom(store, place, { items, name: names.newStep });
  const lanes = lanesFrom(store, place, { items, name: names.newLane });
  const made = cardsFor(store, place, { items, steps: steps.ids, lanes: lanes.ids });
  return {
    ops: [...steps.ops, ...lanes.ops, ...made.flatMap(({ ops }) => ops)],
    ids: made.map(({ id }) => id),
    addedSteps: steps.ops.length,
    addedLanes: lanes.ops.length,
    lanes: lanes.ids.map((id) => store.board().lanes[id]?.title ?? names.newLane),
    steps: steps.ids.map((id) => store.board().steps[id]?.title ?? names.newStep),
  };
}

type Found = Omit<Item, "original">;

function itemsOf(pasted: Pasted, names: PasteNames): Found[] {
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

function ownItems(cards: readonly CopiedCard[], names: PasteNames): Found[] {
  const idOf = (list: PasteNames["maps"], name: string | null) =>
    list.find((one) => one.name === name)?.id ?? null;
  return cards.map(({ lane, step, kind, ...card }) => {
    const { touchpoint, channel, persona, assignee, linkedMap, picture, ...fields } = card;
    const ties = {
      touchpointId: idOf(names.touchpoints, touchpoint),
      channelId: idOf(names.channels, channel),
      personaId: idOf(names.personas, persona),
      assigneeId: idOf(names.members, assignee),
      linkedMapId: idOf(names.maps, linkedMap),
      imageId: picture?.workspace === names.workspace ? picture.id : null,
    };
    return { lane, step, kind, fields: { ...fields, ...ties } };
  });
}

/** A list goes into one cell, a table over lanes and steps. */
function tableItems(rows: readonly string[][]): Found[] {
  const isList = rows.every((row) => row.length === 1);
  const fieldsOf = (cell: string) => (isWebAddress(cell) ? linkTo(cell, null) : { text: cell });
  return rows.flatMap((row, at) =>
    row.flatMap((cell, step): Found[] =>
      cell === "" ? [] : [{ lane: isList ? 0 : at, step, kind: null, fields: fieldsOf(cell) }],
    ),
  );
}

type Grid = { items: readonly Item[]; steps: readonly string[]; lanes: readonly string[] };

type Made = { id: string; ops: ClientOp[] };

function cardsFor(store: BoardStore, place: Place, { items, steps, lanes }: Grid): Made[] {
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
    return own.map(({ fields, original }, position) => {
      const spot = { laneId, stepId, orderKey: keys[position] ?? "V" };
      if (original) return { id: original, ops: comingBack(store, original, spot) };
      const blank = blankCard(store, spot);
      const card = { ...blank, ...fields, severity: fields.severity ?? blank.severity };
      return { id: card.id, ops: [creation(card)] };
    });
  });
}

/** What was cut is moved, with its comments, evidence and history. */
const comingBack = (store: BoardStore, id: string, to: Spot): ClientOp[] => [
  { opId: newId(), kind: "card.restore", id },
  { opId: newId(), kind: "card.move", id, to },
  ...conversion(store, id, to.laneId),
];
