import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { auditEntries } from "@/db/schema/audit";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

const pageSize = 50;

/** Entries from the newest on; `before` is the last id of the page seen. */
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
    return { entries: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
  },
});
