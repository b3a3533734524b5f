import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { auditEntries } from "@/db/schema/audit";
import { selectActorNames } from "@/lib/access/actor-names";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

const pageSize = 50;

/** Entries from the newest on, with who acted; `before` is the last id of the page seen. */
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
    const entries = rows.slice(0, pageSize);
    const names = await selectActorNames(tx, ctx, idsOfActors(entries));
    return {
      entries: entries.map((entry) => ({ ...entry, actorName: names.get(entry.actorId ?? "") })),
      hasMore: rows.length > pageSize,
    };
  },
});

const idsOfActors = (entries: { actorId: string | null }[]): string[] => [
  ...new Set(entries.flatMap(({ actorId }) => actorId ?? [])),
];
