import { applyDelta, compose, mapPosition, replacement, splice, transform } from "./codec";
import type { TextDelta } from "./delta";

/** A text field and its selection, as far as editing needs them. */
export type FieldState = { value: string; start: number; end: number };

/** What the browser said before it changed the field. */
type Announcement = FieldState & { inputType: string };

/**
 * The edit between two states of a field, from what the browser told about it: what was selected is
 * replaced, what was deleted ended or began at the caret. Only when that does not explain the change,
 * as with corrections of a word elsewhere, is the smallest replacement taken.
 */
export function editOf(before: Announcement, after: FieldState): TextDelta {
  const grown = after.value.length - before.value.length;
  const { start, end } = before;
  const typed = after.value.slice(start, end + grown);
  if (fits(before.value, after.value, { start, end, insert: typed }))
    return splice(start, end, typed);
  if (grown < 0) {
    const from = after.start;
    if (fits(before.value, after.value, { start: from, end: from - grown, insert: "" }))
      return splice(from, from - grown, "");
  }
  const from = after.end - Math.max(grown, 0);
  const put = after.value.slice(from, after.end);
  if (grown > 0 && fits(before.value, after.value, { start: from, end: from, insert: put }))
    return splice(from, from, put);
  return replacement(before.value, after.value);
}

type Splice = { start: number; end: number; insert: string };

const fits = (before: string, after: string, { start, end, insert }: Splice): boolean =>
  start <= end && before.slice(0, start) + insert + before.slice(end) === after;

/**
 * Stands between a text field and a text that others edit too. While an input method composes, the field
 * is left alone: what others type is held back and both are merged when the composition ends.
 */
export function createTextBridge(initial: string, emit: (delta: TextDelta) => void) {
  let shown = initial;
  let held: TextDelta = [];
  let isComposing = false;
  let announced: Announcement | null = null;

  /** What the field shows after an edit of somebody else, its selection kept on the same characters. */
  function take(delta: TextDelta, { start, end }: FieldState): FieldState {
    shown = applyDelta(shown, delta);
    return {
      value: shown,
      start: mapPosition(delta, start, false),
      end: mapPosition(delta, end, false),
    };
  }

  function hear(delta: TextDelta, field: FieldState): FieldState | null {
    if (delta.length === 0) return null;
    if (!isComposing) return take(delta, field);
    held = compose(held, delta);
    return null;
  }

  return {
    shown: () => shown,
    /** Before the browser changes the field. */
    announce(field: FieldState, inputType: string) {
      announced = { ...field, inputType };
    },
    /** After the browser has changed the field. */
    input(field: FieldState) {
      const before =
        announced?.value === shown
          ? announced
          : { value: shown, start: shown.length, end: shown.length, inputType: "" };
      announced = null;
      if (field.value === shown) return;
      const mine = editOf(before, field);
      shown = field.value;
      const merged = transform(held, mine, "theirs-first");
      held = transform(mine, held, "mine-first");
      if (merged.length > 0) emit(merged);
    },
    startComposition() {
      isComposing = true;
    },
    /** @returns what the field has to show when others have typed meanwhile */
    endComposition(field: FieldState): FieldState | null {
      isComposing = false;
      const delta = held;
      held = [];
      return delta.length === 0 ? null : take(delta, field);
    },
    /** An edit of the text that was not made in this field. @returns what the field has to show */
    hear,
    /** The text is another now, whatever has happened to it. */
    reset: (text: string, field: FieldState): FieldState | null =>
      hear(replacement(applyDelta(shown, held), text), field),
  };
}
