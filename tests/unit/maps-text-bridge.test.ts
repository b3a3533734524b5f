import fc from "fast-check";
import { expect, test } from "vitest";
import { isStorable } from "@/lib/core/text";
import { createTextBridge, editOf, type FieldState } from "@/lib/maps/text/bridge";
import {
  applyDelta,
  compose,
  invert,
  mapPosition,
  replacement,
  splice,
  transform,
} from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";

const at = (value: string, start: number, end = start): FieldState => ({ value, start, end });

type Case = [what: string, type: string, before: FieldState, after: FieldState, edit: TextDelta];
/** What browsers do to a field and report of it. */
const cases: Case[] = [
  ["a key at the end", "insertText", at("ab", 2), at("abc", 3), splice(2, 2, "c")],
  ["a letter beside the same", "insertText", at("aaa", 1), at("aaaa", 2), splice(1, 1, "a")],
  ["a line break", "insertLineBreak", at("ab", 1), at("a\nb", 2), splice(1, 1, "\n")],
  ["a selection typed over", "insertText", at("abcd", 1, 3), at("axd", 2), splice(1, 3, "x")],
  ["backspace", "deleteContentBackward", at("aaa", 2), at("aa", 1), splice(1, 2, "")],
  ["delete", "deleteContentForward", at("aaa", 1), at("aa", 1), splice(1, 2, "")],
  ["a word deleted", "deleteWordBackward", at("one two", 7), at("one ", 4), splice(4, 7, "")],
  ["a paste", "insertFromPaste", at("ad", 1), at("abcd", 3), splice(1, 1, "bc")],
  ["a paste over", "insertFromPaste", at("xxxx", 1, 3), at("xyyyx", 4), splice(1, 3, "yyy")],
  ["a cut", "deleteByCut", at("abcd", 1, 3), at("ad", 1), splice(1, 3, "")],
  ["text dropped", "insertFromDrop", at("one two", 0), at("one xtwo", 4, 5), splice(4, 4, "x")],
  ["text dragged away", "deleteByDrag", at("one two", 4, 7), at("one ", 4), splice(4, 7, "")],
  [
    "a spelling put right",
    "insertReplacementText",
    at("teh cat", 7),
    at("the cat", 3),
    replacement("teh cat", "the cat"),
  ],
  ["a composition", "insertCompositionText", at("ka", 0, 2), at("か", 1), splice(0, 2, "か")],
];

test.each(cases)("%s is the edit the browser tells of", (_what, inputType, before, after, edit) => {
  expect(editOf({ ...before, inputType }, after)).toEqual(edit);
  expect(applyDelta(before.value, edit)).toBe(after.value);
});

function buildField(initial: string) {
  const sent: TextDelta[] = [];
  const bridge = createTextBridge(initial, (delta) => sent.push(delta));
  let field = at(initial, initial.length);
  return {
    sent,
    field: () => field,
    press(text: string, start = field.start, end = field.end, inputType = "insertText") {
      bridge.announce({ ...field, start, end }, inputType);
      const value = field.value.slice(0, start) + text + field.value.slice(end);
      field = at(value, start + text.length);
      bridge.input(field);
    },
    hear(delta: TextDelta) {
      field = bridge.hear(delta, field) ?? field;
    },
    startComposing: () => bridge.startComposition(),
    endComposing() {
      field = bridge.endComposition(field) ?? field;
    },
  };
}

test("What others type appears in the field and leaves the caret on its character", () => {
  const one = buildField("Hello");
  one.hear(splice(0, 0, "Oh "));
  expect(one.field()).toEqual(at("Oh Hello", 8));
  one.press("!");
  expect(one.sent).toEqual([splice(8, 8, "!")]);
});

