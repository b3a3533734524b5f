import type { TextOp } from "../ops";
import { type Priority, transform } from "./codec";
import type { TextDelta } from "./delta";
import { textKey } from "./place";

/** An edit of a text as the log has it. */
export type TypedEdit = { revision: number; delta: TextDelta };
/** The edits of texts that came before, by `textKey`, in order of their revisions. */
export type TypedHistory = ReadonlyMap<string, readonly TypedEdit[]>;

/** The op for the text as it is now, from one typed into the text at its base. The earlier edit stands first. */
export function mergeText(
  op: TextOp,
  history: TypedHistory,
  { revision, priority = "theirs-first" }: { revision: number; priority?: Priority },
): TextOp {
  const newer = (history.get(textKey(op)) ?? []).filter((edit) => edit.revision > op.base);
  const delta = newer.reduce((mine, edit) => transform(edit.delta, mine, priority), op.delta);
  return { ...op, delta, base: revision };
}
