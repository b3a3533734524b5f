import { eq } from "drizzle-orm";
import { alertDeliveries } from "@/db/schema/alerts";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";

/** Hands over everything that waits for this workspace, as the worker does. @returns what went wrong */
export async function deliverAll(ctx: Context): Promise<string[]> {
  // Imported only now, since a test may set the environment before it is first read.
  const { deliverAlert } = await import("@/lib/alerts/jobs");
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .select({ id: alertDeliveries.id })
      .from(alertDeliveries)
      .where(eq(alertDeliveries.workspaceId, ctx.workspaceId)),
  );
  const problems: string[] = [];
  for (const { id } of rows) {
    await deliverAlert(ctx, id).catch((thrown: Error) => problems.push(thrown.message));
  }
  return problems;
}
