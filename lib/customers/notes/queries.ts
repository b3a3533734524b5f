import { sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";

/** When the oldest change was noted that has not been derived, in epoch milliseconds; null without any. */
export const findOldestNote = (ctx: Pick<Context, "workspaceId">): Promise<number | null> =>
  inTransaction(ctx, async (tx) => {
    const [note] = await tx.execute<{ at: number }>(sql`
      select date_part('epoch', at) * 1000 as at from dirty_customers
      where workspace_id = ${ctx.workspaceId} order by id limit 1`);
    return note?.at ?? null;
  });
