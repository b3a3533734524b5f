import { expect, test } from "vitest";
import { planPaste } from "@/components/maps/clipboard/paste-plan";
import { inReadingOrder } from "@/components/maps/selection/choose";
import {
  duplicateLane,
  duplicateStage,
  duplicateStep,
} from "@/components/maps/selection/copy-columns";
import { copyManyOps, deleteMany, duplicate, moveManyOps } from "@/components/maps/selection/many";
import { createBoardStore } from "@/components/maps/state/board-store";
import { carryOn, putDown } from "@/components/maps/state/carry";
import { setCard } from "@/components/maps/state/gestures";
import { boardWalk, listWalk, nextSlot } from "@/components/maps/state/next-slot";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { readClipboard } from "@/lib/maps/clipboard/read";
import { copyLane, copyStage } from "@/lib/maps/clipboard/whole";
import { copyCards, toHtml } from "@/lib/maps/clipboard/write";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import { type Board, cellKey, emptyBoard } from "@/lib/maps/model";
import { rowIn, rowsIn } from "@/lib/maps/parts";
import { roughMeasure } from "@/lib/maps/wrap";

const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));
const around = {
  ...{ workspace: "shop", touchpoints: [], channels: [], personas: [], members: [], maps: [] },
};
const made = { newStage: "New stage", newStep: "New step", newLane: "New lane" };
const names = { ...around, ...made };

function buildStore() {
  const settings = { metrics: defaultMetrics, measure: roughMeasure(13), canEdit: true };
  const store = createBoardStore({ board, revision: 1, ...settings });
  const { view } = store.drawing();
  const lane = (kind: string) => {
    const found = view.lanes.find((one) => one.kind === kind);
    if (!found) throw new Error(`No lane of ${kind}`);
    return found.id;
  };
  const [step = "", next = "", third = ""] = view.steps.map((one) => one.id);
  const ids = (laneId: string, stepId: string) =>
    store.drawing().cells.get(cellKey(laneId, stepId)) ?? [];
  return { store, lane, ids, step, next, third };
}

test("Several cards move together, keep their order, and go back with one undo", () => {
  const { store, lane, ids, step, next } = buildStore();
  const [thoughts, motivations] = [lane("thoughts"), lane("motivations")];
  const moving = inReadingOrder(store.drawing(), [
    ...ids(motivations, step),
    ...ids(thoughts, step),
  ]);
  const before = store.board();
  const there = ids(thoughts, next);
  store.dispatch(...moveManyOps(store, moving, { laneId: thoughts, stepId: next, index: 0 }));
  expect(ids(thoughts, next)).toEqual([...moving, ...there]);
  store.undo();
  expect(store.board()).toEqual(before);
});

test("A card dropped among pain points gets a severity to be judged", () => {
  const { store, lane, ids, step } = buildStore();
  const [id = ""] = ids(lane("thoughts"), step);
  expect(rowIn(store.board().cards, id)?.severity).toBeNull();
  const target = { laneId: lane("pain-points"), stepId: step, index: 0 };
  store.dispatch(...moveManyOps(store, [id], target));
  expect(rowIn(store.board().cards, id)?.severity).toBe(2);
});

test("Copies are new cards that say the same, and duplicates stand below their originals", () => {
  const { store, lane, ids, step, next } = buildStore();
  const thoughts = lane("thoughts");
  const [id = ""] = ids(thoughts, step);
  const made = copyManyOps(store, [id], { laneId: thoughts, stepId: next, index: 0 });
  store.dispatch(...made.ops);
  expect(made.ids).not.toContain(id);
  expect(rowIn(store.board().cards, made.ids[0])?.text).toBe(rowIn(store.board().cards, id)?.text);
  duplicate(store, [id]);
  const [first, second = ""] = ids(thoughts, step);
  expect(first).toBe(id);
  expect(rowIn(store.board().cards, second)?.text).toBe(rowIn(store.board().cards, id)?.text);
  expect([...store.ui.get().selection]).toEqual([second]);
});

