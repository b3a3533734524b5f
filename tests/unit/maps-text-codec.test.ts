import fc from "fast-check";
import Delta from "quill-delta";
import { expect, test } from "vitest";
import { applyDelta, compose, invert, mapPosition, splice, transform } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";

// An independent implementation of the same algebra judges ours, op for op.
const runs = { numRuns: 3000 };
const letters = fc.string({ unit: fc.constantFrom("a", "b", "ß", "🧭", "\n"), maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom("x", "y", "é", "🛒", " "), maxLength: 14 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("keep"), length: fc.nat(5), insert: letters }),
  fc.record({ kind: fc.constant("drop"), length: fc.nat(5), insert: letters }),
);
const steps = fc.array(step, { maxLength: 7 });
type Steps = readonly { kind: string; length: number; insert: string }[];

/** An edit that fits a text of so many characters. */
function editFor(length: number, plan: Steps): TextDelta {
  const delta = new Delta();
  let left = length;
  for (const { kind, length: wanted, insert } of plan) {
    const count = Math.min(wanted, left);
    left -= count;
    if (kind === "keep") delta.retain(count);
    else delta.delete(count);
    if (insert !== "") delta.insert(insert);
  }
  return plain(delta.chop());
}

const plain = (delta: Delta): TextDelta =>
  delta.ops.flatMap((op): TextDelta => {
    if (typeof op.insert === "string") return [{ insert: op.insert }];
    if (typeof op.retain === "number") return [{ retain: op.retain }];
    return op.delete === undefined ? [] : [{ delete: op.delete }];
  });

const lengthAfter = (before: string, delta: TextDelta) => applyDelta(before, delta).length;
const documentOf = (before: string) => new Delta(before === "" ? [] : [{ insert: before }]);

test("Two edits in a row are the one that the reference makes of them", () => {
  fc.assert(
    fc.property(text, steps, steps, (before, one, other) => {
      const first = editFor(before.length, one);
      const second = editFor(lengthAfter(before, first), other);
      const both = compose(first, second);
      expect(both).toEqual(plain(new Delta(first).compose(new Delta(second))));
      expect(applyDelta(before, both)).toBe(applyDelta(applyDelta(before, first), second));
    }),
    runs,
  );
});

test("An edit over a simultaneous one is what the reference makes of it, and both orders meet", () => {
  fc.assert(
    fc.property(text, steps, steps, (before, one, other) => {
      const theirs = editFor(before.length, one);
      const mine = editFor(before.length, other);
      const late = transform(theirs, mine, "theirs-first");
      const early = transform(mine, theirs, "mine-first");
      expect(late).toEqual(plain(new Delta(theirs).transform(new Delta(mine), true)));
      expect(early).toEqual(plain(new Delta(mine).transform(new Delta(theirs), false)));
      const here = applyDelta(applyDelta(before, theirs), late);
      expect(here).toBe(applyDelta(applyDelta(before, mine), early));
    }),
    runs,
  );
});

test("What takes an edit back is what the reference says, and gives the text as it was", () => {
  fc.assert(
    fc.property(text, steps, (before, plan) => {
      const edit = editFor(before.length, plan);
      const back = invert(edit, before);
      expect(back).toEqual(plain(new Delta(edit).invert(documentOf(before)).chop()));
      expect(applyDelta(applyDelta(before, edit), back)).toBe(before);
    }),
    runs,
  );
});

test("A place in a text moves with an edit as in the reference", () => {
  fc.assert(
    fc.property(text, steps, fc.nat(20), fc.boolean(), (before, plan, place, isPushed) => {
      const edit = editFor(before.length, plan);
      const expected = new Delta(edit).transformPosition(place, !isPushed);
      expect(mapPosition(edit, place, isPushed)).toBe(expected);
    }),
    runs,
  );
});

test("Edits that reach beyond the text, and such in a longer form, do what the reference does", () => {
  const piece = fc.oneof(
    fc.record({ retain: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ delete: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ insert: fc.string({ minLength: 1, maxLength: 3 }) }),
  );
  const loose = fc.array(piece, { maxLength: 8 });
  // The reference keeps the longer form in places; what counts is what the edits do to a text.
  const long = ".".repeat(200);
  fc.assert(
    fc.property(loose, loose, (one, other) => {
      const [first, second] = [new Delta(one), new Delta(other)];
      const both = plain(first.compose(second));
      expect(applyDelta(long, compose(one, other))).toBe(applyDelta(long, both));
      const late = plain(first.transform(second, true));
      expect(applyDelta(long, transform(one, other, "theirs-first"))).toBe(applyDelta(long, late));
      const back = plain(first.invert(documentOf("short")));
      expect(applyDelta(long, invert(one, "short"))).toBe(applyDelta(long, back));
    }),
    runs,
  );
});

test("A replaced part of a text is the edit that the reference builds", () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), letters, (start, length, insert) => {
      const expected = new Delta().retain(start);
      if (insert !== "") expected.insert(insert);
      expect(splice(start, start + length, insert)).toEqual(plain(expected.delete(length).chop()));
    }),
    runs,
  );
});
