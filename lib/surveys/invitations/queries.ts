import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { surveyInvitations } from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type MailWay, mailWay } from "@/lib/mail/send";

/** How many were invited, written to, reminded and have answered, and the latest of them. */
export const listSurveyInvitations = query({
  name: "surveyInvitation.list",
  input: z.strictObject({ surveyId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const here = and(
      inWorkspace(ctx, surveyInvitations),
      eq(surveyInvitations.surveyId, input.surveyId),
    );
    const [totals] = await tx
      .select({
        made: sql<number>`count(*)::int`,
        sent: sql<number>`count(${surveyInvitations.sentAt})::int`,
        reminded: sql<number>`count(${surveyInvitations.remindedAt})::int`,
        used: sql<number>`count(${surveyInvitations.usedAt})::int`,
        answeredMails: sql<number>`(count(*) filter (where ${surveyInvitations.usedAt} is not null and ${surveyInvitations.sentAt} is not null))::int`,
      })
      .from(surveyInvitations)
      .where(here);
    const { customer, email, createdAt, sentAt, remindedAt, usedAt } = surveyInvitations;
    const latest = await tx
      .select({ id: surveyInvitations.id, customer, email, createdAt, sentAt, remindedAt, usedAt })
      .from(surveyInvitations)
      .where(here)
      .orderBy(desc(createdAt), desc(surveyInvitations.id))
      .limit(50);
    return {
      mail: await customerMailWay(tx, ctx),
      totals: totals ?? { made: 0, sent: 0, reminded: 0, used: 0, answeredMails: 0 },
      latest,
    };
  },
});

/** What becomes of mails to customers. The demonstration is open to everybody and writes to nobody. */
export async function customerMailWay(tx: Tx, ctx: Context): Promise<MailWay> {
  const way = mailWay();
  const { demoKey } = await readWorkspace(tx, ctx);
  return demoKey && way === "smtp" ? "none" : way;
}

export type SurveyInvitations = Awaited<ReturnType<typeof listSurveyInvitations>>;
