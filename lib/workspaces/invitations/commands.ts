import { z } from "zod";
import type { Tx } from "@/db/client";
import { type Role, roles } from "@/db/enums";
import { email } from "@/lib/access/accounts/sign-up";
import {
  findMemberEmails,
  insertInvitation,
  issueInvitationToken,
  limitInvitations,
  revokeInvitationsOf,
  revokeOpenInvitation,
} from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { prose } from "@/lib/core/text";
import { splitAddresses } from "../addresses";
import { requireGrant } from "../rules";

/** Addresses as people paste them, each of which must be one. */
const addresses = prose(4000).transform((text, issues) => {
  const parts = splitAddresses(text);
  const wrong = parts.find((part) => !email.safeParse(part).success);
  if (wrong) issues.addIssue({ code: "custom", message: `“${wrong}” is not an e-mail address.` });
  if (parts.length === 0) issues.addIssue({ code: "custom", message: "Please fill this in." });
  if (parts.length > 20) issues.addIssue({ code: "custom", message: "At most 20 at once." });
  return parts;
});

/** Invites by mail, up to twenty people at once; each mail carries its only link. */
export const inviteMembers = command({
  name: "member.invite",
  input: z.strictObject({ addresses, role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    requireGrant(ctx.actor, input.role);
    await limitInvitations(tx, ctx, input.addresses.length);
    const [member] = await findMemberEmails(tx, ctx, input.addresses);
    if (member) invalid("addresses", `${member} is already a member.`);
    await revokeInvitationsOf(tx, ctx, input.addresses);
    for (const address of input.addresses) await sendInvitation(tx, ctx, address, input.role);
    return { sent: input.addresses.length };
  },
  subject: () => null,
});

/** A link to pass on by hand. It is shown once, works once and for a week. */
export const createInvitationLink = command({
  name: "member.createInvitationLink",
  input: z.strictObject({ role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    requireGrant(ctx.actor, input.role);
    await limitInvitations(tx, ctx, 1);
    const invitationId = await insertInvitation(tx, ctx, { email: null, role: input.role });
    return { id: invitationId, token: await issueInvitationToken(tx, invitationId) };
  },
  subject: (invitation) => invitation.id,
});

export const revokeInvitation = command({
  name: "member.revokeInvitation",
  input: z.strictObject({ invitationId: id }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    if (!(await revokeOpenInvitation(tx, ctx, input.invitationId))) missing("Invitation");
    return input;
  },
  subject: ({ invitationId }) => invitationId,
});

async function sendInvitation(tx: Tx, ctx: Context, address: string, role: Role) {
  const subjectId = await insertInvitation(tx, ctx, { email: address, role });
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "mail.invitation", subjectId });
}
