import { and, inArray, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema/audit";
import { feedbackItems } from "@/db/schema/feedback";
import { responses } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";

type Acknowledged = { submissionId: string; receipt: string };

const chunk = 5000;
const count = sql<number>`count(*)::int`;

/** What the database holds of the acknowledged answers; each number is to be that of the answers. */
export async function checkKept(ctx: Context, acknowledged: readonly Acknowledged[]) {
  const kept = { acknowledged: acknowledged.length, responses: 0, receipts: 0, flagged: 0 };
  const totals = { inboxItems: 0, auditEntries: 0 };
  for (let from = 0; from < acknowledged.length; from += chunk) {
    const part = await readKept(ctx, acknowledged.slice(from, from + chunk));
    kept.responses += part.rows.length;
    kept.receipts += part.sameReceipt;
    kept.flagged += part.rows.filter((row) => row.isFlagged).length;
    totals.inboxItems += part.inboxItems;
    totals.auditEntries += part.auditEntries;
  }
  return { ...kept, ...totals };
}

const readKept = (ctx: Context, acknowledged: readonly Acknowledged[]) =>
  inTransaction(ctx, async (tx) => {
    const receipts = new Map(acknowledged.map((one) => [one.submissionId, one.receipt]));
    const { id, submissionId, receipt, isFlagged } = responses;
    const rows = await tx
      .select({ id, submissionId, receipt, isFlagged })
      .from(responses)
      .where(and(inWorkspace(ctx, responses), inArray(submissionId, [...receipts.keys()])));
    const ids = rows.map((row) => row.id);
    const [inbox] = await tx
      .select({ count })
      .from(feedbackItems)
      .where(and(inWorkspace(ctx, feedbackItems), inArray(feedbackItems.responseId, ids)));
    const [audit] = await tx
      .select({ count })
      .from(auditEntries)
      .where(and(inWorkspace(ctx, auditEntries), inArray(auditEntries.subjectId, ids)));
    return {
      rows,
      sameReceipt: rows.filter((row) => receipts.get(row.submissionId) === row.receipt).length,
      inboxItems: inbox?.count ?? 0,
      auditEntries: audit?.count ?? 0,
    };
  });
