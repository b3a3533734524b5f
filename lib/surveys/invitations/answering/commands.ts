import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { mailSuppressions, surveyInvitations } from "@/db/schema/surveys";
import { readTicket } from "@/lib/access/tickets";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** The invited address is never written to by this workspace again. @throws AppError not_found */
export const suppressMails = command({
  name: "response.unsubscribe",
  input: z.strictObject({ linkId: id, ticket: z.string().max(200) }),
  can: "response.submit",
  async run({ tx, ctx, input }) {
    const invitationId = readTicket(input.ticket);
    if (!invitationId) missing("Invitation");
    const [invitation] = await tx
      .select({ email: surveyInvitations.email })
      .from(surveyInvitations)
      .where(
        and(
          inWorkspace(ctx, surveyInvitations, invitationId),
          eq(surveyInvitations.linkId, input.linkId),
        ),
      );
    if (!invitation?.email) missing("Invitation");
    await tx
      .insert(mailSuppressions)
      .values({
        ...{ workspaceId: ctx.workspaceId, id: newId() },
        ...{ email: invitation.email.toLowerCase(), createdAt: ctx.now },
      })
      .onConflictDoNothing();
    return {};
  },
  subject: () => null,
});
