import type { LogEntry } from "@/lib/maps/batch/model";
import { judge } from "@/lib/maps/judge";
import type { Board } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import type { RejectionReason } from "@/lib/maps/rejection";
import { transform } from "@/lib/maps/text/codec";
import type { TypedEdit } from "@/lib/maps/text/merge";
import { textKey } from "@/lib/maps/text/place";
import { startBoard } from "./board";
import type { Bug } from "./bugs";

export type Sent = { clientId: string; actorId: string; batchId: string; op: MapOp };
export type Answer = {
  applied: { opId: string; revision: number }[];
  rejected: { opId: string; reason: RejectionReason }[];
};

/** The log and the rows of one map, with the product's own judgement; what is in it is on disk. */
export function createServer({ bug, newId }: { bug: Bug; newId: () => string }) {
  let board: Board = startBoard;
  const log: LogEntry[] = [];
  const rejections = new Set<string>();
  const barred = new Set<string>();

  function history(): Map<string, TypedEdit[]> {
    const typed = new Map<string, TypedEdit[]>();
    if (bug === "server does not transform") return typed;
    for (const { op, revision } of log)
      if (op.kind === "text")
        typed.set(textKey(op), [...(typed.get(textKey(op)) ?? []), { revision, delta: op.delta }]);
    return typed;
  }

  /** The planted mistake: of two insertions at one place the later one stands first. */
  function swapped(op: MapOp): MapOp {
    if (bug !== "wrong tie priority" || op.kind !== "text") return op;
    const newer = (history().get(textKey(op)) ?? []).filter((edit) => edit.revision > op.base);
    const delta = newer.reduce((mine, edit) => transform(edit.delta, mine, "mine-first"), op.delta);
    return { ...op, delta, base: log.length };
  }

  function commitOne(sent: Sent, answer: Answer) {
    const { opId } = sent.op;
    const known = log.find((entry) => entry.opId === opId);
    if (known && bug !== "no idempotency") {
      answer.applied.push({ opId, revision: known.revision });
      return;
    }
    if (barred.has(sent.actorId) && bug !== "viewer not checked") {
      rejections.add(opId);
      answer.rejected.push({ opId, reason: "not-allowed" });
      return;
    }
    const around = { known: new Set<string>(), taken: new Set<string>(), newId };
    const judged = judge(board, [swapped(sent.op)], {
      ...around,
      revision: log.length,
      typed: history(),
    });
    board = judged.board;
    for (const { op } of judged.applied) {
      const { clientId, actorId, batchId } = sent;
      const revision = log.length + 1;
      log.push({ revision, opId, clientId, actorId, batchId, at: "", op });
      answer.applied.push({ opId, revision });
    }
    for (const one of judged.rejected) {
      rejections.add(opId);
      answer.rejected.push(one);
    }
  }

  return {
    board: () => board,
    log,
    rejections,
    barred,
    /** One transaction; each sender's own answer, by client. */
    commit(batch: readonly Sent[]): Map<string, Answer> {
      const answers = new Map<string, Answer>();
      for (const sent of batch) {
        const answer = answers.get(sent.clientId) ?? { applied: [], rejected: [] };
        answers.set(sent.clientId, answer);
        commitOne(sent, answer);
      }
      return answers;
    },
  };
}
