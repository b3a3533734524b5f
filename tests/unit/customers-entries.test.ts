import fc from "fast-check";
import { expect, test } from "vitest";
import type { StageRow } from "@/lib/customers/derive-stages";
import { readEntries, writeEntries } from "@/lib/customers/entries";

const stageIds = Array.from({ length: 12 }, (_, index) => `stage-${index}`);
const at = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const place = maybe(fc.constantFrom("web", "shop", "app", "desk"));

const rows = fc.subarray(stageIds).chain((stages) =>
  fc.tuple(
    ...stages.map((stageId) =>
      fc.record({
        stageId: fc.constant(stageId),
        ...{ firstAt: at, nextAt: maybe(at), chainStart: maybe(at), chainAt: maybe(at) },
        ...{ personaId: fc.constant("ana"), channelId: place, touchpointId: place },
      }),
    ),
  ),
);

test("Stage rows are read as they were written", () => {
  fc.assert(
    fc.property(rows, (written: StageRow[]) => {
      const text = writeEntries(written, stageIds);
      expect(readEntries(text, { stageIds, personaId: "ana" })).toEqual(written);
    }),
  );
});

test("A text of no rows has none, and one without a persona gives none", () => {
  expect(readEntries(writeEntries([], stageIds), { stageIds, personaId: null })).toEqual([]);
  expect(readEntries("", { stageIds, personaId: null })).toEqual([]);
});
