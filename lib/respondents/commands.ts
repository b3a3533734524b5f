import { and, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { surveyProgress } from "@/db/schema/survey-progress";
import { hashOf } from "@/lib/access/secrets";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import { sessionOf } from "./identity";

/** How far a named respondent came goes with the answer; of an anonymous one nobody could tell. */
export async function forgetProgress(
  tx: Tx,
  ctx: Context,
  gone: readonly { linkId: string; submissionId: string }[],
): Promise<void> {
  if (gone.length === 0) return;
  const sessions = gone.map((one) => sessionOf(hashOf, one.linkId, one.submissionId));
  await tx
    .delete(surveyProgress)
    .where(and(inWorkspace(ctx, surveyProgress), inArray(surveyProgress.id, sessions)));
}
