import type { Board } from "../model";
import type { ClientOp, MapOp } from "../ops";
import { compose, transform } from "../text/codec";
import type { TextDelta } from "../text/delta";
import { isSameText, textKey } from "../text/place";
import { touchedBy, writtenBy } from "./writes";

const longest = 200;
/** Typing that pauses longer than this is another step. Milliseconds. */
const pauseMs = 2000;

/** What takes one gesture back, whatever it consisted of. */
export type Step = {
  ops: readonly ClientOp[];
  /** the text that was typed into (its `textKey`), when last, and whether more may join; null for other gestures */
  typing: { text: string; at: number; isOver?: boolean } | null;
  /** what the server did on this person's behalf; it may arrive in parts */
  batchId?: string;
};

/** A step with its number among all that were ever made: the stack forgets the oldest, and others strike some out. */
export type NumberedStep = Step & { number: number };

/** A person's own undo and redo stacks. */
export type History = {
  undo: readonly NumberedStep[];
  redo: readonly Step[];
  /** of all steps that were ever put on the undo stack */
  made: number;
};

export const emptyHistory: History = { undo: [], redo: [], made: 0 };

/** Notes a gesture; typing that goes on is one with what was typed before. */
export function recorded(history: History, step: Step): History {
  if (step.ops.length === 0) return history;
  const last = history.undo.at(-1);
  const joined = last ? joinTyping(last, step) : null;
  if (last && joined)
    return { ...history, undo: [...history.undo.slice(0, -1), { ...last, ...joined }], redo: [] };
  return { ...put(history, step), redo: [] };
}

function put(history: History, step: Step): History {
  const made = history.made + 1;
  return { ...history, undo: [...history.undo, { ...step, number: made }].slice(-longest), made };
}

/** Notes one more op of a batch that the server carried out for this person. */
export function widened(history: History, back: ClientOp, batchId: string): History {
  const last = history.undo.at(-1);
  if (last?.batchId !== batchId)
    return recorded(sealed(history), { ops: [back], typing: null, batchId });
  const wider = { ...last, ops: [back, ...last.ops] };
  return { ...history, undo: [...history.undo.slice(0, -1), wider], redo: [] };
}

function joinTyping(last: Step, step: Step): Step | null {
  const [before, now] = [last.typing, step.typing];
  if (!before || !now || before.isOver || before.text !== now.text || now.at - before.at > pauseMs)
    return null;
  const [back, further] = [last.ops[0], step.ops[0]];
  if (last.ops.length !== 1 || back?.kind !== "text" || further?.kind !== "text") return null;
  return { ops: [{ ...back, delta: compose(further.delta, back.delta) }], typing: now };
}

/** Ends the typing that was going on: what follows is a step of its own. */
export function sealed(history: History): History {
  const last = history.undo.at(-1);
  if (!last?.typing || last.typing.isOver) return history;
  const over = { ...last, typing: { ...last.typing, isOver: true } };
  return { ...history, undo: [...history.undo.slice(0, -1), over] };
}

/** Moves the newest entry of one stack to the other as its own inverse. */
export function stepped(
  history: History,
  from: "undo" | "redo",
  inverse: readonly ClientOp[],
): History {
  const left = { ...history, [from]: history[from].slice(0, -1) };
  if (inverse.length === 0) return left;
  const typing = history[from].at(-1)?.typing;
  // It is still about its text, and nothing joins it any more.
  const step = { ops: inverse, typing: typing ? { ...typing, isOver: true } : null };
  return from === "undo" ? { ...left, redo: [...left.redo, step] } : put(left, step);
}

/**
 * After somebody else's op: what would take back a value they have written since is struck out, what would
 * remove a thing they have worked in too, and typed text moves along with theirs.
 */
export function rebased(history: History, foreign: MapOp, board: Board): History {
  if (history.undo.length === 0 && history.redo.length === 0) return history;
  const written = writtenBy(foreign);
  const touched = touchedBy(foreign, board);
  const isOvertaken = (op: ClientOp) =>
    (written !== null && writtenBy(op) === written) ||
    (op.kind.endsWith(".delete") && "id" in op && touched.has(op.id));
  return {
    ...history,
    undo: moved(history.undo, foreign, isOvertaken),
    redo: moved(history.redo, foreign, isOvertaken),
  };
}

function moved<One extends Step>(
  steps: readonly One[],
  foreign: MapOp,
  isOvertaken: (op: ClientOp) => boolean,
): One[] {
  let theirs: TextDelta = foreign.kind === "text" ? foreign.delta : [];
  const move = (op: ClientOp): ClientOp => {
    if (op.kind !== "text" || foreign.kind !== "text" || !isSameText(op, foreign)) return op;
    const delta = transform(theirs, op.delta, "theirs-first");
    theirs = transform(op.delta, theirs, "mine-first");
    return { ...op, delta };
  };
  // The newest step takes back first, so it is the one that meets their edit as it is.
  return [...steps]
    .reverse()
    .map((step) => ({ ...step, ops: step.ops.filter((op) => !isOvertaken(op)).map(move) }))
    .filter((step) => step.ops.length > 0)
    .reverse();
}

/** Forgets edits of texts whose way back is lost because the server has refused one of them. */
export function withoutTyping(history: History, texts: ReadonlySet<string>): History {
  const isLost = (op: ClientOp) => op.kind === "text" && texts.has(textKey(op));
  const keep = <One extends Step>(steps: readonly One[]) =>
    steps
      .map((step) => ({ ...step, ops: step.ops.filter((op) => !isLost(op)) }))
      .filter((step) => step.ops.length > 0);
  return { ...history, undo: keep(history.undo), redo: keep(history.redo) };
}
