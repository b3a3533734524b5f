import { applyOp } from "../apply-op";
import type { LogEntry } from "../batch/model";
import { invertOp } from "../invert-op";
import { isClientOp } from "../known-op";
import type { Board } from "../model";
import type { ClientOp } from "../ops";
import { rejection } from "../rejection";
import type { TextDelta } from "../text/delta";
import { asEdit, type TextPlace, textKey, textOp } from "../text/place";
import {
  emptyHistory,
  type History,
  rebased,
  recorded,
  sealed,
  stepped,
  widened,
  withoutTyping,
} from "./history";
import {
  type Foreign,
  type PendingOp,
  performed,
  type Replica,
  received,
  refused,
  replicaOf,
} from "./replica";

/** One person's work on a map: their copy of it and how to take their changes back. */
export type Session = { replica: Replica; history: History };
type Meta = { batchId: string; now: number; newId: () => string };

export const sessionOf = (board: Board, revision: number): Session => ({
  replica: replicaOf(board, revision),
  history: emptyHistory,
});

/** A gesture: its ops apply at once and are one step to undo. */
export function did(session: Session, ops: readonly ClientOp[], meta: Meta): Session {
  const { replica, inverse } = perform(session.replica, ops, meta);
  const history = recorded(sealed(session.history), { ops: inverse, typing: null });
  return { replica, history };
}

/** Characters typed into a text: one step to undo with those before, until a pause. */
export function typed(
  session: Session,
  { place, delta }: { place: TextPlace; delta: TextDelta },
  meta: Meta,
): Session {
  const op = textOp(place, { delta, opId: meta.newId(), base: 0 });
  const { replica, inverse } = perform(session.replica, [op], meta);
  const step = { ops: inverse, typing: { text: textKey(place), at: meta.now } };
  return { replica, history: recorded(session.history, step) };
}

/** Takes a step back or does it again. @returns also the ops this took; null when there is no step */
export function walked(session: Session, from: "undo" | "redo", meta: Meta) {
  const step = session.history[from].at(-1);
  if (!step) return null;
  const ops = step.ops.map((op) => ({ ...op, opId: meta.newId() }));
  const { replica, inverse } = perform(session.replica, ops, meta);
  return { session: { replica, history: stepped(session.history, from, inverse) }, ops };
}

type Meant = { newId: () => string; isMine: (batchId: string) => boolean };
const nothingMeant: Meant = { newId: () => "", isMine: () => false };

/**
 * Entries of the log have come. What the server did because this person asked for it is a step of their
 * own to undo. @returns also what others did and whether entries are missing
 */
export function heard(
  session: Session,
  entries: readonly LogEntry[],
  meant = nothingMeant,
): { session: Session; foreign: Foreign[]; isGap: boolean } {
  const { replica, foreign, isGap } = received(session.replica, entries);
  let { history } = session;
  let board = session.replica.view;
  for (const { entry, op } of foreign) {
    if (!meant.isMine(entry.batchId)) history = rebased(history, op, replica.view);
    else {
      const back = invertOp(board, op, meant.newId());
      if (isClientOp(back)) history = widened(history, back, entry.batchId);
      board = applyOp(board, op);
    }
  }
  return { session: { replica, history }, foreign, isGap };
}

/** The server refuses ops. @returns also what is gone with them */
export function turnedDown(
  session: Session,
  opIds: ReadonlySet<string>,
): { session: Session; gone: PendingOp[] } {
  const { replica, gone } = refused(session.replica, opIds);
  const texts = new Set(gone.flatMap(({ op }) => (op.kind === "text" ? [textKey(op)] : [])));
  return { session: { replica, history: withoutTyping(session.history, texts) }, gone };
}

/** Of a step that may never be taken: an op is given its name when it is done. */
const unnamed = "";

/** Applies ops and gives back what takes them back, the last first. */
function perform(start: Replica, ops: readonly ClientOp[], { batchId, now }: Meta) {
  const inverse: ClientOp[] = [];
  let replica = start;
  for (const asked of ops) {
    const op = asEdit(replica.view, asked);
    if (rejection(replica.view, op) !== null) continue;
    const back = invertOp(replica.view, op, unnamed);
    if (isClientOp(back)) inverse.unshift(back);
    replica = performed(replica, op, { batchId, since: now });
  }
  return { replica, inverse };
}