test("Deleting many leaves the keyboard beside them, or in the empty cell", () => {
  const { store, lane, ids, step } = buildStore();
  const actions = lane("actions");
  const all = [...ids(actions, step)];
  deleteMany(store, all.slice(0, -1));
  expect(store.ui.get().focus?.cardId).toBe(all.at(-1));
  deleteMany(store, all.slice(-1));
  expect(store.ui.get().focus).toEqual({ laneId: actions, stepId: step, cardId: null });
});

test("A table fills cells over lanes and steps, skipping lanes that take no cards", () => {
  const { store, lane, ids, step, next } = buildStore();
  const place = { laneId: lane("channels"), stepId: step, cardId: null };
  const pasted = readClipboard({ html: "", text: "a1\tb1\na2\tb2" });
  const plan = planPaste(store, place, { pasted, names });
  expect(plan.lanes).toEqual(["Channels", "Thoughts"]);
  expect(plan.steps.slice(0, 2)).toEqual([step, next].map((id) => store.board().steps[id]?.title));
  store.dispatch(...plan.ops);
  const textsIn = (laneId: string, stepId: string) =>
    ids(laneId, stepId).map((id) => rowIn(store.board().cards, id)?.text);
  expect(textsIn(lane("channels"), step)).toContain("a1");
  expect(textsIn(lane("channels"), next)).toContain("b1");
  // The emotional journey lies between; the next lane that takes cards is the thoughts'.
  expect(textsIn(lane("thoughts"), step)).toContain("a2");
  expect(textsIn(lane("thoughts"), next)).toContain("b2");
});

test("A paste beyond the last step and lane makes the map grow, as one step to undo", () => {
  const { store } = buildStore();
  const { view, layout } = store.drawing();
  const place = {
    laneId: layout.rows.at(-1)?.laneId ?? "",
    stepId: view.steps.at(-1)?.id ?? "",
    cardId: null,
  };
  const before = store.board();
  const pasted = readClipboard({ html: "", text: "a\tb\tc\nd\te\tf" });
  const plan = planPaste(store, place, { pasted, names });
  expect([plan.addedSteps, plan.addedLanes]).toEqual([2, 1]);
  expect([plan.lanes[1], plan.steps.slice(1)]).toEqual(["New lane", ["New step", "New step"]]);
  store.dispatch(...plan.ops);
  expect(store.drawing().view.steps).toHaveLength(view.steps.length + 2);
  expect(plan.ids.every((id) => store.drawing().cards.has(id))).toBe(true);
  store.undo();
  expect(store.drawing().view.steps).toHaveLength(view.steps.length);
  expect(store.drawing().cards.size).toBe(rowsIn(before.cards).length);
});

test("Cards copied from one map are pasted into another, into lanes of their kind", () => {
  const { store, lane, ids, step } = buildStore();
  const chosen = new Set([...ids(lane("actions"), step), ...ids(lane("thoughts"), step)]);
  const copied = copyCards(store.drawing().view, chosen, around);
  const other = buildStore();
  const pasted = readClipboard({ html: toHtml(copied), text: "" });
  const place = { laneId: other.lane("actions"), stepId: other.third, cardId: null };
  const plan = planPaste(other.store, place, { pasted, names });
  other.store.dispatch(...plan.ops);
  const kinds = plan.ids.map((id) => {
    const { lanes, cards } = other.store.board();
    return lanes[rowIn(cards, id)?.laneId ?? ""]?.kind;
  });
  expect(new Set(kinds)).toEqual(new Set(["actions", "thoughts"]));
  expect(plan.ids).toHaveLength(chosen.size);
});

