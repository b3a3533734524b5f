import fc from "fast-check";
import { expect, test } from "vitest";
import { laneKinds, stageKinds } from "@/db/enums";
import { applyOp, applyOps } from "@/lib/maps/apply-op";
import { invertOp } from "@/lib/maps/invert-op";
import { type Board, cardLinks, emptyBoard } from "@/lib/maps/model";
import { type MapOp, mapOp } from "@/lib/maps/ops";
import { rejection } from "@/lib/maps/rejection";
import { viewBoard } from "@/lib/maps/view";

const uuid = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`;
const undoId = uuid(999_999);

// Few ids, so that random ops meet each other.
const idIn = (from: number, to = from + 4) => fc.integer({ min: from, max: to }).map(uuid);
const stageId = idIn(100);
const stepId = idIn(200);
const laneId = idIn(300);
const cardId = idIn(400, 408);
const targetId = idIn(600);
const orderKey = fc.stringMatching(/^[0-9A-Za-z]{0,3}[1-9A-Za-z]$/);
const title = fc.constantFrom("One", "Two", "Three");
const text = fc.string({ maxLength: 12 }).map((value) => value.replaceAll("\u0000", ""));
const delta = fc.array(
  fc.oneof(
    fc.record({ retain: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ delete: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ insert: fc.stringMatching(/^[a-zé😀]{1,4}$/u) }),
  ),
  { maxLength: 5 },
);
const color = fc.integer({ min: 1, max: 8 });
const severity = fc.option(fc.integer({ min: 1, max: 4 }));
const link = fc.constantFrom(...cardLinks);
const verb = fc.constantFrom("delete", "restore");

const stage = fc.record({
  id: stageId,
  orderKey,
  title,
  kind: fc.constantFrom(...stageKinds),
  color,
});
const step = fc.record({ id: stepId, stageId, orderKey, title, isMomentOfTruth: fc.boolean() });
const lane = fc.record({
  id: laneId,
  orderKey,
  title,
  kind: fc.constantFrom(...laneKinds),
  isCollapsed: fc.boolean(),
  isHidden: fc.boolean(),
});
const card = fc.record({
  id: cardId,
  laneId,
  stepId,
  orderKey,
  text,
  color: fc.option(color),
  severity,
  touchpointId: fc.option(targetId),
  channelId: fc.constant(null),
  painPointId: fc.constant(null),
});

const create = (kind: string, value: fc.Arbitrary<object>) =>
  fc.record({ kind: fc.constant(`${kind}.create`), value });
const life = (kind: string, id: fc.Arbitrary<string>) =>
  fc.record({ kind: verb.map((name) => `${kind}.${name}`), id });
const move = (kind: string, id: fc.Arbitrary<string>, to: Record<string, fc.Arbitrary<string>>) =>
  fc.record({ kind: fc.constant(`${kind}.move`), id, to: fc.record({ orderKey, ...to }) });
const set = (kind: string, id: fc.Arbitrary<string>, field: string, value: fc.Arbitrary<unknown>) =>
  fc.record({
    kind: fc.constant(`${kind}.set`),
    id,
    set: fc.record({ field: fc.constant(field), value }),
  });

const typing = (entity: string, id: fc.Arbitrary<string>) =>
  fc.record({
    ...{ kind: fc.constant("text"), id, entity: fc.constant(entity), delta },
    field: fc.constant(entity === "card" ? "text" : "title"),
    base: fc.constant(0),
  });

const op: fc.Arbitrary<MapOp> = fc
  .tuple(
    idIn(10_000, 90_000),
    fc.oneof(
      create("stage", stage),
      create("step", step),
      create("lane", lane),
      create("card", card),
      create("card", card),
      life("stage", stageId),
      life("step", stepId),
      life("lane", laneId),
      life("card", cardId),
      move("stage", stageId, {}),
      move("step", stepId, { stageId }),
      move("lane", laneId, {}),
      move("card", cardId, { laneId, stepId }),
      set("stage", stageId, "title", title),
      set("step", stepId, "isMomentOfTruth", fc.boolean()),
      set("lane", laneId, "isCollapsed", fc.boolean()),
      set("card", cardId, "text", text),
      set("card", cardId, "severity", severity),
      set("card", cardId, "span", fc.integer({ min: 1, max: 6 })),
      set("card", cardId, "status", fc.constantFrom("open", "done", null)),
      set("card", cardId, "tags", fc.uniqueArray(title, { maxLength: 3 })),
      set("card", cardId, "linkUrl", fc.constantFrom("https://example.com/a", null)),
      set("lane", laneId, "height", fc.option(fc.integer({ min: 36, max: 900 }))),
      set("stage", stageId, "isCollapsed", fc.boolean()),
      typing("card", cardId),
      typing("stage", stageId),
      typing("step", stepId),
      typing("lane", laneId),
      set("step", stepId, "title", title),
      fc.record({ kind: fc.constant("card.link"), id: cardId, link, targetId }),
      fc.record({ kind: fc.constant("card.unlink"), id: cardId, link }),
      fc.record({
        kind: fc.constant("emotion.set"),
        stepId,
        personaId: targetId,
        value: fc.option(fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10)),
      }),
      fc.record({
        kind: fc.constant("order.rebalance"),
        entity: fc.constant("cards"),
        keys: fc.dictionary(cardId, orderKey, { maxKeys: 4 }),
      }),
    ),
  )
  .map(([opId, rest]) => mapOp.parse({ opId, ...rest }));

const start = applyOps(
  emptyBoard,
  [0, 1, 2].flatMap((index): MapOp[] => [
    {
      opId: uuid(1),
      kind: "stage.create",
      value: { id: uuid(100 + index), orderKey: "V", title: "Stage", kind: "custom", color: 1 },
    },
    {
      opId: uuid(2),
      kind: "step.create",
      value: {
        id: uuid(200 + index),
        stageId: uuid(100 + index),
        orderKey: "V",
        title: "Step",
        isMomentOfTruth: false,
      },
    },
    {
      opId: uuid(3),
      kind: "lane.create",
      value: {
        id: uuid(300 + index),
        orderKey: "V",
        title: "Lane",
        kind: "actions",
        isCollapsed: false,
        isHidden: false,
      },
    },
  ]),
);
const board = fc.array(op, { maxLength: 60, size: "max" }).map((ops) => applyOps(start, ops));

test("Applying an op never throws and never changes the board it was given", () => {
  fc.assert(
    fc.property(board, op, (before, next) => {
      const copy = structuredClone(before);
      const after = applyOp(before, next);
      expect(before).toEqual(copy);
      if (rejection(before, next) !== null) expect(after).toBe(before);
    }),
    { numRuns: 300 },
  );
});

test("The same ops give the same board everywhere", () => {
  fc.assert(
    fc.property(fc.array(op, { maxLength: 60, size: "max" }), (ops) => {
      expect(applyOps(start, structuredClone(ops))).toEqual(applyOps(start, ops));
    }),
  );
});

test("The inverse of an op shows the board as it was", () => {
  fc.assert(
    fc.property(board, op, (before, next) => {
      const inverse = invertOp(before, next, undoId);
      fc.pre(inverse !== null);
      if (inverse === null) return;
      expect(visible(applyOps(before, [next, inverse]))).toEqual(visible(before));
    }),
    { numRuns: 500 },
  );
});

test("The inverse of an inverse does the op again", () => {
  fc.assert(
    fc.property(board, op, (before, next) => {
      const after = applyOp(before, next);
      const undo = invertOp(before, next, undoId);
      if (undo === null) return;
      const undone = applyOp(after, undo);
      const redo = invertOp(after, undo, undoId);
      if (redo === null) return;
      expect(visible(applyOp(undone, redo))).toEqual(visible(after));
    }),
    { numRuns: 500 },
  );
});

test("Edits made to a deleted card show when it is restored", () => {
  const value = {
    id: uuid(400),
    laneId: uuid(300),
    stepId: uuid(200),
    orderKey: "V",
    text: "Before",
    color: null,
    severity: null,
    touchpointId: null,
    channelId: null,
    painPointId: null,
  };
  const after = applyOps(start, [
    { opId: uuid(1), kind: "card.create", value },
    { opId: uuid(2), kind: "card.delete", id: value.id },
    { opId: uuid(3), kind: "card.set", id: value.id, set: { field: "text", value: "After" } },
    { opId: uuid(4), kind: "card.restore", id: value.id },
  ]);
  expect(viewBoard(after).cells.get(`${uuid(300)}|${uuid(200)}`)?.[0]?.text).toBe("After");
});

test("A card cannot move into a deleted stage, step or lane", () => {
  const to = { laneId: uuid(300), stepId: uuid(200), orderKey: "V" };
  const value = {
    ...to,
    id: uuid(400),
    laneId: uuid(301),
    stepId: uuid(201),
    text: "",
    color: null,
    severity: null,
    touchpointId: null,
    channelId: null,
    painPointId: null,
  };
  const withCard = applyOp(start, { opId: uuid(1), kind: "card.create", value });
  const move: MapOp = { opId: uuid(2), kind: "card.move", id: value.id, to };
  for (const gone of [
    { opId: uuid(3), kind: "stage.delete", id: uuid(100) },
    { opId: uuid(3), kind: "step.delete", id: uuid(200) },
    { opId: uuid(3), kind: "lane.delete", id: uuid(300) },
  ] satisfies MapOp[])
    expect(rejection(applyOp(withCard, gone), move)).toBe("target-deleted");
  expect(rejection(withCard, move)).toBeNull();
});

test("Ids that are names of object methods find nothing", () => {
  const ops = ["constructor", "__proto__", "toString"].map(
    (id): MapOp => ({ opId: uuid(1), kind: "card.delete", id }),
  );
  expect(applyOps(start, ops)).toBe(start);
});

function visible(state: Board) {
  const { stages, lanes, cells } = viewBoard(state);
  return { stages, lanes, cells: [...cells].sort(), emotions: state.emotions };
}

test.each([
  "javascript:alert(1)",
  "http://example.com",
  "https://",
  "data:text/html,x",
  "https://a b.c",
])("A card cannot lead to %s", (value) => {
  const change = {
    opId: uuid(1),
    kind: "card.set",
    id: uuid(400),
    set: { field: "linkUrl", value },
  };
  expect(mapOp.safeParse(change).success).toBe(false);
});
