import { z } from "zod";
import type { Tx } from "@/db/client";
import { roles } from "@/db/enums";
import { keepDemoVisitor } from "@/lib/access/accounts/demo";
import { countOwners, deleteMember, findMember, setMemberRole } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { requireGrant } from "../rules";

/** Acts on the member's next request. @throws AppError forbidden, conflict for the last owner */
export const changeRole = command({
  name: "member.changeRole",
  input: z.strictObject({ userId: id, role: z.enum(roles) }),
  can: "member.manage",
  async run({ tx, ctx, input }) {
    const owners = await countOwners(tx, ctx);
    const member = await memberOrMissing(tx, ctx, input.userId);
    requireGrant(ctx.actor, member.role);
    requireGrant(ctx.actor, input.role);
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
    requireGrant(ctx.actor, member.role);
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

async function memberOrMissing(tx: Tx, ctx: Context, userId: string) {
  return (await findMember(tx, ctx, userId)) ?? missing("Member");
}

function keepAnOwner(owners: number) {
  if (owners <= 1) {
    throw new AppError("conflict", "A workspace needs an owner. Make somebody else owner first.");
  }
}
