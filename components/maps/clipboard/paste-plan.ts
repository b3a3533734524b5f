import { addressInWords, isWebAddress } from "@/lib/maps/address";
import type { ClipboardNames } from "@/lib/maps/clipboard/model";
import type { Pasted } from "@/lib/maps/clipboard/read";
import type { NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "../state/board-store";
import { cardsFor, type Found, ownItems } from "./paste-cards";
import { lanesFrom, type PastePlace, stepsFrom } from "./paste-places";
import { planWhole } from "./paste-whole";

export type PasteNames = ClipboardNames & Record<"newStage" | "newStep" | "newLane", string>;
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
  place: PastePlace,
  { pasted, names, cutIds = [] }: { pasted: Pasted; names: PasteNames; cutIds?: readonly string[] },
): PastePlan {
  if (pasted.kind === "whole") return planWhole(store, place, { copy: pasted, names });
  const items = itemsOf(pasted, names).map((item, at) => {
    const cut = rowIn(store.board().cards, cutIds[at]);
    return { ...item, original: cut?.deleted ? cut.id : null };
  });
  const steps = stepsFrom(store, place, { items, names });
  const lanes = lanesFrom(store, place, { items, names });
  const made = cardsFor(store, place, { items, steps: steps.ids, lanes: lanes.ids });
  return {
    ops: [...steps.ops, ...lanes.ops, ...made.flatMap(({ ops }) => ops)],
    ids: made.map(({ id }) => id),
    addedSteps: steps.ops.filter(({ kind }) => kind === "step.create").length,
    addedLanes: lanes.ops.length,
    lanes: lanes.ids.map((id) => store.board().lanes[id]?.title ?? names.newLane),
    steps: steps.ids.map((id) => store.board().steps[id]?.title ?? names.newStep),
  };
}

function itemsOf(pasted: Pasted, names: PasteNames): Found[] {
  switch (pasted.kind) {
    case "cards":
      return ownItems(pasted.cards, names);
    case "table":
      return tableItems(pasted.rows);
    case "link":
      return [{ lane: 0, step: 0, kind: null, fields: linkTo(pasted.address, pasted.title) }];
    case "whole":
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
