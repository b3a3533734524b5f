import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailSuppressions, surveyInvitations, surveyLinks, surveys } from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import { publicLinkToken } from "@/lib/access/public-links";
import { ticketOf } from "@/lib/access/tickets";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { referenced } from "@/lib/core/joins";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { sendMail } from "@/lib/mail/send";
import { closedReason } from "../gates";
import { readQuestions } from "../queries";
import { invitationMail } from "./mail";

/** Writes to somebody who was invited, unless that no longer makes sense. */
export const mailSurveyInvitation = (ctx: Context, invitationId: string): Promise<void> =>
  write(ctx, invitationId, "sentAt");

/** Writes once more to somebody who has not answered; never a second time. */
export const remindSurveyInvitation = (ctx: Context, invitationId: string): Promise<void> =>
  write(ctx, invitationId, "remindedAt");

async function write(
  ctx: Context,
  invitationId: string,
  which: "sentAt" | "remindedAt",
): Promise<void> {
  const mail = await inTransaction(ctx, (tx) => compose(tx, ctx, invitationId, which));
  if (!mail) return;
  if (!(await sendMail(mail))) return;
  await inTransaction(ctx, (tx) =>
    tx
      .update(surveyInvitations)
      .set({ [which]: ctx.now })
      .where(
        and(inWorkspace(ctx, surveyInvitations, invitationId), isNull(surveyInvitations[which])),
      ),
  );
}

async function compose(tx: Tx, ctx: Context, invitationId: string, which: "sentAt" | "remindedAt") {
  const [row] = await tx
    .select({ invitation: surveyInvitations, survey: surveys, closedAt: surveyLinks.closedAt })
    .from(surveyInvitations)
    .innerJoin(surveys, referenced(surveys, surveyInvitations, surveyInvitations.surveyId))
    .innerJoin(surveyLinks, referenced(surveyLinks, surveyInvitations, surveyInvitations.linkId))
    .where(inWorkspace(ctx, surveyInvitations, invitationId));
  if (!row?.invitation.email || row.invitation.usedAt || row.invitation[which]) return null;
  const { invitation, survey, closedAt } = row;
  const to = row.invitation.email;
  if (closedReason({ ...survey, linkClosedAt: closedAt }, null, ctx.now)) return null;
  if (await wantsNoMail(tx, ctx, to)) return null;
  const { name: workspaceName, demoKey } = await readWorkspace(tx, ctx);
  // The demonstration is open to everybody, and must not write to anybody.
  if (demoKey && env().SMTP_URL) return null;
  const page = `${env().APP_URL}/s/${publicLinkToken(invitation.linkId)}`;
  const ticket = ticketOf(invitation.id);
  const stopUrl = `${page}/unsubscribe?t=${ticket}`;
  const words = invitationMail({
    ...{ title: survey.title, locale: survey.locale, workspaceName, stopUrl },
    questions: await readQuestions(tx, ctx, survey.id),
    url: `${page}?t=${ticket}`,
    isReminder: which === "remindedAt",
  });
  return { to, subject: survey.title, ...words, headers: stopHeaders(stopUrl) };
}

/** A mail program may offer to stop the mails by itself. RFC 8058. */
const stopHeaders = (stopUrl: string) => ({
  "List-Unsubscribe": `<${stopUrl}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

async function wantsNoMail(tx: Tx, ctx: Context, email: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: mailSuppressions.id })
    .from(mailSuppressions)
    .where(
      and(inWorkspace(ctx, mailSuppressions), eq(mailSuppressions.email, email.toLowerCase())),
    );
  return row !== undefined;
}
