import type { Context } from "@/lib/core/context";
import type { BatchResult } from "../judge";
import { clientOp, type MapOp } from "../ops";
import type { RejectionReason } from "../rejection";

/** One batch of one person on its way into a map. */
export type Batch = {
  mapId: string;
  clientId: string;
  batchId: string;
  ops: readonly MapOp[];
};
export type Submission = { ctx: Context; batch: Batch };

/** An op as it stands in the log and goes to everybody who has the map open. */
export type LogEntry = {
  revision: number;
  opId: string;
  actorId: string | null;
  clientId: string;
  batchId: string;
  at: string;
  op: MapOp;
};

/** The ops that can be read, and a refusal for each other. */
export function readOps(ops: readonly { opId: string }[]) {
  const readable: MapOp[] = [];
  const malformed: BatchResult["rejected"] = [];
  for (const op of ops) {
    const parsed = clientOp.safeParse(op);
    if (parsed.success) readable.push(parsed.data);
    else malformed.push({ opId: op.opId, reason: "malformed" });
  }
  return { readable, malformed };
}

type Outcome = {
  revision: number;
  applied: ReadonlyMap<string, number>;
  rejected: ReadonlyMap<string, RejectionReason>;
  followUps: MapOp[];
};

/** What has become of some of the ops of a transaction. */
export function outcomeOf(ops: readonly MapOp[], outcome: Outcome): BatchResult {
  const opIds = [...new Set(ops.map((op) => op.opId))];
  return {
    revision: outcome.revision,
    applied: opIds.flatMap((opId) => {
      const revision = outcome.applied.get(opId);
      return revision === undefined ? [] : [{ opId, revision }];
    }),
    rejected: opIds.flatMap((opId) => {
      const reason = outcome.rejected.get(opId);
      return reason === undefined ? [] : [{ opId, reason }];
    }),
    followUps: outcome.followUps,
  };
}
