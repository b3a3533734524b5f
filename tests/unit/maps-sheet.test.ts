import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import { emptyBoard } from "@/lib/maps/model";
import { clientOp } from "@/lib/maps/ops";
import { sheetOps } from "@/lib/maps/sheet/ops";
import { readSheet } from "@/lib/maps/sheet/read";
import { viewBoard } from "@/lib/maps/view";

const sheetOf = (text: string) => {
  const reading = readSheet(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.sheet;
};

test("Stages, steps, lanes and cards are read from the cells of a spreadsheet", () => {
  const text = [
    "\tAwareness\t\tPurchase",
    "\tSees an advert\tAsks friends\tPays",
    'Customer actions\tScrolls\t"Calls\nWrites"\tEnters the card',
    "\tStops\t\t",
    "Pain points\t\t\tToo many fields",
  ].join("\n");
  expect(sheetOf(text)).toEqual({
    stages: [
      { title: "Awareness", steps: ["Sees an advert", "Asks friends"] },
      { title: "Purchase", steps: ["Pays"] },
    ],
    lanes: [
      {
        ...{ title: "Customer actions", kind: "actions" },
        cells: [["Scrolls", "Stops"], ["Calls", "Writes"], ["Enters the card"]],
      },
      { title: "Pain points", kind: "pain-points", cells: [[], [], ["Too many fields"]] },
    ],
  });
});

test.each([
  ["commas", 'Lane,First,Second\nThoughts,"Well, well",Fine'],
  ["semicolons", 'Lane;First;Second\r\nThoughts;"Well, well";Fine\r\n'],
])("A file separated by %s names a stage in each column", (_, text) => {
  const { stages, lanes } = sheetOf(text);
  expect(stages).toEqual([
    { title: "First", steps: ["First"] },
    { title: "Second", steps: ["Second"] },
  ]);
  expect(lanes).toEqual([
    { title: "Thoughts", kind: "thoughts", cells: [["Well, well"], ["Fine"]] },
  ]);
});

test("Too little and too much are told apart", () => {
  expect(readSheet("")).toEqual({ ok: false, reason: "empty" });
  expect(readSheet("just a line")).toEqual({ ok: false, reason: "empty" });
  const wide = Array.from({ length: 102 }, (_, index) => `S${index}`).join("\t");
  expect(readSheet(`${wide}\nActions\tx`)).toEqual({ ok: false, reason: "too-large" });
  const long = `\tA\nActions\t${"x".repeat(2001)}`;
  expect(readSheet(long)).toEqual({ ok: false, reason: "too-large" });
});

test("Whatever cells hold, every op of the map made from them applies and nothing is lost", () => {
  const cell = fc.string({ maxLength: 12, unit: fc.constantFrom("a", " ", "é", "-", ",", ";") });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (table) => {
      const reading = readSheet(table.map((row) => row.join("\t")).join("\n"));
      if (!reading.ok) return;
      const ops = sheetOps(reading.sheet, newId).map((op) => clientOp.parse(op));
      const view = viewBoard(applyOps(emptyBoard, ops));
      expect(view.steps).toHaveLength(reading.sheet.stages.flatMap((one) => one.steps).length);
      expect(
        [...view.cells.values()]
          .flat()
          .map((card) => card.text)
          .sort(),
      ).toEqual(reading.sheet.lanes.flatMap((lane) => lane.cells.flat()).sort());
    }),
  );
});
