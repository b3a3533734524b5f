import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cardsBetween,
  cardsWithin,
  grown,
  inReadingOrder,
  toggled,
} from "@/components/maps/selection/choose";
import { draw } from "@/components/maps/state/board-state";
import type { Drawing } from "@/components/maps/state/drawing";
import { neighbour } from "@/components/maps/state/navigate";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import { type Board, emptyBoard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import { roughMeasure } from "@/lib/maps/wrap";

const measure = roughMeasure(13);
const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));
const fresh = (one: Board) => draw(one, [], { metrics: defaultMetrics, measure, last: null });
const drawing = fresh(board);
const all = inReadingOrder(drawing, drawing.cards.keys());
const anyCard = fc.constantFrom(...all);
const placeOf = (id: string) => {
  const card = rowIn(board.cards, id);
  if (!card) throw new Error("No such card");
  return { laneId: card.laneId, stepId: card.stepId, cardId: id };
};

test("Selecting between two cards always takes both and is the same from either end", () => {
  fc.assert(
    fc.property(anyCard, anyCard, (from, to) => {
      const there = cardsBetween(drawing, placeOf(from), placeOf(to));
      const back = cardsBetween(drawing, placeOf(to), placeOf(from));
      expect(there).toContain(from);
      expect(there).toContain(to);
      expect(new Set(there)).toEqual(new Set(back));
    }),
  );
});

test("Ctrl+A takes the cell, then the lane, then the map, and stays there", () => {
  fc.assert(
    fc.property(anyCard, (id) => {
      const sizes: number[] = [];
      let selection = new Set<string>();
      for (let presses = 0; presses < 5; presses += 1) {
        selection = new Set(grown(drawing, placeOf(id), selection));
        sizes.push(selection.size);
      }
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      expect(sizes.at(-1)).toBe(drawing.cards.size);
    }),
  );
});

test("A marquee takes exactly the cards whose boxes it touches", () => {
  const { width, height, boxes, rows } = drawing.layout;
  const area = fc.record({
    x: fc.double({ min: 0, max: width, noNaN: true }),
    y: fc.double({ min: 0, max: height, noNaN: true }),
    w: fc.double({ min: 1, max: width, noNaN: true }),
    h: fc.double({ min: 1, max: height, noNaN: true }),
  });
  fc.assert(
    fc.property(area, (rect) => {
      const taken = new Set(cardsWithin(drawing, rect));
      for (const box of boxes.values()) {
        const y = box.y + (rows.find((row) => row.laneId === box.laneId)?.y ?? Number.NaN);
        const isApart =
          box.x >= rect.x + rect.w ||
          box.x + box.w <= rect.x ||
          y >= rect.y + rect.h ||
          y + box.h <= rect.y;
        expect(taken.has(box.id)).toBe(!isApart);
      }
    }),
  );
});

test("Adding a card twice leaves a selection as it was", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCard), anyCard, (ids, id) => {
      expect(toggled(toggled(new Set(ids), id), id)).toEqual(new Set(ids));
    }),
  );
});

const text = fc.string({ maxLength: 90 });
const change: fc.Arbitrary<(one: Board) => ClientOp> = fc.oneof(
  fc.tuple(anyCard, text).map(
    ([id, value]) =>
      (): ClientOp => ({
        ...{ opId: newId(), kind: "card.set", id },
        set: { field: "text", value },
      }),
  ),
  fc.tuple(anyCard, fc.integer({ min: 1, max: 4 })).map(
    ([id, value]) =>
      (): ClientOp => ({
        ...{ opId: newId(), kind: "card.set", id },
        set: { field: "span", value },
      }),
  ),
  anyCard.map((id) => (): ClientOp => ({ opId: newId(), kind: "card.delete", id })),
  anyCard.map((id) => (): ClientOp => ({ opId: newId(), kind: "card.restore", id })),
  fc.tuple(anyCard, anyCard).map(([id, other]) => (one: Board): ClientOp => {
    const { laneId = "", stepId = "" } = rowIn(one.cards, other) ?? {};
    return { opId: newId(), kind: "card.move", id, to: { laneId, stepId, orderKey: "Vm" } };
  }),
  fc.tuple(fc.constantFrom(...Object.keys(board.lanes)), fc.boolean()).map(
    ([id, value]) =>
      (): ClientOp => ({
        ...{ opId: newId(), kind: "lane.set", id },
        set: { field: "isCollapsed", value },
      }),
  ),
  fc.tuple(fc.constantFrom(...Object.keys(board.stages)), fc.boolean()).map(
    ([id, value]) =>
      (): ClientOp => ({
        ...{ opId: newId(), kind: "stage.set", id },
        set: { field: "isCollapsed", value },
      }),
  ),
);

test("Drawing only what has changed gives what drawing everything gives", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      let last: Drawing = drawing;
      let current = board;
      for (const make of changes) {
        current = applyOps(current, [make(current)]);
        last = draw(current, [], { metrics: defaultMetrics, measure, last });
      }
      const whole = fresh(current);
      expect(new Map(last.layout.boxes)).toEqual(new Map(whole.layout.boxes));
      expect(last.layout.rows).toEqual(whole.layout.rows);
      expect(last.layout.height).toBe(whole.layout.height);
      expect(new Map(last.cards)).toEqual(new Map(whole.cards));
      expect(new Map(last.cells)).toEqual(new Map(whole.cells));
    }),
    { numRuns: 200 },
  );
});

test("A keystroke leaves rows, columns and every other card untouched", () => {
  const [id = ""] = all;
  const op: ClientOp = { opId: newId(), kind: "card.set", id, set: { field: "color", value: 3 } };
  const next = draw(applyOps(board, [op]), [], { metrics: defaultMetrics, measure, last: drawing });
  expect(next.layout.rows).toBe(drawing.layout.rows);
  expect(next.layout.columns).toBe(drawing.layout.columns);
  expect(next.view.stages).toBe(drawing.view.stages);
  const changed = all.filter((one) => next.cards.get(one) !== drawing.cards.get(one));
  expect(changed).toEqual([id]);
});

test("Every arrow leads to a place of the board, wherever one stands", () => {
  const directions = ["left", "right", "up", "down", "laneUp", "laneDown", "home", "end"] as const;
  fc.assert(
    fc.property(
      anyCard,
      fc.array(fc.constantFrom(...directions, "first", "last"), { maxLength: 12 }),
      (id, walk) => {
        let place: ReturnType<typeof neighbour> = placeOf(id);
        for (const direction of walk) place = neighbour(drawing, place, direction);
        const { laneId, stepId, cardId } = place;
        expect(drawing.layout.rows.some((row) => row.laneId === laneId)).toBe(true);
        expect(drawing.layout.columns.some((column) => column.stepId === stepId)).toBe(true);
        if (cardId) expect(drawing.cells.get(`${laneId}|${stepId}`)).toContain(cardId);
      },
    ),
  );
});
