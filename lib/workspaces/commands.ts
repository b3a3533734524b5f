import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Role } from "@/db/enums";
import { roles } from "@/db/enums";
import { email } from "@/lib/access/accounts/sign-up";
import {
  countOwners,
  deleteMember,
  findMember,
  insertInvitation,
  issueInvitationToken,
  revokeOpenInvitation,
  setMemberRole,
  updateWorkspace,
} from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { line } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";
import { mayGrant } from "./rules";

export const editWorkspace = command({
  name: "workspace.edit",
  input: z.strictObject({
    name: line(80),
    timeZone: z.string().refine(isTimeZone, "Please choose a time zone from the list."),
    currency: z.string().regex(/^[A-Z]{3}$/, "A currency has three capital letters, like EUR."),
  }),
  can: "workspace.edit",
  async run({ tx, ctx, input }) {
    await updateWorkspace(tx, ctx, input);
    return null;
  },
  subject: () => null,
});

/** Invites by mail; the mail carries the only link. */
export const inviteMember = command({
  name: "member.invite",
  input: z.strictObject({ email, role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    requireGrant(ctx, input.role);
    const invitationId = await insertInvitation(tx, ctx, input);
    await enqueue(tx, {
      workspaceId: ctx.workspaceId,
      job: "mail.invitation",
      subjectId: invitationId,
    });
    return { id: invitationId };
  },
  subject: (invitation) => invitation.id,
});

/** A link to pass on by hand. It is shown once, works once and for a week. */
export const createInvitationLink = command({
  name: "member.createInvitationLink",
  input: z.strictObject({ role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    requireGrant(ctx, input.role);
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
    if (ctx.actor.role === "owner") keepAnOwner(await countOwners(tx, ctx));
    await deleteMember(tx, ctx, ctx.actor.id);
    return null;
  },
  subject: () => null,
});

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
