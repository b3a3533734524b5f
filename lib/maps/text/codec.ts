import Delta from "quill-delta";
import type { TextDelta } from "./delta";

/** Two edits typed at the same time insert at the same place: whose text stands first. */
export type Priority = "theirs-first" | "mine-first";

/** One edit that does what `first` and then `second` do. */
export const compose = (first: TextDelta, second: TextDelta): TextDelta =>
  plain(new Delta(first).compose(new Delta(second)));

/** The edit for a text that `theirs` has changed meanwhile; both were typed into the same text. */
export const transform = (theirs: TextDelta, mine: TextDelta, priority: Priority): TextDelta =>
  plain(new Delta(theirs).transform(new Delta(mine), priority === "theirs-first"));

/** What takes the edit back, given the text it was made in. */
export const invert = (delta: TextDelta, before: string): TextDelta =>
  plain(new Delta(delta).invert(new Delta(before === "" ? [] : [{ insert: before }])));

/** Where a place of the text is after the edit; an insertion right there pushes it on if asked. */
export const mapPosition = (delta: TextDelta, position: number, isPushed: boolean): number =>
  new Delta(delta).transformPosition(position, !isPushed);

/** How many characters the edit needs to find in the text. */
export const reach = (delta: TextDelta): number =>
  delta.reduce((sum, piece) => sum + ("insert" in piece ? 0 : lengthOf(piece)), 0);

/** The text after the edit; whatever the edit wants beyond the text's end is ignored. */
export function applyDelta(text: string, delta: TextDelta): string {
  let result = "";
  let index = 0;
  for (const piece of delta) {
    if ("insert" in piece) result += piece.insert;
    else {
      if ("retain" in piece) result += text.slice(index, index + piece.retain);
      index += lengthOf(piece);
    }
  }
  return result + text.slice(index);
}

/** The edit that puts `insert` in the place of `[start, end)`. */
export function splice(start: number, end: number, insert: string): TextDelta {
  const delta = new Delta().retain(start);
  if (insert !== "") delta.insert(insert);
  return plain(delta.delete(end - start));
}

/** The smallest single replacement between two texts, for changes that nobody has typed. */
export function replacement(before: string, after: string): TextDelta {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (isInsidePair(before, start) || isInsidePair(after, start)) start -= 1;
  if (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail))
    tail -= 1;
  return splice(start, before.length - tail, after.slice(start, after.length - tail));
}

const isInsidePair = (text: string, index: number) =>
  /[\uD800-\uDBFF]/.test(text[index - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[index] ?? "");

const lengthOf = (piece: { retain: number } | { delete: number }): number =>
  "retain" in piece ? piece.retain : piece.delete;

/** Without what the flat texts of a map have not: attributes, embedded things, a retained end. */
function plain(delta: Delta): TextDelta {
  return delta.chop().ops.flatMap((op): TextDelta => {
    if (typeof op.insert === "string") return [{ insert: op.insert }];
    if (typeof op.retain === "number") return [{ retain: op.retain }];
    return op.delete === undefined ? [] : [{ delete: op.delete }];
  });
}
