import { expect, test } from "vitest";
import { createBoardStore } from "@/components/maps/state/board-store";
import { addStep } from "@/components/maps/state/gestures";
import { type HeadKind, headTarget } from "@/components/maps/state/head-place";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import { emptyBoard } from "@/lib/maps/model";
import { roughMeasure } from "@/lib/maps/wrap";

const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));

function buildStore() {
  const settings = { metrics: defaultMetrics, measure: roughMeasure(13), canEdit: true };
  const store = createBoardStore({ board, revision: 1, ...settings });
  const names = () => store.drawing().view.stages.map(({ title }) => title);
  const lanes = () => store.drawing().view.lanes.map(({ id }) => id);
  const drop = (kind: HeadKind, id: string, point: { x: number; y: number }) => {
    const target = headTarget(store.drawing(), { kind, id }, point);
    if (target) store.dispatch(target.op);
    return target;
  };
  return { store, names, lanes, drop };
}

test("A stage goes to every gap there is, and nowhere when dropped beside itself", () => {
  const { store, names, drop } = buildStore();
  const before = names();
  const [, second] = store.drawing().view.stages;
  const id = second?.id ?? "";
  const bandOf = (index: number) => store.drawing().layout.bands[index] ?? { x: 0, w: 0 };
  const far = bandOf(3).x + bandOf(3).w;
  expect(drop("stage", id, { x: bandOf(1).x + 5, y: 0 })).toBeNull();
  expect(drop("stage", id, { x: bandOf(2).x + 5, y: 0 })).toBeNull();
  expect(drop("stage", id, { x: far + 500, y: 0 })?.x).toBe(far);
  expect(names()).toEqual([before[0], before[2], before[3], before[1]]);
  expect(drop("stage", id, { x: -50, y: 0 })?.x).toBe(0);
  expect(names()).toEqual([before[1], before[0], before[2], before[3]]);
  store.undo();
  store.undo();
  expect(names()).toEqual(before);
});

test("A step goes into another stage, also where that has none", () => {
  const { store, drop } = buildStore();
  const [first, second] = store.drawing().view.stages;
  const added = addStep(store, first?.id ?? "", 1, "Asks a friend");
  const others = (first?.steps ?? []).map(({ id }) => id);
  const stepsOf = (index: number) =>
    store.drawing().view.stages[index]?.steps.map(({ id }) => id) ?? [];
  const there = stepsOf(1);
  const column = (id: string) =>
    store.drawing().layout.columns.find(({ stepId }) => stepId === id) ?? { x: 0, w: 0 };
  expect(drop("step", added, { x: column(added).x + 3, y: 0 })).toBeNull();
  drop("step", added, { x: column(others[0] ?? "").x + 3, y: 0 });
  expect(stepsOf(0)).toEqual([added, ...others]);
  drop("step", added, { x: column(there[0] ?? "").x + 3, y: 0 });
  expect([stepsOf(0), stepsOf(1)]).toEqual([others, [added, ...there]]);
  for (const id of [added, ...there]) drop("step", id, { x: 3, y: 0 });
  expect(stepsOf(1)).toEqual([]);
  const empty = store.drawing().layout.bands.find(({ stageId }) => stageId === second?.id);
  drop("step", added, { x: (empty?.x ?? 0) + 3, y: 0 });
  expect(stepsOf(1)).toEqual([added]);
});

test("A lane goes where it is dropped, past lanes that are hidden", () => {
  const { store, lanes, drop } = buildStore();
  const before = lanes();
  const [first = "", second = "", third = ""] = before;
  store.dispatch({
    opId: newId(),
    kind: "lane.set",
    id: second,
    set: { field: "isHidden", value: true },
  });
  const rowOf = (id: string) =>
    store.drawing().layout.rows.find(({ laneId }) => laneId === id) ?? { y: 0, h: 0 };
  const below = rowOf(third);
  expect(drop("lane", first, { x: 0, y: below.y + below.h - 1 })?.y).toBe(below.y + below.h);
  expect(lanes()).toEqual([second, third, first, ...before.slice(3)]);
  expect(drop("lane", first, { x: 0, y: rowOf(first).y + 3 })).toBeNull();
  const last = store.drawing().layout.height;
  drop("lane", third, { x: 0, y: last + 400 });
  expect(lanes().at(-1)).toBe(third);
});
