import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations, users, workspaces } from "@/db/schema/directory";
import { env } from "@/lib/core/env";
import { sendMail } from "@/lib/mail/send";
import { issueInvitationToken } from "../members";
import { isOpenAt } from "../open-invitations";

/** Sends an invitation that still stands to its address. */
export async function mailInvitation(invitationId: string): Promise<void> {
  const issued = await issue(invitationId);
  if (!issued) return;
  const host = issued.invitedBy ?? "Somebody";
  await sendMail({
    to: issued.email,
    subject: `Join ${issued.workspaceName} on Throughline`,
    body: `Hello,\n\n${host} invites you to the workspace "${issued.workspaceName}":\n\n${env().APP_URL}/join/${issued.token}\n\nThe link works once, for seven days.\n`,
  });
}

function issue(invitationId: string) {
  return db().transaction(async (tx) => {
    const [row] = await tx
      .select({
        email: invitations.email,
        workspaceName: workspaces.name,
        demoKey: workspaces.demoKey,
        invitedBy: users.name,
      })
      .from(invitations)
      .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
      .leftJoin(users, eq(users.id, invitations.invitedBy))
      .where(and(eq(invitations.id, invitationId), isOpenAt(new Date())));
    // The demonstration is open to everybody, and must not write to anybody.
    if (!row?.email || (row.demoKey && env().SMTP_URL)) return null;
    const token = await issueInvitationToken(tx, invitationId);
    return { ...row, email: row.email, token };
  });
}
