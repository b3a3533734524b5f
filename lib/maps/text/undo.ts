import { compose, transform } from "./codec";
import type { TextDelta } from "./delta";

/** An edit of one text in the log, and its way back if it is to be taken back. */
export type Undoable = { delta: TextDelta; inverse: TextDelta | null };

/** One edit that takes some edits of a text back and leaves those in between; `edits` are all since the first, in order. */
export function undoEdits(edits: readonly Undoable[]): TextDelta {
  let undo: TextDelta = [];
  /** From the text after the edit that is looked at to the text as it is, less what has been taken back so far. */
  let kept: TextDelta = [];
  for (const { delta, inverse } of edits.toReversed()) {
    if (inverse === null) kept = compose(delta, kept);
    else {
      undo = compose(undo, transform(kept, inverse, "theirs-first"));
      kept = transform(inverse, kept, "mine-first");
    }
  }
  return undo;
}
