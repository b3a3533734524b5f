import { sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";
import { assignPersonas } from "../traits/commands";

const sliceSize = 1000;

/** Looks at every customer anew, after a change of the segments. */
export async function segmentAll(ctx: Context): Promise<void> {
  let last: string | null = null;
  do {
    const from: string | null = last;
    last = await inTransaction(ctx, async (tx): Promise<string | null> => {
      const rows = await tx.execute<{ id: string }>(sql`
        select id from customers where workspace_id = ${ctx.workspaceId}
          ${from ? sql`and id > ${from}` : sql``} order by id limit ${sliceSize}`);
      await assignPersonas(
        tx,
        ctx,
        rows.map(({ id }) => id),
      );
      return rows.at(-1)?.id ?? null;
    });
  } while (last);
}
