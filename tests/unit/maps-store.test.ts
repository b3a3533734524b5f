import { expect, test } from "vitest";
import { moveManyOps } from "@/components/maps/selection/many";
import { type BoardStore, createBoardStore } from "@/components/maps/state/board-store";
import { addCard, addStage, deleteCard, setCard } from "@/components/maps/state/gestures";
import { neighbour } from "@/components/maps/state/navigate";
import { finishTyping, startTyping } from "@/components/maps/state/typing";
import type { Place } from "@/components/maps/state/ui-state";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import type { LogEntry } from "@/lib/maps/batch/model";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import type { PendingOp } from "@/lib/maps/live/replica";
import { emptyBoard } from "@/lib/maps/model";
import { clientOp, type MapOp } from "@/lib/maps/ops";
import { splice } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";
import { cardTextOf, textAt, textOp, titleOf } from "@/lib/maps/text/place";
import { viewBoard } from "@/lib/maps/view";
import { roughMeasure } from "@/lib/maps/wrap";

const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));
const view = viewBoard(board);
const [lane, step, nextStep] = [view.lanes[0], view.steps[0], view.steps[1]];
if (!lane || !step || !nextStep) throw new Error("An empty map");
const blank = {
  orderKey: "V",
  text: "",
  color: null,
  severity: null,
  touchpointId: null,
  channelId: null,
  painPointId: null,
};
const place = { laneId: lane.id, stepId: step.id, index: 0 };

const options = { board, revision: 10, metrics: defaultMetrics, measure: roughMeasure(13) };

function buildStore({ canEdit = true } = {}) {
  const store = createBoardStore({ ...options, canEdit });
  /** What the server answers to everything that is due. */
  const server = {
    revision: 10,
    take: () => store.link.take(Date.now(), true),
    entriesOf(pending: readonly PendingOp[], clientId = newId()): LogEntry[] {
      return pending.map(({ op, batchId }) => {
        server.revision += 1;
        const at = new Date(0).toISOString();
        return {
          ...{ revision: server.revision, opId: op.opId, op, batchId, at },
          clientId,
          actorId: clientId,
        };
      });
    },
    accept: () => store.link.receive(server.entriesOf(server.take())),
    /** An op of somebody else. */
    hear: (op: MapOp) => {
      const pending = { op: clientOp.parse(op), batchId: newId(), since: 0 };
      return store.link.receive(server.entriesOf([{ ...pending, isSent: true, wasSent: true }]));
    },
  };
  return { store, server };
}

const cardId = view.cells.get(`${lane.id}|${step.id}`)?.[0]?.id ?? "";
const textNow = (store: BoardStore) => store.board().cards[cardId]?.text ?? "";
const typed = (delta: TextDelta): MapOp => ({
  opId: newId(),
  kind: "text",
  id: cardId,
  entity: "card",
  field: "text",
  delta,
  base: 0,
});

test("A change shows at once, is sent in its batch and is then saved", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const id = store.ui.get().editingId ?? "";
  setCard(store, id, { field: "color", value: 4 });
  expect(store.board().cards[id]?.color).toBe(4);
  expect(store.status()).toMatchObject({ state: "saving", count: 2 });
  server.accept();
  expect(store.status()).toMatchObject({ state: "saved", count: 0 });
  expect(store.board().cards[id]?.color).toBe(4);
});

test("What may have been lost on the way is sent again with the same ids", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const first = server.take();
  expect(server.take()).toEqual([]);
  store.link.setOnline(false);
  expect(store.status()).toMatchObject({ state: "offline", count: 1 });
  store.link.resend();
  expect(server.take().map(({ op }) => op.opId)).toEqual(first.map(({ op }) => op.opId));
});

test("Typing that goes on is not kept by what was kept before it", () => {
  const { store } = buildStore();
  const keep = () => store.link.setKept(new Set(store.link.pending().map(({ op }) => op)));
  store.link.setOnline(false);
  store.type(cardTextOf(cardId), splice(0, 0, "resc"));
  keep();
  expect(store.status()).toMatchObject({ count: 1, isKept: true });
  store.type(cardTextOf(cardId), splice(4, 4, "ued"));
  expect(store.status()).toMatchObject({ count: 1, isKept: false });
  keep();
  expect(store.status()).toMatchObject({ count: 1, isKept: true });
});

test("A rejected change is taken back and given to the person, and the others stay", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const refused = store.ui.get().editingId ?? "";
  addCard(store, place);
  const kept = store.ui.get().editingId ?? "";
  const [first] = server.take();
  const gone = store.link.refuse(new Set([first?.op.opId ?? ""]));
  expect(gone.map(({ op }) => op.kind)).toEqual(["card.create"]);
  expect(store.board().cards[refused]).toBeUndefined();
  expect(store.board().cards[kept]).toBeDefined();
});

