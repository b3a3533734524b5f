import { applyOp, applyOps } from "../apply-op";
import type { LogEntry } from "../batch/model";
import type { Board } from "../model";
import type { ClientOp, MapOp, TextOp } from "../ops";
import { compose, transform } from "../text/codec";
import type { TextDelta } from "../text/delta";
import { asEdit, isSameText, textKey } from "../text/place";

/** An op that is drawn already and not yet in the log, as far as is known here. */
export type PendingOp = {
  op: ClientOp;
  batchId: string;
  isSent: boolean;
  /** once sent it may be in the log, so nothing may be added to it any more */
  wasSent: boolean;
  /** milliseconds, when the first of its characters was typed or the op made */
  since: number;
};

/** One person's copy of a map: what the log says up to a revision, and what they have added to it. */
export type Replica = {
  revision: number;
  confirmed: Board;
  pending: readonly PendingOp[];
  /** the confirmed board with the pending ops on top: what the screen shows */
  view: Board;
};

export const replicaOf = (board: Board, revision: number): Replica => ({
  revision,
  confirmed: board,
  pending: [],
  view: board,
});

const mostPieces = 200;

/** Adds an op of one's own; typing goes on in the edit that waits to be sent. */
export function performed(
  replica: Replica,
  op: ClientOp,
  meta: Pick<PendingOp, "batchId" | "since">,
): Replica {
  const view = applyOp(replica.view, op);
  const last = op.kind === "text" ? openEdit(replica.pending, op) : -1;
  const open = replica.pending[last];
  if (open?.op.kind !== "text" || op.kind !== "text")
    return { ...replica, view, pending: [...replica.pending, { op, ...fresh, ...meta }] };
  const grown = { ...open, op: { ...open.op, delta: compose(open.op.delta, op.delta) } };
  return { ...replica, view, pending: replica.pending.with(last, grown) };
}

const fresh = { isSent: false, wasSent: false };

/** Where the newest edit of the same text waits, unless it is on its way or has grown long. */
function openEdit(pending: readonly PendingOp[], op: TextOp): number {
  const index = pending.findLastIndex((one) => isEditOf(one.op, op));
  const found = pending[index];
  if (!found || found.wasSent || found.op.kind !== "text") return -1;
  return found.op.delta.length < mostPieces ? index : -1;
}

/** What others have done, as it looks on top of one's own pending ops. */
export type Foreign = { entry: LogEntry; op: MapOp };
export type Reception = {
  replica: Replica;
  foreign: Foreign[];
  /** ops of one's own that are on disk now */
  settled: string[];
  /** whether entries are missing between what is known and what came */
  isGap: boolean;
};

/**
 * Takes entries of the log in: what is known is skipped, a hole stops it, one's own ops leave the
 * pending ones, and what others have typed moves what is being typed here.
 */
export function received(replica: Replica, entries: readonly LogEntry[]): Reception {
  let { revision, confirmed, pending } = replica;
  const foreign: Foreign[] = [];
  const settled: string[] = [];
  let own: MapOp[] = [];
  let isOvertaken = false;
  let isGap = false;
  for (const entry of entries) {
    if (entry.revision <= revision) continue;
    if (entry.revision > revision + 1) {
      isGap = true;
      break;
    }
    const at = pending.findIndex((one) => one.op.opId === entry.opId);
    if (at >= 0) {
      pending = pending.toSpliced(at, 1);
      // One tried again comes into the log behind those made after it: the log's order counts.
      isOvertaken ||= at > 0;
      settled.push(entry.opId);
      own.push(entry.op);
    } else {
      confirmed = applyOps(confirmed, own);
      own = [];
      // Logs of old replaced whole texts.
      const merged = rebase(pending, asEdit(confirmed, entry.op));
      pending = merged.pending;
      foreign.push({ entry, op: merged.op ?? entry.op });
      confirmed = applyOp(confirmed, entry.op);
    }
    revision = entry.revision;
  }
  const isInOrder = foreign.length === 0 && !isOvertaken;
  // With nothing left to send, what is shown is what the log says: it is not applied a second time.
  confirmed = isInOrder && pending.length === 0 ? replica.view : applyOps(confirmed, own);
  const view = isInOrder ? replica.view : viewOf(confirmed, pending);
  return { replica: { revision, confirmed, pending, view }, foreign, settled, isGap };
}

