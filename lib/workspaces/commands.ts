import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Role } from "@/db/enums";
import { roles } from "@/db/enums";
import { keepDemoVisitor } from "@/lib/access/accounts/demo";
import { email } from "@/lib/access/accounts/sign-up";
import {
  countOwners,
  deleteMember,
  findMember,
  findMemberEmails,
  insertInvitation,
  issueInvitationToken,
  limitInvitations,
  readWorkspace,
  revokeInvitationsOf,
  revokeOpenInvitation,
  setMemberRole,
  updateWorkspace,
} from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { line, prose } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";
import { splitAddresses } from "./addresses";
import { mayGrant } from "./rules";

/** Addresses as people paste them, each of which must be one. */
const addresses = prose(4000).transform((text, issues) => {
  const parts = splitAddresses(text);
  const wrong = parts.find((part) => !email.safeParse(part).success);
  if (wrong) issues.addIssue({ code: "custom", message: `“${wrong}” is not an e-mail address.` });
  if (parts.length === 0) issues.addIssue({ code: "custom", message: "Please fill this in." });
  if (parts.length > 20) issues.addIssue({ code: "custom", message: "At most 20 at once." });
  return parts;
});

export const editWorkspace = command({
  name: "workspace.edit",
  input: z.strictObject({
    name: line(80),
    timeZone: z.string().refine(isTimeZone, "Please choose a time zone from the list."),
    currency: z.string().regex(/^[A-Z]{3}$/, "A currency has three capital letters, like EUR."),
  }),
  can: "workspace.edit",
  async run({ tx, ctx, input }) {
    const before = await readWorkspace(tx, ctx);
    await updateWorkspace(tx, ctx, input);
    if (before.timeZone !== input.timeZone) await recutDays(tx, ctx);
    return null;
  },
  subject: () => null,
});

/** Invites by mail, up to twenty people at once; each mail carries its only link. */
export const inviteMembers = command({
  name: "member.invite",
  input: z.strictObject({ addresses, role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    requireGrant(ctx, input.role);
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
    requireGrant(ctx, input.role);
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

/** Acts on the member's next request. @throws AppError forbidden, conflict for the last owner */
export const changeRole = command({
  name: "member.changeRole",
  input: z.strictObject({ userId: id, role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    const owners = await countOwners(tx, ctx);
    const member = await memberOrMissing(tx, ctx, input.userId);
    requireGrant(ctx, member.role);
    requireGrant(ctx, input.role);
    await keepDemoVisitor(tx, ctx, input.userId);
    if (member.role === "owner" && input.role !== "owner") keepAnOwner(owners);
    await setMemberRole(tx, ctx, input.userId, input.role);
    return input;
  },
  subject: ({ userId }) => userId,
});

/** @throws AppError forbidden, conflict for the last owner */
export const removeMember = command({
  name: "member.remove",
  input: z.strictObject({ userId: id }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    const owners = await countOwners(tx, ctx);
    const member = await memberOrMissing(tx, ctx, input.userId);
    requireGrant(ctx, member.role);
    await keepDemoVisitor(tx, ctx, input.userId);
    if (member.role === "owner") keepAnOwner(owners);
    await deleteMember(tx, ctx, input.userId);
    return input;
  },
  subject: ({ userId }) => userId,
});

/** Anybody may leave, but the last owner. */
export const leaveWorkspace = command({
  name: "member.leave",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    if (ctx.actor.kind !== "member") missing("Member");
    const owners = await countOwners(tx, ctx);
    // The role may have changed since the context was made: the last owner is told by the row.
    const member = await memberOrMissing(tx, ctx, ctx.actor.id);
    await keepDemoVisitor(tx, ctx, ctx.actor.id);
    if (member.role === "owner") keepAnOwner(owners);
    await deleteMember(tx, ctx, ctx.actor.id);
    return null;
  },
  subject: () => null,
});

async function sendInvitation(tx: Tx, ctx: Context, address: string, role: Role) {
  const subjectId = await insertInvitation(tx, ctx, { email: address, role });
  await enqueue(tx, { workspaceId: ctx.workspaceId, job: "mail.invitation", subjectId });
}

async function memberOrMissing(tx: Tx, ctx: Context, userId: string) {
  return (await findMember(tx, ctx, userId)) ?? missing("Member");
}

function requireGrant(ctx: Context, role: Role) {
  if (!mayGrant(ctx.actor, role)) {
    throw new AppError("forbidden", "Only an owner can do this to an owner.");
  }
}

function keepAnOwner(owners: number) {
  if (owners <= 1) {
    throw new AppError("conflict", "A workspace needs an owner. Make somebody else owner first.");
  }
}

/** Figures are counted by the workspace's days, and those have just begun at another hour. */
const recutDays = (tx: Tx, ctx: Context) =>
  enqueue(tx, { workspaceId: ctx.workspaceId, job: "customers.recut", subjectId: null });
