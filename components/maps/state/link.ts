import { newId } from "@/lib/core/new-id";
import type { LogEntry } from "@/lib/maps/batch/model";
import { adopted, outgoing, type PendingOp, unsent } from "@/lib/maps/live/replica";
import { heard, turnedDown } from "@/lib/maps/live/session";
import type { TextOp } from "@/lib/maps/ops";
import { textAt, textKey } from "@/lib/maps/text/place";
import type { BoardCore } from "./board-core";

/** How long what is typed gathers before it is sent. Milliseconds. */
export const burstMs = 250;

/** How long a name may be empty while another is thought of. Milliseconds. */
const namelessMs = 30_000;

/** The side of the board that faces the server. */
export function createLink(core: BoardCore) {
  const { emitter, texts } = core;
  const replica = () => core.session().replica;
  const isNameless = (op: TextOp) =>
    op.field === "title" && textAt(replica().view, op)?.trim() === "";
  let last: LogEntry | null = null;
  const asked = new Set<string>();
  const meant = { newId, isMine: (batchId: string) => asked.has(batchId) };

  return {
    revision: () => replica().revision,
    pending: () => replica().pending,
    /** What is in the log, without what is pending. */
    confirmed: () => replica().confirmed,
    /** The last entry of somebody else that has come. */
    heard: () => last,
    setOnline: core.setOnline,
    /** Which pending changes are kept in the browser. */
    setKept: core.setKept,
    /** Tells listeners of something beside the board. */
    signal: (name: string) => emitter.emit(`signal:${name}`),
    /** What is due, marked as on its way; typing is due when its burst is over or `isAll`. */
    take(now: number, isAll = false): PendingOp[] {
      const isRipe = ({ op, since }: PendingOp) =>
        op.kind !== "text" ||
        ((isAll || now - since >= burstMs) && !(now - since < namelessMs && isNameless(op)));
      const taken = outgoing(replica(), isRipe);
      if (taken.ops.length > 0) core.setReplica(taken.replica);
      return taken.ops;
    },
    /** Takes entries of the log in; true when some before them are missing. */
    receive(entries: readonly LogEntry[]): boolean {
      const { session, foreign, isGap } = heard(core.session(), entries, meant);
      core.set(session);
      for (const { entry, op } of foreign) {
        if (op.kind === "text") texts.tell(textKey(op), op.delta, entry.actorId);
        last = entry;
        emitter.emit("foreign");
      }
      return isGap;
    },
    /** What the server will do under this name is this person's own, and a step to undo. */
    ask(batchId: string) {
      asked.add(batchId);
      return batchId;
    },
    /** Takes back what the server refuses and gives it. */
    refuse(opIds: ReadonlySet<string>): PendingOp[] {
      const { session, gone } = turnedDown(core.session(), opIds);
      core.set(session);
      for (const { op } of gone) if (op.kind === "text") texts.tell(textKey(op), null);
      return gone;
    },
    /** Drops what is in the log up to here already, as the answer to an op sent twice says. */
    settle(applied: readonly { opId: string; revision: number }[]) {
      const { pending, revision } = replica();
      const known = new Set(
        applied.filter((one) => one.revision <= revision).map((one) => one.opId),
      );
      const left = pending.filter(({ op }) => !known.has(op.opId));
      if (left.length < pending.length) core.setReplica({ ...replica(), pending: left });
    },
    resend: () => core.setReplica(unsent(replica())),
    /** Takes over what another tab still had to send, at the same revision. */
    adopt(pending: readonly PendingOp[]) {
      core.setReplica(adopted(replica(), pending));
      for (const { op } of pending) if (op.kind === "text") texts.tell(textKey(op), null);
    },
  };
}
