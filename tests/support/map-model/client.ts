import { textsOf } from "@/components/maps/live/texts-of";
import { applyOps } from "@/lib/maps/apply-op";
import type { LogEntry } from "@/lib/maps/batch/model";
import { adopted, outgoing, type PendingOp, unsent } from "@/lib/maps/live/replica";
import {
  did,
  heard,
  type Session,
  sessionOf,
  turnedDown,
  typed,
  walked,
} from "@/lib/maps/live/session";
import type { Board } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import type { TextDelta } from "@/lib/maps/text/delta";
import type { TextPlace } from "@/lib/maps/text/place";
import { takenIn } from "../taken-in";
import { startBoard } from "./board";
import type { Bug } from "./bugs";
import type { Answer, Sent } from "./server";

export type Frame = { entries: LogEntry[] } | { answer: Answer };
export type ModelClient = ReturnType<typeof createClient>;
type Options = { id: string; actorId: string; bug: Bug; newId: () => string };

/** One tab with its line to the server: what it sends and hears goes through queues that faults can reach. */
export function createClient({ id, actorId, bug, newId }: Options) {
  let session: Session = sessionOf(startBoard, 0);
  let isOnline = true;
  let up: Sent[][] = [];
  let down: Frame[] = [];
  const seen: number[] = [];
  /** cards whose colour somebody else has set last */
  const overtaken = new Set<string>();
  let returned = "";
  const meta = () => ({ batchId: newId(), now: 0, newId });

  function hear(entries: readonly LogEntry[]): boolean {
    const pretended =
      bug === "no hole detection"
        ? entries.map((entry, index) => ({
            ...entry,
            revision: session.replica.revision + 1 + index,
          }))
        : entries;
    const before = session;
    const next = heard(session, pretended);
    session = next.session;
    for (const { op } of next.foreign)
      if (op.kind === "card.set" && op.set.field === "color") overtaken.add(op.id);
    seen.push(...takenIn(before, next, entries));
    if (bug === "undo not rebased") session = { ...session, history: before.history };
    if (bug === "client does not rebase pending text")
      session = { ...session, replica: stubborn(session, before.replica.pending) };
    return next.isGap;
  }

  function resend() {
    if (bug !== "no resend") session = { ...session, replica: unsent(session.replica) };
  }

  return {
    id,
    actorId,
    isOnline: () => isOnline,
    view: (): Board => session.replica.view,
    pending: () => session.replica.pending,
    revision: () => session.replica.revision,
    /** Everything that was typed and refused, which the person gets back. */
    returned: () => returned,
    up: () => up,
    down: () => down,
    overtaken,
    does(...ops: ClientOp[]) {
      for (const op of ops)
        if (op.kind === "card.set" && op.set.field === "color") overtaken.delete(op.id);
      session = did(session, ops, meta());
    },
    types(place: TextPlace, delta: TextDelta) {
      session = typed(session, { place, delta }, meta());
    },
    walks(from: "undo" | "redo") {
      session = walked(session, from, meta())?.session ?? session;
    },
    /** Puts what is due on the line. */
    sends() {
      if (!isOnline) return;
      const taken = outgoing(session.replica, () => true);
      let ops = taken.ops;
      let { replica } = taken;
      if (bug === "two text ops in flight") {
        const late = replica.pending.filter((one) => !one.isSent);
        ops = [...ops, ...late.map((one) => ({ ...one, op: based(one.op, replica.revision) }))];
        replica = { ...replica, pending: replica.pending.map(asSent) };
      }
      session = { ...session, replica };
      if (ops.length > 0)
        up = [...up, ops.map(({ op, batchId }) => ({ clientId: id, actorId, batchId, op }))];
    },
    /** Takes the first frames off the line to the server. */
    takeUp: () => up.shift() ?? [],
    push(frame: Frame) {
      if (isOnline) down = [...down, frame];
    },
    /** Hears the frame at a place of the queue. @returns whether it misses something */
    hears(index = 0): boolean {
      const [frame] = down.splice(index, 1);
      if (!frame) return false;
      if ("entries" in frame) return hear(frame.entries);
      const { applied, rejected } = frame.answer;
      const pending = session.replica.pending.filter(
        ({ op }) =>
          !applied.some((one) => one.opId === op.opId && one.revision <= session.replica.revision),
      );
      session = { ...session, replica: { ...session.replica, pending } };
      const refusal = turnedDown(session, new Set(rejected.map((one) => one.opId)));
      session = refusal.session;
      returned += textsOf(refusal.gone);
      return false;
    },
    losesLine() {
      isOnline = false;
      up = [];
      down = [];
    },
    comesBack() {
      isOnline = true;
      resend();
    },
    /** No answer for too long. */
    timesOut: resend,
    /** What a crash leaves in the browser. */
    leaves: () => ({
      revision: session.replica.revision,
      pending: session.replica.pending,
    }),
    adopts(pending: readonly PendingOp[]) {
      session = { ...session, replica: adopted(session.replica, pending) };
    },
    seen,
  };
}

const based = (op: ClientOp, base: number): ClientOp => (op.kind === "text" ? { ...op, base } : op);
const asSent = (one: PendingOp): PendingOp => ({ ...one, isSent: true, wasSent: true });

/** The planted mistake: edits keep the places they were typed at. */
function stubborn({ replica }: Session, before: readonly PendingOp[]) {
  const old = new Map(before.map((one) => [one.op.opId, one]));
  const pending = replica.pending.map((one) => old.get(one.op.opId) ?? one);
  const view = applyOps(
    replica.confirmed,
    pending.map((one) => one.op),
  );
  return { ...replica, pending, view };
}
