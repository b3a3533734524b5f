import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { loggedKind, packInverse, packOp, unpackInverse, unpackOp } from "@/lib/maps/batch/packed";
import { type MapOp, mapOp } from "@/lib/maps/ops";
import { cardTextOf, textOp, titleOf } from "@/lib/maps/text/place";

const [id, other] = [newId(), newId()];
const base = { opId: newId(), id };
const value = {
  ...{ id, laneId: other, stepId: other, orderKey: "V", text: "Waits" },
  ...{ color: null, severity: 2, touchpointId: null, channelId: null, painPointId: null },
};
const ops: MapOp[] = [
  { opId: newId(), kind: "card.create", value },
  { ...base, kind: "card.delete" },
  { ...base, kind: "step.restore" },
  { ...base, kind: "card.move", to: { laneId: other, stepId: other, orderKey: "a1" } },
  { ...base, kind: "stage.set", set: { field: "title", value: "Delivery" } },
  { ...base, kind: "card.set", set: { field: "color", value: null } },
  { ...base, kind: "card.set", set: { field: "tags", value: ["late", "often"] } },
  { ...base, kind: "card.link", link: "touchpoint", targetId: other },
  { ...base, kind: "card.unlink", link: "persona" },
  { opId: newId(), kind: "emotion.set", stepId: id, personaId: other, value: -1.5 },
  { opId: newId(), kind: "order.rebalance", entity: "cards", keys: { [id]: "b" } },
];

const fieldOf = (op: MapOp) =>
  "set" in op ? op.set.field : "link" in op ? op.link : "field" in op ? op.field : null;
const rowOf = (op: MapOp, inverse: MapOp[]) => ({
  ...{ revision: 8, opId: op.opId, kind: loggedKind(op), field: fieldOf(op) },
  entityId: op.kind === "emotion.set" ? op.stepId : id,
  payload: stored(packOp(op)),
  inverse: stored(packInverse(op, inverse)),
});
const stored = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

test.each(ops)("A $kind comes out of the log as it went in", (op) => {
  expect(mapOp.parse(unpackOp(rowOf(op, [])))).toEqual(op);
});

test.each([
  [ops[0], { ...base, kind: "card.delete" }],
  [ops[1], { ...base, kind: "card.restore" }],
  [ops[3], { ...ops[3], to: { laneId: id, stepId: id, orderKey: "c" } }],
  [ops[5], { ...ops[5], set: { field: "color", value: 4 } }],
  [ops[7], { ...base, kind: "card.unlink", link: "touchpoint" }],
  [ops[8], { ...base, kind: "card.link", link: "persona", targetId: other }],
  [ops[9], { ...ops[9], value: null }],
])("What takes an op back comes out as it went in", (op, inverse) => {
  const [known, back] = [mapOp.parse(op), mapOp.parse(inverse)];
  const [read] = unpackInverse(rowOf(known, [back]));
  expect({ ...mapOp.parse(read), opId: "" }).toEqual({ ...back, opId: "" });
});

const piece = fc.oneof(
  fc.integer({ min: 1, max: 2000 }).map((retain) => ({ retain })),
  fc.integer({ min: 1, max: 2000 }).map((count) => ({ delete: count })),
  fc.string({ minLength: 1, unit: "grapheme" }).map((insert) => ({ insert })),
);

const place = fc.constantFrom(
  cardTextOf(id),
  ...(["stage", "step", "lane"] as const).map((entity) => titleOf(entity, id)),
);

test("Typed text comes out of the log as it went in, at the revision before its own", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), place, (delta, at) => {
      const op: MapOp = textOp(at, { opId: base.opId, delta, base: 7 });
      const row = rowOf(op, [op]);
      expect(unpackOp(row)).toEqual(op);
      expect(unpackInverse(row)).toEqual([op]);
    }),
  );
});

test("Ops that were stored whole are read as they are", () => {
  const [op] = ops;
  const row = { ...rowOf(mapOp.parse(op), []), payload: stored(op), inverse: stored([ops[1]]) };
  expect(unpackOp(row)).toEqual(op);
  expect(unpackInverse(row)).toEqual([ops[1]]);
});
