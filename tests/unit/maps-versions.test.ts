import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyOp, applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { type Board, type Card, emptyBoard } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import { rejection } from "@/lib/maps/rejection";
import { changesBetween } from "@/lib/maps/versions/changes";
import { restoreOps } from "@/lib/maps/versions/restore";
import { type LoggedOp, undoOps } from "@/lib/maps/versions/undo";
import { viewBoard } from "@/lib/maps/view";
import { randomOps, startingOps } from "../support/random-map";

const start = applyOps(emptyBoard, startingOps);

/** Two moments in the life of a map. */
const moments = fc.tuple(randomOps, randomOps).map(([first, second]) => {
  const before = applyOps(start, first);
  return { before, after: applyOps(before, second) };
});

test("A board compared with itself shows no change", () => {
  fc.assert(
    fc.property(randomOps, (ops) => {
      const board = applyOps(start, ops);
      expect(changesBetween(board, board)).toEqual([]);
    }),
  );
});

test("No change is shown exactly when both boards show the same journey", () => {
  fc.assert(
    fc.property(moments, ({ before, after }) => {
      const isSame = JSON.stringify(journeyOf(before)) === JSON.stringify(journeyOf(after));
      expect(changesBetween(before, after).length === 0).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});

test("What one direction adds the other removes", () => {
  fc.assert(
    fc.property(moments, ({ before, after }) => {
      const idsOf = (from: Board, to: Board, kind: string) =>
        changesBetween(from, to)
          .filter((change) => change.kind === kind)
          .map((change) => change.id)
          .sort();
      expect(idsOf(before, after, "added")).toEqual(idsOf(after, before, "removed"));
    }),
  );
});

test("Restoring an earlier moment shows its journey again, and every op of it applies", () => {
  fc.assert(
    fc.property(moments, ({ before, after }) => {
      const ops = restoreOps(after, before, newId);
      let board = after;
      for (const op of ops) {
        expect(rejection(board, op)).toBeNull();
        board = applyOp(board, op);
      }
      expect(changesBetween(before, board)).toEqual([]);
      expect(restoreOps(board, before, newId)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("Restoring can be taken back by restoring what was there before it", () => {
  fc.assert(
    fc.property(moments, ({ before, after }) => {
      const restored = applyOps(after, restoreOps(after, before, newId));
      const back = applyOps(restored, restoreOps(restored, after, newId));
      expect(changesBetween(after, back)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function drawn() {
  const ops = instantiate({ framework: "four-stage", personaIds: [newId()], newId });
  const board = applyOps(emptyBoard, ops);
  const view = viewBoard(board);
  const lane = view.lanes[0]?.id ?? "";
  const [first, second] = view.steps.map((step) => step.id);
  const card = view.cells.get(`${lane}|${first}`)?.[0];
  if (!first || !second || !card) throw new Error("The framework is empty.");
  return { board, lane, first, second, card, steps: view.steps };
}

test("A card moved to another step is said to have moved, and nothing else is", () => {
  const { board, card, lane, first, second } = drawn();
  const to = { laneId: lane, stepId: second, orderKey: "zz" };
  const move: MapOp = { opId: newId(), kind: "card.move", id: card.id, to };
  expect(changesBetween(board, applyOp(board, move))).toEqual([
    {
      ...{ kind: "moved", entity: "card", id: card.id, title: card.text },
      ...{ from: { laneId: lane, stepId: first }, to: { laneId: lane, stepId: second } },
    },
  ]);
});

test("Random boards are boards: most of their ops apply", () => {
  const boards = fc.sample(randomOps, 200).map((ops) => viewBoard(applyOps(start, ops)));
  const counts = boards.map(({ cells }) => [...cells.values()].flat().length);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeGreaterThan(1);
});

test("Moving one stage to the front says that one stage moved, not that all others did", () => {
  const { board } = drawn();
  const last = viewBoard(board).stages.at(-1);
  if (!last) throw new Error("The framework is empty.");
  const move: MapOp = { opId: newId(), kind: "stage.move", id: last.id, to: { orderKey: "1" } };
  const changes = changesBetween(board, applyOp(board, move));
  expect(changes.map(({ kind, id }) => [kind, id])).toEqual([["moved", last.id]]);
});

test("A deleted stage takes its steps and cards along", () => {
  const { board } = drawn();
  const { stages, cells } = viewBoard(board);
  const [stage] = stages;
  if (!stage) throw new Error("The framework is empty.");
  const changes = changesBetween(
    board,
    applyOp(board, { opId: newId(), kind: "stage.delete", id: stage.id }),
  );
  const own = new Set(stage.steps.map((step) => step.id));
  const lost = [...cells.values()].flat().filter((card) => own.has(card.stepId));
  expect(changes.every((change) => change.kind === "removed")).toBe(true);
  expect(changes).toHaveLength(1 + stage.steps.length + lost.length);
});

/** What a person sees of a board, in order. */
function journeyOf(board: Board) {
  const view = viewBoard(board);
  const shown = new Set(view.steps.map((step) => step.id));
  const plain = ({ orderKey: _, isCollapsed: __, height: ___, ...row }: Record<string, unknown>) =>
    Object.entries(row)
      .filter(([name, value]) => value !== undefined && name !== "index")
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    stages: view.stages.map(({ steps, ...stage }) => [plain(stage), steps.map(plain)]),
    lanes: view.lanes.map(plain),
    cells: [...view.cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, cell]) => [key, cell.map(plain)]),
    emotions: Object.values(board.emotions)
      .filter((emotion) => shown.has(emotion.stepId))
      .map((emotion) => `${emotion.stepId}|${emotion.personaId}|${emotion.value}`)
      .sort(),
  };
}

/** A row of the log that gave a stage another colour. */
function painted(revision: number, id: string, [before, after]: [number, number]) {
  const color = (value: number) => ({
    ...{ opId: newId(), kind: "stage.set", id },
    set: { field: "color", value },
  });
  return {
    ...{ revision, kind: "stage.set", entityId: id, field: "color" },
    ...{ payload: color(after), inverse: [color(before)] },
  };
}

test("Undoing a long batch leaves what somebody else changed while it went on", () => {
  const [one, other] = [newId(), newId()];
  const now = { revision: 4, newId };
  const theirs = painted(2, one, [2, 3]);
  const batch = [painted(1, one, [1, 2]), painted(3, other, [4, 5])];
  expect(undoOps(batch, [theirs], now)).toMatchObject({
    ops: [{ id: other, set: { value: 4 } }],
    kept: 1,
  });
  const again = [...batch, painted(4, one, [3, 6])];
  expect(undoOps(again, [theirs], now)).toMatchObject({
    ops: [
      { id: one, set: { value: 3 } },
      { id: other, set: { value: 4 } },
    ],
    kept: 1,
  });
});

test("What somebody has made stays with what others have done on it or in it since", () => {
  const { board, lane } = drawn();
  const [stageId, stepId, cardId, otherCardId] = [newId(), newId(), newId(), newId()];
  const card = (id: string) => ({ ...viewBoard(board).cells.values().next().value?.[0], id });
  const row = (revision: number, entityId: string, op: Record<string, unknown>) => {
    const [entity] = String(op.kind).split(".");
    const gone = { opId: newId(), kind: `${entity}.delete`, id: entityId };
    const payload = { opId: newId(), ...op };
    return { revision, kind: String(op.kind), entityId, field: null, payload, inverse: [gone] };
  };
  const { deleted: _, ...like } = card(cardId) as Card;
  const inStep = (id: string) => ({ ...like, id, laneId: lane, stepId });
  const stage = { id: stageId, orderKey: "zz", title: "New", kind: "custom", color: 1 };
  const step = { id: stepId, stageId, orderKey: "V", title: "Step", isMomentOfTruth: false };
  const batch = [
    row(1, stageId, { kind: "stage.create", value: stage }),
    row(2, stepId, { kind: "step.create", value: step }),
    row(3, cardId, { kind: "card.create", value: inStep(cardId) }),
    row(4, otherCardId, { kind: "card.create", value: inStep(otherCardId) }),
  ];
  const now = { revision: 6, newId };
  const idsOf = (others: LoggedOp[]) =>
    undoOps(batch, others, now).ops.map((op) => ("id" in op ? op.id : null));
  expect(idsOf([])).toEqual([otherCardId, cardId, stepId, stageId]);
  const color = {
    ...row(5, cardId, { kind: "card.set", id: cardId, set: { field: "color", value: 2 } }),
  };
  expect(idsOf([{ ...color, field: "color" }])).toEqual([otherCardId]);
  const theirs = newId();
  expect(idsOf([row(5, theirs, { kind: "card.create", value: inStep(theirs) })])).toEqual([
    otherCardId,
    cardId,
  ]);
  expect(undoOps(batch, [{ ...color, field: "color" }], now).kept).toBe(3);
});
