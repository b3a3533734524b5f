import type { TextDelta } from "./delta";
import { chopped, isDeletion, isInsertion, lengthOf, push, readPieces } from "./pieces";

/** Two edits typed at the same time insert at the same place: whose text stands first. */
export type Priority = "theirs-first" | "mine-first";

/** One edit that does what `first` and then `second` do. */
export function compose(first: TextDelta, second: TextDelta): TextDelta {
  const [ours, theirs] = [readPieces(first), readPieces(second)];
  const result: TextDelta = [];
  while (!ours.isOver() || !theirs.isOver()) {
    if (isInsertion(theirs.next())) push(result, theirs.take());
    else if (isDeletion(ours.next())) push(result, ours.take());
    else {
      const length = Math.min(ours.left(), theirs.left());
      const [before, after] = [ours.take(length), theirs.take(length)];
      if ("retain" in after) push(result, before);
      // What was only just inserted and is deleted again was never there.
      else if ("retain" in before) push(result, after);
    }
  }
  return chopped(result);
}

/** The edit for a text that `theirs` has changed meanwhile; both were typed into the same text. */
export function transform(theirs: TextDelta, mine: TextDelta, priority: Priority): TextDelta {
  const [other, own] = [readPieces(theirs), readPieces(mine)];
  const result: TextDelta = [];
  while (!other.isOver() || !own.isOver()) {
    const isTheirTurn = priority === "theirs-first" || !isInsertion(own.next());
    if (isInsertion(other.next()) && isTheirTurn) push(result, { retain: lengthOf(other.take()) });
    else if (isInsertion(own.next())) push(result, own.take());
    else {
      const length = Math.min(other.left(), own.left());
      const [done, wanted] = [other.take(length), own.take(length)];
      // What they have deleted can neither be deleted again nor be kept.
      if (!isDeletion(done)) push(result, wanted);
    }
  }
  return chopped(result);
}

/** What takes the edit back, given the text it was made in. */
export function invert(delta: TextDelta, before: string): TextDelta {
  const result: TextDelta = [];
  let index = 0;
  for (const piece of delta) {
    const length = lengthOf(piece);
    if ("insert" in piece) push(result, { delete: length });
    else {
      push(result, "retain" in piece ? piece : { insert: before.slice(index, index + length) });
      index += length;
    }
  }
  return chopped(result);
}

/** Where a place of the text is after the edit; an insertion right there pushes it on if asked. */
export function mapPosition(delta: TextDelta, position: number, isPushed: boolean): number {
  let place = position;
  let offset = 0;
  for (const piece of delta) {
    if (offset > place) break;
    const length = lengthOf(piece);
    if ("delete" in piece) place -= Math.min(length, place - offset);
    else {
      if ("insert" in piece && (offset < place || isPushed)) place += length;
      offset += length;
    }
  }
  return place;
}

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
  const delta: TextDelta = [];
  push(delta, { retain: start });
  push(delta, { insert });
  push(delta, { delete: end - start });
  return chopped(delta);
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
