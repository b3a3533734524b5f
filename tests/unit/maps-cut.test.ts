import { expect, test } from "vitest";
import { preparePaste } from "@/components/maps/clipboard/paste";
import { deleteMany } from "@/components/maps/selection/many";
import { createBoardStore } from "@/components/maps/state/board-store";
import { addCard } from "@/components/maps/state/gestures";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { copyCards, toHtml, toTsv } from "@/lib/maps/clipboard/write";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import { emptyBoard } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import { cardTextOf } from "@/lib/maps/text/place";
import { viewBoard } from "@/lib/maps/view";
import { roughMeasure } from "@/lib/maps/wrap";

const framework = instantiate({ framework: "four-stage", personaIds: [], newId });
const board = applyOps(
  emptyBoard,
  framework.filter((op) => op.kind !== "card.create"),
);
const view = viewBoard(board);
const lane = view.lanes.find(({ kind }) => kind === "actions");
const pains = view.lanes.find(({ kind }) => kind === "pain-points");
const [step, other] = view.steps;
if (!lane || !pains || !step || !other) throw new Error("An empty map");
const [from, to] = [
  { laneId: lane.id, stepId: step.id },
  { laneId: lane.id, stepId: other.id },
];

const none = { touchpoints: [], channels: [], personas: [], members: [], maps: [] };
const made = { newStage: "New stage", newStep: "New step", newLane: "New lane" };
const names = { ...none, workspace: "shop", ...made };

/** A board with two cards that have been cut, and pasting them at a place. */
function buildCut() {
  const tools = { metrics: defaultMetrics, measure: roughMeasure(13) };
  const store = createBoardStore({ board, revision: 10, canEdit: true, ...tools });
  for (const [index, text] of ["Waits", "Pays"].entries()) {
    addCard(store, { ...from, index });
    store.type(cardTextOf(store.ui.get().editingId ?? ""), splice(0, 0, text));
  }
  const before = cardsIn(store, from);
  const ids = before.map(({ id }) => id);
  const copied = copyCards(store.drawing().view, new Set(ids), names);
  const cut = { html: toHtml(copied), ids: copied.ids };
  deleteMany(store, ids);
  const paste = (place: typeof from, held = { html: cut.html, text: toTsv(copied.rows) }) => {
    const found = preparePaste(store, { ...place, cardId: null }, { held, names, cut });
    if (typeof found === "string") throw new Error(found);
    store.dispatch(...found.plan.ops);
    return found;
  };
  return { store, ids, paste };
}

const cardsIn = (store: ReturnType<typeof createBoardStore>, place: typeof from) =>
  store.drawing().view.cells.get(`${place.laneId}|${place.stepId}`) ?? [];

test("Cards that were cut are the same cards where they are pasted, once; then they are copied", () => {
  const { store, ids, paste } = buildCut();
  expect(paste(to).plan.ids).toEqual(ids);
  expect(cardsIn(store, to).map(({ id, text }) => [id, text])).toEqual([
    [ids[0], "Waits"],
    [ids[1], "Pays"],
  ]);
  const copies = paste(from).plan.ids;
  expect(copies.filter((id) => ids.includes(id))).toEqual([]);
  expect(cardsIn(store, from).map(({ text }) => text)).toEqual(["Waits", "Pays"]);
});

test("Undoing a paste of what was cut puts it where it was, cut still", () => {
  const { store, ids, paste } = buildCut();
  const { back } = paste(to);
  store.dispatch(...back);
  expect(cardsIn(store, to)).toEqual([]);
  const [first] = ids;
  expect(rowIn(store.board().cards, first)).toMatchObject({ ...from, deleted: true });
});

test("A cut that was taken back, and other cards on the clipboard, are copied", () => {
  const { store, ids, paste } = buildCut();
  store.undo();
  expect(cardsIn(store, from).map(({ id }) => id)).toEqual(ids);
  expect(paste(to).plan.ids.some((id) => ids.includes(id))).toBe(false);
  const elsewhere = buildCut();
  const held = { html: toHtml({ cards: [], rows: [] }), text: "Waits\nPays" };
  expect(elsewhere.paste(to, held).plan.ids.some((id) => elsewhere.ids.includes(id))).toBe(false);
});

test("What is cut and pasted among pain points gets a severity to be judged", () => {
  const { store, ids, paste } = buildCut();
  paste({ laneId: pains.id, stepId: other.id });
  expect(rowIn(store.board().cards, ids[0])).toMatchObject({ severity: 2, deleted: false });
});