test("A pasted card keeps its people and picture at home, and brings no stranger's along", () => {
  const { store, lane, ids, step, next } = buildStore();
  const [id = ""] = ids(lane("actions"), step);
  const [personaId, assigneeId, linkedMapId, imageId] = [newId(), newId(), newId(), newId()];
  const set = (set: Parameters<typeof setCard>[2]) => setCard(store, id, set);
  set({ field: "imageId", value: imageId });
  set({ field: "assigneeId", value: assigneeId });
  for (const [link, targetId] of [
    ["persona", personaId] as const,
    ["linkedMap", linkedMapId] as const,
  ])
    store.dispatch({ opId: newId(), kind: "card.link", id, link, targetId });
  const home = {
    ...names,
    personas: [{ id: personaId, name: "Sofia" }],
    members: [{ id: assigneeId, name: "Ana Moreno" }],
    maps: [{ id: linkedMapId, name: "Returns" }],
  };
  const html = toHtml(copyCards(store.drawing().view, new Set([id]), home));
  const pasted = readClipboard({ html, text: "" });
  const place = { laneId: lane("actions"), stepId: next, cardId: null };
  const paste = (into: typeof home) => {
    const plan = planPaste(store, place, { pasted, names: into });
    store.dispatch(...plan.ops);
    return rowIn(store.board().cards, plan.ids[0]);
  };
  expect(paste(home)).toMatchObject({ personaId, assigneeId, linkedMapId, imageId });
  const sofia = { id: newId(), name: "Sofia" };
  const away = { ...home, workspace: "other", personas: [sofia], members: [], maps: [] };
  expect(paste(away)).toMatchObject({
    ...{ personaId: sofia.id, assigneeId: null, linkedMapId: null, imageId: null },
  });
});

test("A stage copied from one map stands in another after the place, with all that was on it", () => {
  const { store, lane, step } = buildStore();
  const [personaId, strangerId] = [newId(), newId()];
  for (const [id, value] of [[personaId, 1.5] as const, [strangerId, -2] as const])
    store.dispatch({ opId: newId(), kind: "emotion.set", stepId: step, personaId: id, value });
  const from = store.drawing();
  const [stage] = from.view.stages;
  if (!stage) throw new Error("No stages");
  const persona = { id: personaId, name: "Sofia" };
  const stranger = { id: strangerId, name: "Gone" };
  const named = { ...names, personas: [persona, stranger] };
  const copied = copyStage({ view: from.view, emotions: from.board.emotions }, stage, named);
  const other = buildStore();
  other.store.dispatch({ opId: newId(), kind: "lane.delete", id: lane("thoughts") });
  const before = other.store.board();
  const place = {
    laneId: "",
    stepId: other.store.drawing().view.stages[1]?.steps[0]?.id ?? "",
    cardId: null,
  };
  const pasted = readClipboard({ html: toHtml(copied), text: "" });
  const plan = planPaste(other.store, place, { pasted, names: { ...names, personas: [persona] } });
  other.store.dispatch(...plan.ops);
  const { view, board: now } = other.store.drawing();
  const copy = view.stages[2];
  expect(copy).toMatchObject({ title: stage.title, kind: stage.kind, color: stage.color });
  expect(copy?.steps.map((one) => one.title)).toEqual(stage.steps.map((one) => one.title));
  const told = (shown: typeof view, steps: readonly { id: string }[]) =>
    shown.lanes.flatMap((one) =>
      steps.map(({ id }) => ({
        lane: one.title,
        texts: (shown.cells.get(cellKey(one.id, id)) ?? []).map((card) => card.text),
      })),
    );
  const isFull = ({ texts }: { texts: string[] }) => texts.length > 0;
  const there = told(view, copy?.steps ?? []).filter(isFull);
  expect(new Set(there)).toEqual(new Set(told(from.view, stage.steps).filter(isFull)));
  expect(there.some((one) => one.lane === "Thoughts")).toBe(true);
  expect(view.lanes).toHaveLength(from.view.lanes.length);
  const felt = Object.values(now.emotions).filter((one) => one.stepId === copy?.steps[0]?.id);
  expect(felt).toEqual([{ stepId: copy?.steps[0]?.id, personaId, value: 1.5 }]);
  other.store.undo();
  expect(other.store.drawing().view).toEqual(drawnFrom(before));
});

const drawnFrom = (own: Board) => {
  const settings = { metrics: defaultMetrics, measure: roughMeasure(13), canEdit: true };
  return createBoardStore({ board: own, revision: 1, ...settings }).drawing().view;
};

