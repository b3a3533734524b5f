import type { Tx } from "@/db/client";
import { findMemberRoles } from "@/lib/access/members";
import { roleCan } from "@/lib/access/policy";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import type { Settled } from "@/lib/core/groups";
import { newId } from "@/lib/core/new-id";
import { openOpLog } from "@/lib/core/transaction";
import { diffBoards } from "../diff";
import { type BatchResult, judge } from "../judge";
import { announceOps } from "../live/commands";
import type { MapOp } from "../ops";
import { referencesOf } from "../references";
import { writeDiff } from "../rows/commands";
import { loadKnown, loadReferenced } from "../rows/queries";
import { orderSnapshot } from "../versions/order/commands";
import { makeRoom } from "./crowding/commands";
import { type Author, writeLog } from "./log/commands";
import { type Batch, type LogEntry, outcomeOf, type Submission } from "./model";
import { orderNaming } from "./naming/commands";
import { appliedBefore, lockMap, typedSince } from "./queries";

type Here = Pick<Context, "workspaceId">;

/**
 * The one way rows of a map change. Locks the map, skips ops that were already applied, rejects those that
 * cannot apply without failing the others, writes rows and log, and numbers every op.
 * @throws AppError not_found when the map is not of this workspace or archived
 */
export async function applyBatch(tx: Tx, ctx: Context, batch: Batch): Promise<BatchResult> {
  const [outcome] = await applyBatches(tx, ctx, [{ ctx, batch }]);
  if (!outcome) missing("Map");
  if (!outcome.ok) throw outcome.reason;
  return outcome.value;
}

/**
 * As applyBatch, for batches of one map that came together: they share lock, reads, writes and commit.
 * Whoever has lost the right to edit since they asked is refused.
 */
export async function applyBatches(
  tx: Tx,
  here: Here,
  submissions: readonly Submission[],
): Promise<Settled<BatchResult>[]> {
  const mapId = submissions[0]?.batch.mapId ?? "";
  const revision = await lockMap(tx, here, mapId);
  if (revision === null) return submissions.map(() => refused("not_found", "Map not found."));
  const allowed = await stillAllowed(tx, here, submissions);
  const work = await write(tx, here, { mapId, revision, submissions: [...allowed] });
  return submissions.map((submission) =>
    allowed.has(submission)
      ? { ok: true, value: outcomeOf(submission.batch.ops, work) }
      : refused("forbidden", "Your role does not allow this."),
  );
}

const refused = (code: "not_found" | "forbidden", message: string): Settled<BatchResult> => ({
  ok: false,
  reason: new AppError(code, message),
});

/** A role may have changed since its context was made: what counts is what is true in this transaction. */
async function stillAllowed(
  tx: Tx,
  here: Here,
  submissions: readonly Submission[],
): Promise<Set<Submission>> {
  const userIds = submissions.flatMap(({ ctx: { actor } }) =>
    actor.kind === "member" ? [actor.id] : [],
  );
  const roles = await findMemberRoles(tx, here, [...new Set(userIds)]);
  const mayEdit = ({ ctx: { actor } }: Submission) => {
    if (actor.kind !== "member") return true;
    const role = roles.get(actor.id);
    return role !== undefined && roleCan(role, "map.edit");
  };
  return new Set(submissions.filter(mayEdit));
}

type Work = { mapId: string; revision: number; submissions: readonly Submission[] };

async function write(tx: Tx, here: Here, { mapId, revision, submissions }: Work) {
  const { ops, authors } = gather(submissions);
  const done = await appliedBefore(tx, here, mapId, [...authors.keys()]);
  const known = new Set(done.map((one) => one.opId));
  const fresh = ops.filter((op) => !known.has(op.opId));
  const { before, board, applied, rejected } = await decide(tx, here, { mapId, revision, fresh });
  const [first] = applied;
  const author = authors.get(first?.op.opId ?? "");
  let entries: LogEntry[] = [];
  let followUps: LogEntry[] = [];
  if (first && author) {
    await openOpLog(tx, revision + applied.length);
    await writeDiff(tx, author.ctx, { mapId, diff: diffBoards(before, board) });
    const authorOf = (opId: string) => authors.get(opId) ?? author;
    entries = await writeLog(tx, { mapId, revision, applied, authorOf });
    const next = revision + applied.length;
    followUps = await makeRoom(tx, author.ctx, { mapId, applied, revision: next, author });
    await orderNaming(tx, here, { before, after: board });
    await orderSnapshot(tx, here, { mapId, before: revision, after: next + followUps.length });
    announceOps(tx, author.ctx, { mapId, entries: [...entries, ...followUps] });
  }
  return {
    revision: revision + entries.length + followUps.length,
    applied: new Map([...done, ...entries].map((one) => [one.opId, one.revision])),
    rejected: new Map(rejected.map((one) => [one.opId, one.reason])),
    followUps: followUps.map((entry) => entry.op),
  };
}

/** Every op once, with whoever sent it first: one sent again while it is on its way comes twice. */
function gather(submissions: readonly Submission[]) {
  const ops: MapOp[] = [];
  const authors = new Map<string, Author>();
  for (const { ctx, batch } of submissions)
    for (const op of batch.ops) {
      if (authors.has(op.opId)) continue;
      authors.set(op.opId, { ctx, clientId: batch.clientId, batchId: batch.batchId });
      ops.push(op);
    }
  return { ops, authors };
}

type Deciding = { mapId: string; revision: number; fresh: readonly MapOp[] };

async function decide(tx: Tx, here: Here, { mapId, revision, fresh }: Deciding) {
  const references = referencesOf(fresh);
  const { board: before, taken } = await loadReferenced(tx, here, { mapId, references });
  const known = await loadKnown(tx, here, references);
  const typed = await typedSince(tx, here, { mapId, ops: fresh, revision });
  return { before, ...judge(before, fresh, { known, taken, newId, revision, typed }) };
}
