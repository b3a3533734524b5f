import { and, eq, gt, inArray, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import type { Context } from "./context";
import { afterCommit, inWorkspace } from "./transaction";

/** A call that an entry may be written for. */
export type AuditCall = { ctx: Context; subjectId: string | null };

const mostRemembered = 20_000;
/** When the present spell of an actor began, in milliseconds: the database need not be asked again. */
const begun = new Map<string, number>();

/**
 * The calls that begin a spell: what an actor goes on doing to one thing within `spellMs` after an entry
 * belongs to that entry. All calls are of one workspace.
 */
export async function beginningSpells<Call extends AuditCall>(
  tx: Tx,
  operation: string,
  { calls, spellMs }: { calls: readonly Call[]; spellMs: number },
): Promise<Call[]> {
  const firsts = new Map<string, Call>();
  for (const call of calls) {
    const key = keyOf(operation, call);
    if (!firsts.has(key) && !isWithin(begun.get(key), call, spellMs)) firsts.set(key, call);
  }
  const known = await readSpells(tx, operation, { calls: [...firsts.values()], spellMs });
  const fresh = [...firsts].filter(([key, call]) => !isWithin(known.get(key), call, spellMs));
  afterCommit(tx, () => {
    if (begun.size > mostRemembered) begun.clear();
    for (const [key, at] of known) begun.set(key, at);
    for (const [key, { ctx }] of fresh) begun.set(key, ctx.now.getTime());
  });
  return fresh.map(([, call]) => call);
}

const keyOf = (operation: string, { ctx, subjectId }: AuditCall): string =>
  `${operation}/${ctx.workspaceId}/${subjectId}/${ctx.actor.kind}/${ctx.actor.id}`;

function isWithin(begunMs: number | undefined, { ctx }: AuditCall, spellMs: number): boolean {
  if (begunMs === undefined) return false;
  const passedMs = ctx.now.getTime() - begunMs;
  return passedMs >= 0 && passedMs < spellMs;
}

type Reading = { calls: readonly AuditCall[]; spellMs: number };

/** When the newest spells of these actors on these things began. */
async function readSpells(tx: Tx, operation: string, { calls, spellMs }: Reading) {
  const known = new Map<string, number>();
  const [first] = calls;
  if (!first) return known;
  const times = calls.map(({ ctx }) => ctx.now.getTime());
  const subjects = calls.flatMap(({ subjectId }) => subjectId ?? []);
  const rows = await tx
    .select()
    .from(auditEntries)
    .where(
      and(
        ...[inWorkspace(first.ctx, auditEntries), eq(auditEntries.operation, operation)],
        inArray(auditEntries.subjectId, [...new Set(subjects)]),
        gt(auditEntries.at, new Date(Math.min(...times) - spellMs)),
        lte(auditEntries.at, new Date(Math.max(...times))),
      ),
    )
    .orderBy(auditEntries.at);
  for (const { ctx, subjectId } of calls)
    for (const row of rows) {
      const isSame = row.actorKind === ctx.actor.kind && row.actorId === ctx.actor.id;
      if (isSame && row.subjectId === subjectId)
        known.set(keyOf(operation, { ctx, subjectId }), row.at.getTime());
    }
  return known;
}
