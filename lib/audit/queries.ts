import { and, desc, eq, gt, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { mapOps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { workingSpellMs } from "@/lib/maps/batch/spells";

const pageSize = 50;
/** So much of a map's log is looked through for one entry. */
const mostOps = 5000;

/**
 * Entries from the newest on, with who acted; `before` is the last id of the page seen. An entry about
 * the work on a map says how many changes of its log belong to it.
 */
export const listAuditEntries = query({
  name: "audit.list",
  input: z.strictObject({ before: id.optional(), operation: z.string().max(60).optional() }),
  can: "audit.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .select()
      .from(auditEntries)
      .where(
        and(
          inWorkspace(ctx, auditEntries),
          input.before ? lt(auditEntries.id, input.before) : undefined,
          input.operation ? eq(auditEntries.operation, input.operation) : undefined,
        ),
      )
      .orderBy(desc(auditEntries.id))
      .limit(pageSize + 1);
    const page = rows.slice(0, pageSize);
    const names = await selectActorNames(tx, ctx, idsOfActors(page));
    const entries = [];
    for (const entry of page) {
      const actorName = names.get(entry.actorId ?? "");
      entries.push({ ...entry, actorName, changes: await countChanges(tx, ctx, entry) });
    }
    return { entries, hasMore: rows.length > pageSize };
  },
});

type Entry = typeof auditEntries.$inferSelect;

const idsOfActors = (entries: Entry[]): string[] => [
  ...new Set(entries.flatMap(({ actorId }) => actorId ?? [])),
];

/** How many ops of a map's log an entry stands for; null for entries of other kinds. */
async function countChanges(tx: Tx, ctx: Context, entry: Entry): Promise<number | null> {
  const { subjectId, actorId, at, detail } = entry;
  const afterRevision = detail?.afterRevision;
  if (typeof afterRevision !== "number" || subjectId === null || actorId === null) return null;
  const ops = tx
    .select({ actorId: mapOps.actorId, at: mapOps.at })
    .from(mapOps)
    .where(
      and(
        ...[inWorkspace(ctx, mapOps), eq(mapOps.mapId, subjectId)],
        gt(mapOps.revision, afterRevision),
      ),
    )
    .orderBy(mapOps.revision)
    .limit(mostOps)
    .as("ops");
  const end = new Date(at.getTime() + workingSpellMs);
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(ops)
    .where(and(eq(ops.actorId, actorId), gte(ops.at, at), lt(ops.at, end)));
  return row?.n ?? 0;
}
