import type { Tx } from "@/db/client";
import { feedbackSettings } from "@/db/schema/feedback";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import { maskOf } from "./mask";

/** How texts of customers are shown in this workspace. */
export async function readMask(tx: Tx, ctx: Pick<Context, "workspaceId">) {
  const { masksPersonalData } = feedbackSettings;
  const [settings] = await tx
    .select({ masksPersonalData })
    .from(feedbackSettings)
    .where(inWorkspace(ctx, feedbackSettings));
  return maskOf(settings);
}