test("A lane copied from one map stands below the place in another, which grows where it ends", () => {
  const { store, lane } = buildStore();
  const { view } = store.drawing();
  const thoughts = view.lanes.find((one) => one.id === lane("thoughts"));
  if (!thoughts) throw new Error("No lane of thoughts");
  const pasted = readClipboard({ html: toHtml(copyLane(view, thoughts, names)), text: "" });
  const other = buildStore();
  for (const gone of other.store.drawing().view.stages.slice(1))
    other.store.dispatch({ opId: newId(), kind: "stage.delete", id: gone.id });
  const place = { laneId: other.lane("actions"), stepId: "", cardId: null };
  const plan = planPaste(other.store, place, { pasted, names });
  other.store.dispatch(...plan.ops);
  const now = other.store.drawing().view;
  const at = now.lanes.findIndex((one) => one.id === other.lane("actions")) + 1;
  expect(now.lanes[at]).toMatchObject({ title: thoughts.title, kind: "thoughts" });
  const textsIn = (shown: typeof now, laneId: string) =>
    shown.steps.map(({ id }) =>
      (shown.cells.get(cellKey(laneId, id)) ?? []).map((one) => one.text),
    );
  const original = textsIn(view, thoughts.id);
  const last = original.findLastIndex((texts) => texts.length > 0);
  expect(textsIn(now, now.lanes[at]?.id ?? "")).toEqual(original.slice(0, last + 1));
  expect(now.steps.length).toBe(last + 1);
});

test("What is pasted after a stage without steps comes right after it, or into it", () => {
  const { store } = buildStore();
  const from = store.drawing();
  const [first, second] = from.view.stages;
  if (!first || !second) throw new Error("No stages");
  for (const step of second.steps)
    store.dispatch({ opId: newId(), kind: "step.delete", id: step.id });
  const place = { stageId: second.id, laneId: "", stepId: "", cardId: null };
  const copied = copyStage({ view: from.view, emotions: {} }, first, names);
  const whole = readClipboard({ html: toHtml(copied), text: "" });
  store.dispatch(...planPaste(store, place, { pasted: whole, names }).ops);
  const titles = store.drawing().view.stages.map((stage) => stage.title);
  expect(titles.slice(0, 3)).toEqual([first.title, second.title, first.title]);
  const pasted = readClipboard({ html: "", text: "a\tb" });
  const plan = planPaste(store, place, { pasted, names });
  expect(plan).toMatchObject({ addedSteps: 2, steps: ["New step", "New step"] });
  store.dispatch(...plan.ops);
  const { stages } = store.drawing().view;
  expect(stages[1]?.steps.map((step) => step.title)).toEqual(["New step", "New step"]);
  expect(plan.ids.every((id) => store.drawing().cards.has(id))).toBe(true);
});

test.each([
  ["with two empty stages", 2, "step.delete"],
  ["without any stage", 0, "stage.delete"],
] as const)("A lane pasted into a map %s brings the steps that hold its cards", (_, kept, kind) => {
  const { store, lane } = buildStore();
  const { view } = store.drawing();
  const thoughts = view.lanes.find((one) => one.id === lane("thoughts"));
  if (!thoughts) throw new Error("No lane of thoughts");
  const pasted = readClipboard({ html: toHtml(copyLane(view, thoughts, names)), text: "" });
  const other = buildStore();
  const dispatch = other.store.dispatch;
  const gone = other.store.drawing().view;
  for (const { id } of gone.stages.slice(kept))
    dispatch({ opId: newId(), kind: "stage.delete", id });
  if (kind === "step.delete")
    for (const { id } of gone.steps) dispatch({ opId: newId(), kind, id });
  const before = other.store.drawing().view;
  expect([before.stages.length, before.steps.length]).toEqual([kept, 0]);
  const place = { laneId: other.lane("actions"), stepId: "", cardId: null };
  const plan = planPaste(other.store, place, { pasted, names });
  dispatch(...plan.ops);
  const now = other.store.drawing().view;
  expect(now.stages).toHaveLength(Math.max(1, kept));
  expect(now.stages[0]?.steps).toHaveLength(now.steps.length);
  const at = now.lanes.findIndex((one) => one.id === other.lane("actions")) + 1;
  const texts = (shown: typeof now, laneId = "") =>
    shown.steps.map(({ id }) =>
      (shown.cells.get(cellKey(laneId, id)) ?? []).map((card) => card.text),
    );
  const original = texts(view, thoughts.id);
  const filled = original.slice(0, original.findLastIndex((cell) => cell.length > 0) + 1);
  expect(filled.length).toBeGreaterThan(0);
  expect(texts(now, now.lanes[at]?.id)).toEqual(filled);
  other.store.undo();
  expect(other.store.drawing().view).toEqual(before);
});

