import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import type { ClipboardNames, CopiedCard } from "@/lib/maps/clipboard/model";
import type { ClientOp } from "@/lib/maps/ops";
import { conversion, creation, type Spot } from "../selection/many";
import type { BoardStore } from "../state/board-store";
import { blankCard, cardsOf } from "../state/gestures";
import type { Place } from "../state/ui-state";
import type { Item } from "./paste-places";

/** A card to be that nothing was cut for yet. */
export type Found = Omit<Item, "original">;

/** Cards of a map as they can be here: what they name is looked for by its name. */
export function ownItems(cards: readonly CopiedCard[], names: ClipboardNames): Found[] {
  const idOf = (list: ClipboardNames["maps"], name: string | null) =>
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

/** The cells that take cards, by their distance from where pasting begins. */
type Grid = { items: readonly Item[]; steps: readonly string[]; lanes: readonly string[] };

type Made = { id: string; ops: ClientOp[] };

/** The ops that make the cards of each cell, below those that are there or below the card of the place. */
export function cardsFor(store: BoardStore, place: Place, { items, steps, lanes }: Grid): Made[] {
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
