import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyOp, applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics, layout, staysInPlace } from "@/lib/maps/layout";
import { emptyBoard } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import { rowIn, rowsIn } from "@/lib/maps/parts";
import { type Lookup, PatchedMap } from "@/lib/maps/patched-map";
import { viewBoard } from "@/lib/maps/view";
import { roughMeasure } from "@/lib/maps/wrap";

const names = Array.from({ length: 12 }, (_, index) => `card-${index}`);
const patch = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer()), { maxLength: 4 });

test("A map patched over and over is what a plain one would be", () => {
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 60 }), (patches) => {
      const plain = new Map(names.map((name) => [name, 0]));
      let patched: Lookup<number> = new Map(plain);
      for (const values of patches) {
        for (const [name, value] of values) plain.set(name, value);
        patched = PatchedMap.of(patched, values);
      }
      expect([...patched]).toEqual([...plain]);
      expect([...patched.keys()]).toEqual([...plain.keys()]);
      expect([...patched.values()]).toEqual([...plain.values()]);
      expect(patched.size).toBe(plain.size);
      for (const name of [...names, "nobody"]) {
        expect(patched.get(name)).toBe(plain.get(name));
        expect(patched.has(name)).toBe(plain.has(name));
      }
    }),
  );
});

test("A patch leaves the map it was made from as it was", () => {
  const first = PatchedMap.of(new Map([["a", 1]]), [["a", 2]]);
  const second = PatchedMap.of(first, [["a", 3]]);
  expect([first.get("a"), second.get("a")]).toEqual([2, 3]);
});

const tools = { metrics: defaultMetrics, measure: roughMeasure(13) };
const board = applyOps(
  emptyBoard,
  instantiate({ framework: "six-stage-conversion", personaIds: [], newId }),
);
const placed = layout(viewBoard(board), tools.metrics, tools.measure);
const ids = rowsIn(board.cards).map(({ id }) => id);
const [step = ""] = Object.keys(board.steps);

const change = fc.oneof(
  fc.string({ maxLength: 60 }).map((value) => ({ field: "text", value }) as const),
  fc.constantFrom(1, 2, null).map((value) => ({ field: "color", value }) as const),
  fc.constantFrom(1, 2, 3).map((value) => ({ field: "span", value }) as const),
);

test("A card that is said to stay in place takes up the same box when all is laid out anew", () => {
  let stayed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...ids), change, fc.boolean(), (id, set, isMoved) => {
      const moved: MapOp = {
        ...{ opId: newId(), kind: "card.move", id },
        to: {
          ...{ laneId: rowIn(board.cards, id)?.laneId ?? "", stepId: step },
          orderKey: "a0",
        },
      };
      const op: MapOp = isMoved ? moved : { opId: newId(), kind: "card.set", id, set };
      const after = applyOp(board, op);
      const sides = { before: rowIn(board.cards, id), after: rowIn(after.cards, id) };
      if (!staysInPlace(placed, sides, tools)) return;
      stayed += 1;
      const anew = layout(viewBoard(after), tools.metrics, tools.measure);
      expect(anew.boxes).toEqual(placed.boxes);
    }),
    { numRuns: 300 },
  );
  expect(stayed).toBeGreaterThan(30);
});