const viewOf = (confirmed: Board, pending: readonly PendingOp[]): Board =>
  applyOps(
    confirmed,
    pending.map((one) => one.op),
  );

/** Whether an op is an edit of the same text as another. */
const isEditOf = (op: MapOp, other: TextOp): op is TextOp =>
  op.kind === "text" && isSameText(op, other);

/** Moves pending edits of a text over an earlier one, and that one over them. */
function rebase(
  pending: readonly PendingOp[],
  op: MapOp,
): { pending: readonly PendingOp[]; op: MapOp } {
  if (op.kind !== "text") return { pending, op };
  let theirs: TextDelta = op.delta;
  const moved = pending.map((one) => {
    if (!isEditOf(one.op, op)) return one;
    const mine = one.op.delta;
    const delta = transform(theirs, mine, "theirs-first");
    theirs = transform(mine, theirs, "mine-first");
    return { ...one, op: { ...one.op, delta } };
  });
  return { pending: moved, op: { ...op, delta: theirs } };
}

/** What to send next, by batch: everything that waits, of each text one edit at a time and none that is still young. */
export function outgoing(
  replica: Replica,
  isRipe: (one: PendingOp) => boolean,
): { replica: Replica; ops: PendingOp[] } {
  const busy = new Set(
    replica.pending.flatMap(({ op, isSent }) =>
      isSent && op.kind === "text" ? [textKey(op)] : [],
    ),
  );
  const ops: PendingOp[] = [];
  const pending = replica.pending.map((one) => {
    if (one.isSent || !isRipe(one)) {
      if (one.op.kind === "text") busy.add(textKey(one.op));
      return one;
    }
    if (one.op.kind === "text" && busy.has(textKey(one.op))) return one;
    if (one.op.kind === "text") busy.add(textKey(one.op));
    const sent = { ...one, op: basedOn(one.op, replica.revision), isSent: true, wasSent: true };
    ops.push(sent);
    return sent;
  });
  return ops.length === 0 ? { replica, ops } : { replica: { ...replica, pending }, ops };
}

const basedOn = (op: ClientOp, base: number): ClientOp =>
  op.kind === "text" ? { ...op, base } : op;

/** After a connection was lost: nobody knows what has arrived, so everything is sent again. */
export const unsent = (replica: Replica): Replica => ({
  ...replica,
  pending: replica.pending.map((one) => ({ ...one, isSent: false })),
});

/** Takes back what the server refuses, and what was typed after it into the same text. */
export function refused(replica: Replica, opIds: ReadonlySet<string>) {
  const texts = new Set<string>();
  const isGone = ({ op }: PendingOp) => {
    const isRefused = opIds.has(op.opId) || (op.kind === "text" && texts.has(textKey(op)));
    if (isRefused && op.kind === "text") texts.add(textKey(op));
    return isRefused;
  };
  const gone = replica.pending.filter(isGone);
  if (gone.length === 0) return { replica, gone };
  const pending = replica.pending.filter((one) => !gone.includes(one));
  return { replica: { ...replica, pending, view: viewOf(replica.confirmed, pending) }, gone };
}

/** Adds what another copy of the same map, at the same revision, still had to send: after what is pending here. */
export function adopted(replica: Replica, others: readonly PendingOp[]): Replica {
  const here = new Set(replica.pending.map(({ op }) => op.opId));
  const fresh = others.filter(({ op }) => !here.has(op.opId));
  const moved = replica.pending.reduce<readonly PendingOp[]>(
    (rest, { op }) => rebase(rest, op).pending,
    fresh,
  );
  const pending = [...replica.pending, ...moved.map((one) => ({ ...one, isSent: false }))];
  return { ...replica, pending, view: viewOf(replica.confirmed, pending) };
}
