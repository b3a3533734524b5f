import { expect, test } from "vitest";
import { moveManyOps } from "@/components/maps/selection/many";
import { addCard, addStage, deleteCard, setCard } from "@/components/maps/state/gestures";
import { finishTyping, startTyping, undoTyping } from "@/components/maps/state/typing";
import { newId } from "@/lib/core/new-id";
import { clientOp, type MapOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import { splice } from "@/lib/maps/text/codec";
import { cardTextOf } from "@/lib/maps/text/place";
import {
  blank,
  board,
  buildStore,
  cardId,
  lane,
  nextStep,
  place,
  step,
  textNow,
  typed,
  view,
} from "../support/edited-store";

const key = {
  ...{ key: "z", ctrlKey: true, metaKey: false, shiftKey: false },
  preventDefault: () => {},
};

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
  expect(rowIn(store.board().cards, cardId)).toMatchObject({ severity: null, color: 7 });
  expect(store.undo()).toBe(false);
  expect(rowIn(store.board().cards, cardId)?.color).toBe(7);
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
  expect(rowIn(store.board().cards, id)).toMatchObject({ deleted: false, stepId: nextStep.id });
  store.undo();
  expect(store.board()).toEqual(board);
  expect(store.undo()).toBe(false);
  store.redo();
  store.redo();
  expect(rowIn(store.board().cards, id)).toMatchObject({ deleted: true, stepId: nextStep.id });
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
  expect(rowIn(store.board().cards, id)).toMatchObject({ color: 3, deleted: true });
  store.undo();
  expect(rowIn(store.board().cards, id)).toMatchObject({
    color: null,
    deleted: false,
    text: "Before",
  });
  store.redo();
  expect(rowIn(store.board().cards, id)).toMatchObject({ color: 3, deleted: true });
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
  expect(rowIn(store.board().cards, id)).toMatchObject({ color: 5 });
});

test("Escape takes back what was typed, however many steps there were before or have gone since", () => {
  const { store, server } = buildStore();
  for (let step = 0; step < 205; step += 1)
    setCard(store, cardId, { field: "color", value: (step % 8) + 1 });
  const before = textNow(store);
  const typing = startTyping(store, cardTextOf(cardId));
  store.type(cardTextOf(cardId), splice(0, 0, "not kept "));
  server.accept();
  server.hear({ opId: newId(), kind: "card.set", id: cardId, set: { field: "color", value: 3 } });
  expect(textNow(store)).toBe(`not kept ${before}`);
  finishTyping(store, typing, false);
  expect(textNow(store)).toBe(before);
});

test("Undo while typing goes no further than where the typing began", () => {
  const { store } = buildStore();
  setCard(store, cardId, { field: "color", value: 5 });
  const before = textNow(store);
  const typing = startTyping(store, cardTextOf(cardId));
  const undo = () => undoTyping(store, typing, key);
  store.type(cardTextOf(cardId), splice(0, 0, "typed "));
  undo();
  undo();
  expect(textNow(store)).toBe(before);
  expect(rowIn(store.board().cards, cardId)?.color).toBe(5);
});

test("Redo while typing brings back what was typed there and nothing else, and Escape takes it", () => {
  const { store } = buildStore();
  setCard(store, cardId, { field: "color", value: 5 });
  store.undo();
  const before = textNow(store);
  const colorNow = () => rowIn(store.board().cards, cardId)?.color;
  const color = colorNow();
  const redo = (typing: ReturnType<typeof startTyping>) =>
    undoTyping(store, typing, { ...key, shiftKey: true });
  const idle = startTyping(store, cardTextOf(cardId));
  redo(idle);
  expect(colorNow()).toBe(color);
  const typing = startTyping(store, cardTextOf(cardId));
  store.type(cardTextOf(cardId), splice(0, 0, "typed "));
  undoTyping(store, typing, key);
  redo(typing);
  expect(textNow(store)).toBe(`typed ${before}`);
  finishTyping(store, typing, false);
  expect(textNow(store)).toBe(before);
});
