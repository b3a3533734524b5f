import { systemDoor } from "@/lib/access/doors";
import { mailPasswordReset, mailVerification } from "@/lib/access/mails/account-mails";
import { mailInvitation } from "@/lib/access/mails/invitation-mail";
import { deliverAlert, evaluateDaily } from "@/lib/alerts/jobs";
import { mailCardMention, tellNamed } from "@/lib/comments/cards/jobs";
import { mailMention } from "@/lib/comments/jobs";
import type { Context } from "@/lib/core/context";
import { deriveWaiting, recountRefunds, recutDays } from "@/lib/customers/jobs";
import { rebuildMap, sweepMap } from "@/lib/customers/rebuild/jobs";
import { segmentAll } from "@/lib/customers/segments/jobs";
import { sendFeedbackMention, sendFeedbackReply } from "@/lib/feedback/jobs";
import { continueImport } from "@/lib/imports/jobs";
import { snapshotMap } from "@/lib/maps/versions/jobs";
import { mailSurveyInvitation, remindSurveyInvitation } from "@/lib/surveys/invitations/jobs";

export type Work = { workspaceId: string | null; subjectId: string | null };
type Handler = (work: Work) => Promise<void>;

/** What each kind of work in the outbox means. A handler may run twice, and must not mind. */
export const handlers: Record<string, Handler> = {
  "mail.verifyEmail": about(mailVerification),
  "mail.resetPassword": about(mailPasswordReset),
  "mail.invitation": about(mailInvitation),
  "mail.feedbackReply": aboutIn(sendFeedbackReply),
  "mail.feedbackMention": aboutIn(sendFeedbackMention),
  "mail.mention": aboutIn(mailMention),
  "mail.cardMention": aboutIn(mailCardMention),
  "map.naming": aboutIn(tellNamed),
  "alerts.evaluate": inItsWorkspace(evaluateDaily),
  "alerts.deliver": aboutIn(deliverAlert),
  "map.snapshot": aboutIn(snapshotMap),
  "survey.invite": aboutIn(mailSurveyInvitation),
  "survey.remind": aboutIn(remindSurveyInvitation),
  "customers.derive": inItsWorkspace(deriveWaiting),
  "customers.recut": inItsWorkspace(recutDays),
  "customers.refunds": inItsWorkspace(recountRefunds),
  "customers.rebuild": aboutIn(rebuildMap),
  "customers.sweep": aboutIn(sweepMap),
  "imports.run": aboutIn(continueImport),
  "customers.segment": inItsWorkspace(segmentAll),
};

/** Kinds of work of which one piece in a workspace does for all that wait there. */
export const mergedWork: readonly string[] = ["customers.derive"];

/** Kinds of work that must not wait behind other work, or that others must not wait behind. */
export const lanes: readonly (readonly string[])[] = [
  // Two at once: while one waits for the database, the other works its customers out.
  ["customers.derive"],
  ["customers.derive"],
  ["customers.rebuild", "customers.sweep"],
  ["customers.recut", "customers.refunds", "customers.segment", "imports.run"],
];

function about(run: (subjectId: string) => Promise<void>): Handler {
  return async ({ subjectId }) => {
    if (subjectId) await run(subjectId);
  };
}

function inItsWorkspace(run: (ctx: Context) => Promise<unknown>): Handler {
  return async ({ workspaceId }) => {
    if (workspaceId) await run(systemDoor(workspaceId));
  };
}

function aboutIn(run: (ctx: Context, subjectId: string) => Promise<unknown>): Handler {
  return async ({ workspaceId, subjectId }) => {
    if (workspaceId && subjectId) await run(systemDoor(workspaceId), subjectId);
  };
}
