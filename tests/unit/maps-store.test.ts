import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBoardStore } from "@/components/maps/state/board-store";
import { addCard, deleteCard, moveOp, setCard } from "@/components/maps/state/gestures";
import { neighbour } from "@/components/maps/state/navigate";
import type { OutgoingBatch } from "@/components/maps/state/outbox";
import type { Place } from "@/components/maps/state/ui-state";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import type { BatchResult } from "@/lib/maps/judge";
import { defaultMetrics } from "@/lib/maps/layout";
import { emptyBoard } from "@/lib/maps/model";
import { viewBoard } from "@/lib/maps/view";
import { roughMeasure } from "@/lib/maps/wrap";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));
const view = viewBoard(board);
const [lane, step, nextStep] = [view.lanes[0], view.steps[0], view.steps[1]];
if (!lane || !step || !nextStep) throw new Error("An empty map");
const place = { laneId: lane.id, stepId: step.id, index: 0 };

type Answer = (batch: OutgoingBatch) => BatchResult | "offline";

function buildStore(answer: Answer, canEdit = true) {
  const sent: OutgoingBatch[] = [];
  const rejected: (string | null)[] = [];
  const store = createBoardStore({
    board,
    canEdit,
    metrics: defaultMetrics,
    measure: roughMeasure(13),
    send: async (batch) => {
      sent.push(batch);
      const result = answer(batch);
      if (result === "offline") throw new TypeError("fetch failed");
      return { ok: true, value: result };
    },
    onRejected: (reason) => rejected.push(reason),
  });
  return { store, sent, rejected };
}

const accept = ({ ops }: OutgoingBatch): BatchResult => ({
  revision: ops.length,
  applied: ops.map((op, index) => ({ opId: op.opId, revision: index + 1 })),
  rejected: [],
  followUps: [],
});

test("A change shows at once, is sent in a batch and is then saved", async () => {
  const { store, sent } = buildStore(accept);
  addCard(store, place);
  const id = store.ui.get().editingId ?? "";
  setCard(store, id, { field: "text", value: "New" });
  expect(store.board().cards[id]?.text).toBe("New");
  expect(store.status()).toEqual({ state: "saving", count: 2 });
  await vi.advanceTimersByTimeAsync(200);
  expect(sent.map((batch) => batch.ops.length)).toEqual([2]);
  expect(store.status()).toEqual({ state: "saved", count: 0 });
});

test("What fails on the way is sent again with the same ids until it arrives", async () => {
  let failures = 2;
  const { store, sent } = buildStore((batch) => {
    failures -= 1;
    return failures >= 0 ? "offline" : accept(batch);
  });
  addCard(store, place);
  await vi.advanceTimersByTimeAsync(200);
  expect(store.status()).toEqual({ state: "offline", count: 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(store.status().state).toBe("saved");
  expect(new Set(sent.map((batch) => batch.batchId)).size).toBe(1);
  expect(sent).toHaveLength(3);
});

test("A rejected change is taken back and said, and the others stay", async () => {
  const { store, rejected } = buildStore((batch) => {
    const [first] = batch.ops;
    const result = accept(batch);
    const refused = { opId: first?.opId ?? "", reason: "target-deleted" } as const;
    return { ...result, applied: result.applied.slice(1), rejected: [refused] };
  });
  addCard(store, place);
  const refused = store.ui.get().editingId ?? "";
  addCard(store, place);
  const kept = store.ui.get().editingId ?? "";
  await vi.advanceTimersByTimeAsync(200);
  expect(store.board().cards[refused]).toBeUndefined();
  expect(store.board().cards[kept]).toBeDefined();
  expect(rejected).toEqual(["target-deleted"]);
});

test("Undo takes back one gesture at a time and redo does it again", () => {
  const { store } = buildStore(accept);
  const [card] = view.cells.get(`${lane.id}|${step.id}`) ?? [];
  const id = card?.id ?? "";
  store.dispatch(moveOp(store, id, { ...place, stepId: nextStep.id }));
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

test("What is tried out shows and is never sent", async () => {
  const { store, sent } = buildStore(accept);
  const [card] = view.cells.get(`${lane.id}|${step.id}`) ?? [];
  const move = moveOp(store, card?.id ?? "", { ...place, stepId: nextStep.id });
  store.tryOut([move]);
  expect(store.drawing().cards.get(card?.id ?? "")?.card.stepId).toBe(nextStep.id);
  store.tryOut([]);
  expect(store.drawing().cards.get(card?.id ?? "")?.card.stepId).toBe(step.id);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([]);
});

test("Only the cards that a change touches are drawn again", () => {
  const { store } = buildStore(accept);
  const before = store.drawing().cards;
  const [card] = view.cells.get(`${lane.id}|${step.id}`) ?? [];
  setCard(store, card?.id ?? "", { field: "color", value: 3 });
  const changed = [...store.drawing().cards].filter(([id, drawn]) => before.get(id) !== drawn);
  expect(changed.map(([id]) => id)).toEqual([card?.id]);
});

test("Whoever may not edit changes nothing", () => {
  const { store, sent } = buildStore(accept, false);
  deleteCard(store, view.cells.get(`${lane.id}|${step.id}`)?.[0]?.id ?? "");
  expect(store.board()).toEqual(board);
  expect(sent).toEqual([]);
});

test("Arrow keys reach every card of the board from the first and never leave it", () => {
  const { store } = buildStore(accept);
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