test("Typing gathers into one edit until it is sent, and one edit of a text is on its way at a time", () => {
  const { store, server } = buildStore();
  store.type(cardTextOf(cardId), splice(0, 0, "a"));
  store.type(cardTextOf(cardId), splice(1, 1, "b"));
  const sent = server.take();
  expect(sent.map(({ op }) => "delta" in op && op.delta)).toEqual([[{ insert: "ab" }]]);
  store.type(cardTextOf(cardId), splice(2, 2, "c"));
  expect(server.take()).toEqual([]);
  store.link.receive(server.entriesOf(sent));
  expect(server.take()).toHaveLength(1);
});

test("An edit that may have arrived is never added to, so that nothing typed later is lost", () => {
  const { store, server } = buildStore();
  const before = textNow(store);
  store.type(cardTextOf(cardId), splice(0, 0, "a"));
  const sent = server.take();
  store.link.resend();
  store.type(cardTextOf(cardId), splice(1, 1, "b"));
  store.link.receive(server.entriesOf(sent));
  expect(server.take().map(({ op }) => "delta" in op && op.delta)).toEqual([
    [{ retain: 1 }, { insert: "b" }],
  ]);
  expect(textNow(store)).toBe(`ab${before}`);
});

test("What others type into the same text stays, and so does what is typed here", () => {
  const { store, server } = buildStore();
  const before = textNow(store);
  store.type(cardTextOf(cardId), splice(before.length, before.length, "!"));
  server.hear(typed(splice(0, 0, "Oh, ")));
  expect(textNow(store)).toBe(`Oh, ${before}!`);
  server.accept();
  expect(textNow(store)).toBe(`Oh, ${before}!`);
});

test("A name typed by two people keeps the letters of both, and each undoes their own", () => {
  const { store, server } = buildStore();
  const name = titleOf("step", step.id);
  const nameNow = () => textAt(store.board(), name);
  store.type(name, splice(0, 0, "Very "));
  const delta = splice(step.title.length, step.title.length, " late");
  server.hear(textOp(name, { opId: newId(), base: 10, delta }));
  expect(nameNow()).toBe(`Very ${step.title} late`);
  server.accept();
  store.undo();
  expect(nameNow()).toBe(`${step.title} late`);
});

test("A name is not sent while it is empty, and comes back when it is left so", () => {
  const { store, server } = buildStore();
  const name = titleOf("lane", lane.id);
  const emptied = startTyping(store, name);
  store.type(name, splice(0, lane.title.length, ""));
  expect(server.take()).toEqual([]);
  finishTyping(store, emptied, true);
  expect(textAt(store.board(), name)).toBe(lane.title);
  store.type(name, splice(0, lane.title.length, ""));
  store.type(name, splice(0, 0, "Doubts "));
  finishTyping(store, startTyping(store, name), true);
  server.accept();
  expect(textAt(store.board(), name)).toBe("Doubts");
});

test("Escape gives a name back as it was, with what others have typed into it", () => {
  const { store, server } = buildStore();
  const name = titleOf("step", step.id);
  const typing = startTyping(store, name);
  store.type(name, splice(0, step.title.length, "Mine"));
  server.hear(textOp(name, { opId: newId(), base: 10, delta: splice(0, 0, "Their ") }));
  finishTyping(store, typing, false);
  expect(textAt(store.board(), name)).toBe(`Their ${step.title}`);
});

test("Undo takes back what was typed here and leaves what others have typed", () => {
  const { store, server } = buildStore();
  const before = textNow(store);
  store.type(cardTextOf(cardId), splice(0, 0, "mine "));
  server.accept();
  server.hear(typed(splice(2, 2, "THEIRS")));
  store.undo();
  expect(textNow(store)).toBe(`THEIRS${before}`);
  store.redo();
  expect(textNow(store)).toHaveLength(before.length + 11);
});

test("Undo never touches a value that somebody else has set since", () => {
  const { store, server } = buildStore();
  setCard(store, cardId, { field: "color", value: 3 });
  setCard(store, cardId, { field: "severity", value: 1 });
  server.accept();
  server.hear({ opId: newId(), kind: "card.set", id: cardId, set: { field: "color", value: 7 } });
  store.undo();
  expect(store.board().cards[cardId]).toMatchObject({ severity: null, color: 7 });
  expect(store.undo()).toBe(false);
  expect(store.board().cards[cardId]?.color).toBe(7);
});

test("Undoing a new stage leaves it when somebody else has worked in it", () => {
  const { store, server } = buildStore();
  const stageId = addStage(store, 0, { stage: "New", step: "Step" });
  const stepId = store.drawing().view.stages[0]?.steps[0]?.id ?? "";
  server.accept();
  const value = { ...blank, id: newId(), laneId: lane.id, stepId };
  server.hear({ opId: newId(), kind: "card.create", value });
  store.undo();
  expect(store.board().stages[stageId]?.deleted).toBe(false);
});

test("A hole in what comes is noticed, and nothing after it is taken", () => {
  const { store, server } = buildStore();
  server.revision += 1;
  const change: MapOp = { opId: newId(), kind: "card.delete", id: cardId };
  expect(server.hear(change)).toBe(true);
  expect(store.link.revision()).toBe(10);
  expect(store.board().cards[cardId]?.deleted).toBe(false);
});

