import { newId } from "@/lib/core/new-id";
import { type Pasted, readClipboard } from "@/lib/maps/clipboard/read";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import type { BoardStore } from "../state/board-store";
import type { PastePlace } from "./paste-places";
import { type PasteNames, type PastePlan, planPaste } from "./paste-plan";

/** What the clipboard of the system holds, as it is there while a paste is told of. */
export type Held = { html: string; text: string };

/** The cards last cut on this board, and what was put on the clipboard for them. */
export type Cut = { html: string; ids: readonly string[] };

/** Rows with the lane that takes them; without steps the cards are a list, each with its own. */
export type PendingPaste = {
  plan: PastePlan;
  rows: { lane: string; cells: string[] }[];
  steps: string[];
  /** characters that no card has room for */
  lost: number;
  /** what takes it away again, with the steps and lanes it adds */
  back: ClientOp[];
  /** what the cards came with, if they did not come alone */
  of: "stage" | "lane" | null;
};

/** What pasting at a place would do, or why nothing can be pasted. */
export function preparePaste(
  store: BoardStore,
  place: PastePlace,
  { held, names, cut }: { held: Held; names: PasteNames; cut: Cut | null },
): PendingPaste | "nothing" | "too-much" {
  const pasted = readClipboard(held);
  if (pasted.kind === "nothing" || pasted.kind === "too-much") return pasted.kind;
  const cutIds = cut && isOfCut(pasted, cut) ? cut.ids : [];
  const plan = planPaste(store, place, { pasted, names, cutIds });
  if (plan.ops.length === 0) return "nothing";
  const lost = pasted.kind === "table" ? pasted.lost : 0;
  const of = pasted.kind === "whole" ? pasted.whole.of : null;
  return { plan, ...preview(pasted, plan), lost, back: takenBack(store, plan), of };
}

/** Browsers write what they were given in their own way, so it is read before it is compared. */
const isOfCut = (pasted: Pasted, { html }: Cut): boolean =>
  pasted.kind === "cards" &&
  JSON.stringify(readClipboard({ html, text: "" })) === JSON.stringify(pasted);

function preview(pasted: Exclude<Pasted, { kind: "nothing" | "too-much" }>, plan: PastePlan) {
  if (pasted.kind === "whole") return { rows: [], steps: [] };
  const row = (lane: number, cells: string[]) => ({ lane: plan.lanes[lane] ?? "", cells });
  if (pasted.kind === "cards")
    return { rows: pasted.cards.map((card) => row(card.lane, [card.text])), steps: [] };
  if (pasted.kind === "link") return { rows: [row(0, [pasted.address])], steps: [] };
  const isList = pasted.rows.every((cells) => cells.length === 1);
  return {
    rows: pasted.rows.map((cells, at) => row(isList ? 0 : at, cells)),
    steps: plan.steps,
  };
}

const takenBack = (store: BoardStore, { ops }: PastePlan): ClientOp[] =>
  ops.toReversed().flatMap((op): ClientOp[] => {
    const opId = newId();
    if (op.kind === "card.restore") return [{ opId, kind: "card.delete", id: op.id }];
    if (op.kind === "card.move") {
      const { laneId, stepId, orderKey } = rowIn(store.board().cards, op.id) ?? op.to;
      return [{ opId, kind: "card.move", id: op.id, to: { laneId, stepId, orderKey } }];
    }
    if (op.kind === "card.create") return [{ opId, kind: "card.delete", id: op.value.id }];
    if (op.kind === "stage.create") return [{ opId, kind: "stage.delete", id: op.value.id }];
    if (op.kind === "step.create") return [{ opId, kind: "step.delete", id: op.value.id }];
    if (op.kind === "lane.create") return [{ opId, kind: "lane.delete", id: op.value.id }];
    return [];
  });
