import { expect, test } from "vitest";
import type { Pointer } from "@/lib/maps/live/frames";
import { keyOf } from "@/lib/server/live/cell-numbers";
import { createOutlook } from "@/lib/server/live/outlook";

const cell = (laneId: string, stepId: string) => ({ laneId, stepId, x: 1, y: 2 });
const cells = ["near|a", "far|a", "near|b", "|s"];
const cellOf = (at: Pointer) => cells.indexOf(keyOf(at));
const person = (number: number, caretIn: string | null = null) => ({
  ...{ number, userId: "u", name: "Ana" },
  doing: {
    place: { laneId: caretIn ?? "near", stepId: "a", cardId: "c" },
    caret: caretIn === null ? null : { entity: "card" as const, id: "c", start: 0, end: 0 },
    ...{ isTyping: false, isDragging: false, view: null },
  },
});
const near = { steps: ["a"], lanes: ["near"] };
const nothing = { here: [], gone: [], pointers: [] };

function buildOutlook(pointer: Pointer = cell("far", "a")) {
  const everybody = () => [{ person: person(2), pointer, heardAt: 0 }];
  return createOutlook({ cellOf, everybody });
}

test("A screen that has not said what it shows hears of every pointer", () => {
  const frame = buildOutlook().frameOf({
    ...nothing,
    pointers: [{ number: 2, at: cell("far", "a") }],
  });
  expect(frame).toMatchObject({ pointers: [[2, 1, 1, 2]], cells: [[1, "far|a"]] });
});

test("A pointer that leaves the screen is taken off it once", () => {
  const outlook = buildOutlook();
  outlook.look(near, 1);
  const at = (to: ReturnType<typeof cell>) =>
    outlook.frameOf({ ...nothing, pointers: [{ number: 2, at: to }] })?.pointers;
  expect(at(cell("near", "a"))).toEqual([[2, 0, 1, 2]]);
  expect(at(cell("near", "b"))).toEqual([[2, null, 0, 0]]);
  expect(at(cell("far", "a"))).toBeUndefined();
});

test("What comes into sight is told when the screen moves, one's own pointer never", () => {
  const outlook = buildOutlook(cell("near", "a"));
  expect(outlook.look({ steps: [], lanes: [] }, 1).pointers).toEqual([]);
  expect(outlook.look(near, 1)).toMatchObject({ pointers: [[2, 0, 1, 2]], cells: [[0, "near|a"]] });
  expect(outlook.look(near, 2).pointers).toEqual([]);
});

test("A caret is told where its card is on the screen, everything else of a person everywhere", () => {
  const outlook = buildOutlook();
  outlook.look(near, 1);
  const heard = (caretIn: string, isCaretOnly: boolean) =>
    outlook.frameOf({ ...nothing, here: [{ person: person(2, caretIn), isCaretOnly }] })?.here
      .length;
  expect(heard("near", true)).toBe(1);
  expect(heard("far", true)).toBeUndefined();
  expect(heard("far", false)).toBe(1);
});

test("The light of a presentation is told to those alone who look at the same slide", () => {
  const light = { stageId: "s", x: 5000, y: 100 };
  const outlook = buildOutlook(light);
  const moved = () => outlook.frameOf({ ...nothing, pointers: [{ number: 2, at: light }] });
  outlook.look(near, 1);
  expect(moved()).toBeNull();
  expect(outlook.look({ ...near, slide: "t" }, 1).pointers).toEqual([]);
  const shown = outlook.look({ steps: [], lanes: [], slide: "s" }, 1);
  expect(shown).toMatchObject({ pointers: [[2, 3, 5000, 100]], cells: [[3, "|s"]] });
  expect(moved()?.pointers).toEqual([[2, 3, 5000, 100]]);
  expect(outlook.look(near, 1).pointers).toEqual([[2, null, 0, 0]]);
});

test("The name of a cell is told again when it may have been lost", () => {
  const outlook = buildOutlook();
  const names = () =>
    outlook.frameOf({ ...nothing, pointers: [{ number: 2, at: cell("near", "a") }] })?.cells.length;
  expect([names(), names()]).toEqual([1, 0]);
  outlook.missed();
  expect(names()).toBe(1);
});