test("A gesture of many changes is one step to undo and one batch", () => {
  const { store, server } = buildStore();
  const ids = [...store.drawing().cards.keys()].slice(0, 3);
  store.dispatch(...ids.map((id) => ({ opId: newId(), kind: "card.delete" as const, id })));
  expect(new Set(server.take().map((one) => one.batchId)).size).toBe(1);
  store.undo();
  expect(store.board()).toEqual(board);
});

test("Undo takes back one gesture at a time and redo does it again", () => {
  const { store } = buildStore();
  const [card] = view.cells.get(`${lane.id}|${step.id}`) ?? [];
  const id = card?.id ?? "";
  store.dispatch(...moveManyOps(store, [id], { ...place, stepId: nextStep.id }));
  deleteCard(store, id);
  store.undo();
  expect(store.board().cards[id]).toMatchObject({ deleted: false, stepId: nextStep.id });
  store.undo();
  expect(store.board()).toEqual(board);
  expect(store.undo()).toBe(false);
  store.redo();
  store.redo();
  expect(store.board().cards[id]).toMatchObject({ deleted: true, stepId: nextStep.id });
});

test("What is tried out shows and is never sent", () => {
  const { store, server } = buildStore();
  const [card] = view.cells.get(`${lane.id}|${step.id}`) ?? [];
  const target = { ...place, stepId: nextStep.id };
  store.tryOut(moveManyOps(store, [card?.id ?? ""], target));
  expect(store.drawing().cards.get(card?.id ?? "")?.card.stepId).toBe(nextStep.id);
  store.tryOut([]);
  expect(store.drawing().cards.get(card?.id ?? "")?.card.stepId).toBe(step.id);
  expect(server.take()).toEqual([]);
});

test("Only the cards that a change touches are drawn again", () => {
  const { store } = buildStore();
  const before = store.drawing().cards;
  const [card] = view.cells.get(`${lane.id}|${step.id}`) ?? [];
  setCard(store, card?.id ?? "", { field: "color", value: 3 });
  const changed = [...store.drawing().cards].filter(([id, drawn]) => before.get(id) !== drawn);
  expect(changed.map(([id]) => id)).toEqual([card?.id]);
});

test("Whoever may not edit changes nothing", () => {
  const { store, server } = buildStore({ canEdit: false });
  deleteCard(store, view.cells.get(`${lane.id}|${step.id}`)?.[0]?.id ?? "");
  expect(store.board()).toEqual(board);
  expect(server.take()).toEqual([]);
});

test("Arrow keys reach every card of the board from the first and never leave it", () => {
  const { store } = buildStore();
  const drawing = store.drawing();
  let place: Place = { laneId: lane.id, stepId: step.id, cardId: null };
  const seen = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    place = neighbour(drawing, place, "down");
    if (place.cardId) seen.add(place.cardId);
  }
  const own = [...drawing.cards.values()].filter((drawn) => drawn.card.stepId === step.id);
  expect(own.filter((drawn) => !seen.has(drawn.card.id)).length).toBeLessThanOrEqual(1);
  expect(neighbour(drawing, place, "down")).toEqual(place);
});

test("What the server did on a person's behalf is one step of theirs to undo and to redo", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const id = store.ui.get().editingId ?? "";
  setCard(store, id, { field: "text", value: "Before" });
  server.accept();
  const batchId = store.link.ask(newId());
  const asked = (op: MapOp) => ({ op: clientOp.parse(op), batchId, since: 0, ...sent });
  const set = { field: "color", value: 3 } as const;
  const ops: MapOp[] = [
    { opId: newId(), kind: "card.set", id, set },
    { opId: newId(), kind: "card.delete", id },
  ];
  // The batch arrives in two parts.
  for (const op of ops) store.link.receive(server.entriesOf([asked(op)]));
  expect(store.board().cards[id]).toMatchObject({ color: 3, deleted: true });
  store.undo();
  expect(store.board().cards[id]).toMatchObject({ color: null, deleted: false, text: "Before" });
  store.redo();
  expect(store.board().cards[id]).toMatchObject({ color: 3, deleted: true });
});
const sent = { isSent: true, wasSent: true };

test("What somebody else changed after it stays when that step is undone", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const id = store.ui.get().editingId ?? "";
  setCard(store, id, { field: "text", value: "Kept" });
  server.accept();
  const batchId = store.link.ask(newId());
  const colored = {
    opId: newId(),
    kind: "card.set",
    id,
    set: { field: "color", value: 3 },
  } as const;
  store.link.receive(server.entriesOf([{ op: colored, batchId, since: 0, ...sent }]));
  server.hear({ ...colored, opId: newId(), set: { field: "color", value: 5 } });
  store.undo();
  expect(store.board().cards[id]).toMatchObject({ color: 5 });
});