test("A stage, a step and a lane are duplicated with everything on them", () => {
  const { store, lane, step } = buildStore();
  const [stage] = store.drawing().view.stages;
  if (!stage) throw new Error("No stages");
  const cardsOn = (stepIds: string[]) =>
    [...new Map(store.drawing().cards).values()].filter(({ card }) => stepIds.includes(card.stepId))
      .length;
  const original = cardsOn(stage.steps.map((one) => one.id));
  duplicateStage(store, stage);
  const copy = store.drawing().view.stages[1];
  expect(copy?.title).toBe(stage.title);
  expect(cardsOn(copy?.steps.map((one) => one.id) ?? [])).toBe(original);
  duplicateStep(store, step);
  const [, second] = store.drawing().view.steps;
  expect(cardsOn([second?.id ?? ""])).toBe(cardsOn([step]));
  const inLane = (laneId: string) =>
    [...new Map(store.drawing().cards).values()].filter(({ card }) => card.laneId === laneId)
      .length;
  const thoughts = lane("thoughts");
  duplicateLane(store, thoughts);
  const { lanes } = store.drawing().view;
  const below = lanes[lanes.findIndex((one) => one.id === thoughts) + 1];
  expect(inLane(below?.id ?? "")).toBe(inLane(thoughts));
});

test("Held cards never land among themselves and stop at the edges", () => {
  const { store, lane, ids, step } = buildStore();
  const actions = lane("actions");
  const held = new Set(ids(actions, step));
  const walk = boardWalk(store.drawing());
  const left = nextSlot(walk, { laneId: actions, stepId: step, index: 0 }, "left", held);
  expect(left).toEqual({ laneId: actions, stepId: step, index: 0 });
  const down = nextSlot(walk, { laneId: actions, stepId: step, index: 0 }, "down", held);
  expect(down.laneId).not.toBe(actions);
});

test("A card carried through the list moves here alone until it is put down, which is one step to undo", () => {
  const { store, lane, ids, step, next } = buildStore();
  const actions = lane("actions");
  store.dispatch({
    opId: newId(),
    kind: "lane.set",
    id: actions,
    set: { field: "isCollapsed", value: true },
  });
  const [cardId = ""] = ids(actions, step);
  const held = { cardId, ids: [cardId] };
  const carry = (direction: "right" | "up") =>
    carryOn(store, held, { walk: listWalk(store.drawing()), direction });
  store.ui.set({ lifted: { laneId: actions, stepId: step, cardId } });
  expect(carry("right")).toEqual({ laneId: actions, stepId: next, index: 0 });
  expect(carry("up")).toEqual({ laneId: actions, stepId: next, index: 0 });
  expect(ids(actions, next)[0]).toBe(cardId);
  expect(rowIn(store.board().cards, cardId)?.stepId).toBe(step);
  expect(putDown(store, held)).toEqual({ laneId: actions, stepId: next, cardId });
  expect(rowIn(store.board().cards, cardId)?.stepId).toBe(next);
  expect(store.ui.get().lifted).toBeNull();
  store.undo();
  expect(rowIn(store.board().cards, cardId)?.stepId).toBe(step);
});

test("A pasted address becomes a card in words that leads there, in a list each line one", () => {
  const { store, lane, step, ids } = buildStore();
  const [thoughts, address] = [lane("thoughts"), "https://www.example.com/help/late-parcels"];
  const before = ids(thoughts, step).length;
  const paste = (text: string) => {
    const pasted = readClipboard({ html: "", text });
    const plan = planPaste(
      store,
      { laneId: thoughts, stepId: step, cardId: null },
      { pasted, names },
    );
    store.dispatch(...plan.ops);
    return plan.ids.map((id) => rowIn(store.board().cards, id));
  };
  expect(paste(address)).toMatchObject([{ text: "Late parcels · example.com", linkUrl: address }]);
  expect(paste(`Call them\n${address}`)).toMatchObject([
    { text: "Call them", linkUrl: null },
    { text: "Late parcels · example.com", linkUrl: address },
  ]);
  expect(ids(thoughts, step)).toHaveLength(before + 3);
});
