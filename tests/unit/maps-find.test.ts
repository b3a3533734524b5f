import { expect, test } from "vitest";
import { findCards, showHit } from "@/components/maps/filter/finding";
import { addCard, setCard } from "@/components/maps/state/gestures";
import { foldHere, unfoldAround } from "@/components/maps/state/unfold";
import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import { buildStore, lane, place, step } from "../support/edited-store";

const fold = (kind: "stage.set" | "lane.set", id: string, value = true): ClientOp => ({
  ...{ opId: newId(), kind, id },
  set: { field: "isCollapsed", value },
});

/** A board whose first stage and lane are folded, with a card in both that says something of its own. */
function foldedBoard(options?: { canEdit: boolean }) {
  const { store, server } = buildStore(options);
  const stageId = step.stageId;
  const [hit = ""] = store.drawing().cells.get(`${lane.id}|${step.id}`) ?? [];
  server.hear({
    ...{ opId: newId(), kind: "card.set", id: hit },
    set: { field: "text", value: "Sapphire queue" },
  });
  server.hear(fold("stage.set", stageId));
  server.hear(fold("lane.set", lane.id));
  expect(store.drawing().layout.boxes.has(hit)).toBe(false);
  const isShown = () => store.drawing().layout.boxes.has(hit);
  return { store, server, hit, stageId, isShown };
}

test.each([true, false])(
  "A hit in a folded stage and lane is counted and shown without an op (may edit: %s)",
  (canEdit) => {
    const { store, server, hit, stageId, isShown } = foldedBoard({ canEdit });
    expect(findCards(store.drawing(), "sapphire")).toEqual([hit]);
    showHit(store, hit);
    expect(isShown()).toBe(true);
    expect(store.ui.get().selection).toEqual(new Set([hit]));
    expect(server.take()).toEqual([]);
    expect(store.board().stages[stageId]?.isCollapsed).toBe(true);
  },
);

test("Cards of hidden lanes are not found", () => {
  const { store, server } = foldedBoard();
  server.hear({
    ...{ opId: newId(), kind: "lane.set", id: lane.id },
    set: { field: "isHidden", value: true },
  });
  expect(findCards(store.drawing(), "sapphire")).toEqual([]);
});

test("What has been unfolded for a hit folds again with the next hit elsewhere and where one came from", () => {
  const { store, hit, isShown } = foldedBoard();
  showHit(store, hit);
  const elsewhere = store.drawing().view.steps.find((one) => one.stageId !== step.stageId);
  const other = [...new Map(store.drawing().cards).values()].find(
    ({ card }) => card.stepId === elsewhere?.id && card.laneId !== lane.id,
  );
  showHit(store, other?.card.id ?? "");
  expect(isShown()).toBe(false);
  showHit(store, hit);
  expect(isShown()).toBe(true);
  unfoldAround(store, "");
  expect(isShown()).toBe(false);
});

test("Work goes on in what has been unfolded, and folding it by hand folds it", () => {
  const { store, hit, stageId, isShown } = foldedBoard();
  unfoldAround(store, hit);
  const stages = store.drawing().board.stages;
  addCard(store, { ...place, index: 1 });
  const added = store.ui.get().editingId ?? "";
  setCard(store, added, { field: "text", value: "Written meanwhile" });
  expect(store.drawing().cards.get(added)?.card.text).toBe("Written meanwhile");
  // What has not changed is not drawn anew.
  expect(store.drawing().board.stages).toBe(stages);
  store.dispatch(fold("stage.set", stageId));
  expect(isShown()).toBe(false);
});

test("Whoever may only look folds and unfolds stages for themselves", () => {
  const { store, server, stageId } = foldedBoard({ canEdit: false });
  const other = store.drawing().view.stages.find((one) => one.id !== stageId)?.id ?? "";
  server.hear(fold("stage.set", other));
  const openStages = () =>
    store.drawing().layout.bands.filter(({ w }) => w > store.metrics().collapsedStage).length;
  const before = openStages();
  foldHere(store, stageId, false);
  foldHere(store, other, false);
  expect(openStages()).toBe(before + 2);
  foldHere(store, other, true);
  expect(openStages()).toBe(before + 1);
  expect(store.board().stages[other]?.isCollapsed).toBe(true);
  expect(server.take()).toEqual([]);
});

test("What somebody has folded for themselves opens for a hit, and folds again with the next", () => {
  const { store, hit, stageId, isShown } = foldedBoard({ canEdit: false });
  foldHere(store, stageId, false);
  foldHere(store, lane.id, false);
  expect(isShown()).toBe(true);
  foldHere(store, stageId, true);
  showHit(store, hit);
  expect(isShown()).toBe(true);
  unfoldAround(store, "");
  expect(isShown()).toBe(false);
  expect(store.drawing().board.lanes[lane.id]?.isCollapsed).toBe(false);
});

test("A stage that a search has opened is folded by hand by whoever may only look", () => {
  const { store, server, hit, stageId, isShown } = foldedBoard({ canEdit: false });
  showHit(store, hit);
  foldHere(store, stageId, true);
  expect(isShown()).toBe(false);
  expect(server.take()).toEqual([]);
});
