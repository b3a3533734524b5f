import type { LogEntry } from "@/lib/maps/batch/model";
import { rebased, withoutTyping } from "@/lib/maps/live/history";
import {
  adopted,
  type Foreign,
  outgoing,
  type PendingOp,
  received,
  refused,
  unsent,
} from "@/lib/maps/live/replica";
import type { BoardCore } from "./board-store";

/** How long what is typed gathers before it is sent. Milliseconds. */
export const burstMs = 250;

/** The side of the board that faces the server. */
export function createLink(core: BoardCore) {
  const { emitter, texts } = core;

  function meet({ entry, op }: Foreign) {
    core.setHistory(rebased(core.history(), op, core.replica().view));
    if (op.kind === "text") texts.tell(op.id, op.delta, entry.actorId);
    heard = entry;
    emitter.emit("foreign");
  }
  let heard: LogEntry | null = null;

  return {
    revision: () => core.replica().revision,
    pending: () => core.replica().pending,
    /** The last entry of somebody else that has come. */
    heard: () => heard,
    setOnline: core.setOnline,
    /** So many pending changes are kept in the browser. */
    setKept: core.setKept,
    /** Tells listeners of something beside the board. */
    signal: (name: string) => emitter.emit(`signal:${name}`),
    /** What is due, marked as on its way; typing is due when its burst is over or `isAll`. */
    take(now: number, isAll = false): PendingOp[] {
      const isRipe = ({ op, since }: PendingOp) =>
        isAll || op.kind !== "text" || now - since >= burstMs;
      const { replica, ops } = outgoing(core.replica(), isRipe);
      if (ops.length > 0) core.setReplica(replica);
      return ops;
    },
    /** Takes entries of the log in; true when some before them are missing. */
    receive(entries: readonly LogEntry[]): boolean {
      const { replica, foreign, isGap } = received(core.replica(), entries);
      core.setReplica(replica);
      for (const one of foreign) meet(one);
      return isGap;
    },
    /** Takes back what the server refuses and gives it. */
    refuse(opIds: ReadonlySet<string>): PendingOp[] {
      const { replica, gone } = refused(core.replica(), opIds);
      if (gone.length === 0) return gone;
      const typed = new Set(gone.flatMap(({ op }) => (op.kind === "text" ? [op.id] : [])));
      core.setReplica(replica);
      core.setHistory(withoutTyping(core.history(), typed));
      for (const id of typed) texts.tell(id, null);
      return gone;
    },
    /** Drops what is in the log up to here already, as the answer to an op sent twice says. */
    settle(applied: readonly { opId: string; revision: number }[]) {
      const replica = core.replica();
      const known = new Set(
        applied.filter((one) => one.revision <= replica.revision).map((one) => one.opId),
      );
      const pending = replica.pending.filter(({ op }) => !known.has(op.opId));
      if (pending.length < replica.pending.length) core.setReplica({ ...replica, pending });
    },
    resend: () => core.setReplica(unsent(core.replica())),
    adopt(pending: readonly PendingOp[]) {
      core.setReplica(adopted(core.replica(), pending));
      for (const { op } of pending) if (op.kind === "text") texts.tell(op.id, null);
    },
  };
}
