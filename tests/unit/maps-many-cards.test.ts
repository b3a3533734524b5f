import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { emptyBoard } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import { differing, rowsIn } from "@/lib/maps/parts";

const start = applyOps(emptyBoard, instantiate({ framework: "blank", personaIds: [], newId }));
const [lane, step] = [Object.keys(start.lanes)[0] ?? "", Object.keys(start.steps)[0] ?? ""];
const uuid = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`;

test("Among more than a thousand cards each change leaves the others as they were", () => {
  const values = { color: null, severity: null, touchpointId: null, channelId: null };
  const card = (index: number): MapOp => ({
    ...{ opId: uuid(index), kind: "card.create" },
    value: {
      ...{ ...values, painPointId: null, id: uuid(1000 + index), orderKey: `V${index + 1000}V` },
      ...{ laneId: lane, stepId: step, text: `Card ${index}` },
    },
  });
  const rename = (index: number, value: string): MapOp => ({
    ...{ opId: uuid(index), kind: "card.set", id: uuid(1000 + index) },
    set: { field: "text", value },
  });
  const before = applyOps(
    start,
    Array.from({ length: 1200 }, (_, index) => card(index)),
  );
  const edits = [rename(7, "Other"), rename(900, "Words"), card(1200), rename(1200, "New")];
  const after = applyOps(before, edits);
  expect(rowsIn(after.cards)).toHaveLength(1201);
  const changed = differing(before.cards, after.cards);
  expect(changed.map((sides) => sides.after?.text).sort()).toEqual(["New", "Other", "Words"]);
  expect(changed.map((sides) => sides.before?.text).sort()).toEqual([
    "Card 7",
    "Card 900",
    undefined,
  ]);
});