test("While an input method composes, the field is left alone, and nothing is lost", () => {
  const one = buildField("ab");
  one.startComposing();
  one.press("k", 2, 2, "insertCompositionText");
  one.hear(splice(0, 0, "XX"));
  expect(one.field().value).toBe("abk");
  one.press("か", 2, 3, "insertCompositionText");
  one.endComposing();
  expect(one.field()).toEqual(at("XXabか", 5));
  const there = one.sent.reduce(
    (text, delta, index) => applyDelta(index === 1 ? `XX${text}` : text, delta),
    "ab",
  );
  expect(there).toBe("XXabか");
});

const text = fc.string({ maxLength: 12 });
const edit = (length: number) =>
  fc
    .tuple(fc.nat({ max: length }), fc.nat({ max: 4 }), fc.string({ maxLength: 4 }))
    .map(([start, count, insert]) => splice(start, Math.min(length, start + count), insert));
const twoEdits = text.chain((value) =>
  fc.tuple(fc.constant(value), edit(value.length), edit(value.length)),
);

test("Two edits of one text meet in the same text from both sides", () => {
  fc.assert(
    fc.property(twoEdits, ([value, mine, theirs]) => {
      const here = applyDelta(applyDelta(value, mine), transform(mine, theirs, "mine-first"));
      const there = applyDelta(applyDelta(value, theirs), transform(theirs, mine, "theirs-first"));
      expect(here).toBe(there);
    }),
    { numRuns: 500 },
  );
});

test("An edit and its inverse leave the text as it was, and composing is doing both", () => {
  fc.assert(
    fc.property(twoEdits, ([value, first, second]) => {
      const between = applyDelta(value, first);
      expect(applyDelta(between, invert(first, value))).toBe(value);
      const after = transform(first, second, "mine-first");
      expect(applyDelta(value, compose(first, after))).toBe(applyDelta(between, after));
    }),
    { numRuns: 500 },
  );
});

test("The smallest replacement leads from any text to any other and splits no character", () => {
  const hard = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁", "é"), maxLength: 8 });
  fc.assert(
    fc.property(hard, hard, (before, after) => {
      const delta = replacement(before, after);
      expect(applyDelta(before, delta)).toBe(after);
      for (const piece of delta) if ("insert" in piece) expect(isStorable(piece.insert)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("A caret stays with its characters", () => {
  expect(mapPosition(splice(0, 0, "xy"), 3, false)).toBe(5);
  expect(mapPosition(splice(3, 3, "xy"), 3, false)).toBe(3);
  expect(mapPosition(splice(3, 3, "xy"), 3, true)).toBe(5);
  expect(mapPosition(splice(1, 4, ""), 3, false)).toBe(1);
});

/** What a person does to the field, and what somebody else does meanwhile. */
const doing = fc.oneof(
  fc.record({ who: fc.constant("me"), start: fc.nat(9), count: fc.nat(3), text }),
  fc.record({ who: fc.constant("them"), start: fc.nat(9), count: fc.nat(3), text }),
  fc.record({ who: fc.constant("compose"), isOn: fc.boolean() }),
);

test("Field and text agree whenever nothing is being composed", () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 40, size: "max" }), (steps) => {
      let shared = "start";
      let isOn = false;
      const one = buildField(shared);
      let heard = 0;
      for (const step of steps) {
        if ("isOn" in step) {
          if (step.isOn) one.startComposing();
          else one.endComposing();
          isOn = step.isOn;
        } else if (step.who === "me") {
          const start = Math.min(step.start, one.field().value.length);
          const end = Math.min(start + step.count, one.field().value.length);
          one.press(step.text, start, end);
          for (const delta of one.sent.slice(heard)) shared = applyDelta(shared, delta);
          heard = one.sent.length;
        } else {
          const start = Math.min(step.start, shared.length);
          const delta = splice(start, Math.min(start + step.count, shared.length), step.text);
          shared = applyDelta(shared, delta);
          one.hear(delta);
        }
        if (!isOn) expect(one.field().value).toBe(shared);
      }
      one.endComposing();
      expect(one.field().value).toBe(shared);
    }),
    { numRuns: 500 },
  );
});
