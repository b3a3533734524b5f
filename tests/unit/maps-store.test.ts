import { expect, test } from "vitest";
import { moveManyOps } from "@/components/maps/selection/many";
import { addCard, deleteCard, setCard } from "@/components/maps/state/gestures";
import { neighbour } from "@/components/maps/state/navigate";
import type { Place } from "@/components/maps/state/ui-state";
import { newId } from "@/lib/core/new-id";
import type { MapOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import {
  board,
  buildStore,
  cardId,
  lane,
  nextStep,
  place,
  step,
  view,
} from "../support/edited-store";

test("A change shows at once, is sent in its batch and is then saved", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const id = store.ui.get().editingId ?? "";
  setCard(store, id, { field: "color", value: 4 });
  expect(rowIn(store.board().cards, id)?.color).toBe(4);
  expect(store.status()).toMatchObject({ state: "saving", count: 2 });
  server.accept();
  expect(store.status()).toMatchObject({ state: "saved", count: 0 });
  expect(rowIn(store.board().cards, id)?.color).toBe(4);
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

test("A rejected change is taken back and given to the person, and the others stay", () => {
  const { store, server } = buildStore();
  addCard(store, place);
  const refused = store.ui.get().editingId ?? "";
  addCard(store, place);
  const kept = store.ui.get().editingId ?? "";
  const [first] = server.take();
  const gone = store.link.refuse(new Set([first?.op.opId ?? ""]));
  expect(gone.map(({ op }) => op.kind)).toEqual(["card.create"]);
  expect(rowIn(store.board().cards, refused)).toBeUndefined();
  expect(rowIn(store.board().cards, kept)).toBeDefined();
});

test("A hole in what comes is noticed, and nothing after it is taken", () => {
  const { store, server } = buildStore();
  server.revision += 1;
  const change: MapOp = { opId: newId(), kind: "card.delete", id: cardId };
  expect(server.hear(change)).toBe(true);
  expect(store.link.revision()).toBe(10);
  expect(rowIn(store.board().cards, cardId)?.deleted).toBe(false);
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
  const own = [...new Map(drawing.cards).values()].filter((drawn) => drawn.card.stepId === step.id);
  expect(own.filter((drawn) => !seen.has(drawn.card.id)).length).toBeLessThanOrEqual(1);
  expect(neighbour(drawing, place, "down")).toEqual(place);
});
