import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { invitations, members, users, workspaces } from "@/db/schema/directory";
import { AppError } from "@/lib/core/errors";
import { personOperation } from "../account-operation";
import { isOpenAt } from "../open-invitations";
import { countAttempt } from "../rate-limit";
import { hashOf } from "../secrets";
import { refuseSharedAccount } from "./demo";

/** What an invitation offers, for the page that asks whether to join; null when it is no good. */
export async function findInvitation(token: string, now: Date) {
  const [row] = await db()
    .select({ workspaceName: workspaces.name, role: invitations.role, invitedBy: users.name })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(open(token, now));
  return row ?? null;
}

/**
 * Joins the workspace. The invitation is spent by the same statement that checks it, so of many
 * attempts at once exactly one succeeds.
 * @throws AppError gone, conflict when already a member, rate_limited, forbidden for the demo visitor
 */
export const acceptInvitation = personOperation({
  name: "account.acceptInvitation",
  input: z.strictObject({ token: z.string().max(100) }),
  before: ({ visit }) => countAttempt("acceptPerAddress", visit.address, visit.now),
  async run({ tx, caller, input }) {
    // Everybody who explores the demonstration would come along.
    await refuseSharedAccount(tx, caller.userId);
    const now = caller.visit.now;
    const [invitation] = await tx
      .update(invitations)
      .set({ usedAt: now, usedBy: caller.userId })
      .where(open(input.token, now))
      .returning();
    if (!invitation) throw new AppError("gone", "This invitation has been used or is too old.");
    const { workspaceId, role } = invitation;
    const joined = await tx
      .insert(members)
      .values({ workspaceId, userId: caller.userId, role, joinedAt: now })
      .onConflictDoNothing()
      .returning({ userId: members.userId });
    if (joined.length === 0) {
      throw new AppError("conflict", "You are already a member of this workspace.");
    }
    const [workspace] = await tx
      .select({ slug: workspaces.slug })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId));
    return { slug: workspace!.slug };
  },
});

const open = (token: string, now: Date) =>
  and(eq(invitations.tokenHash, hashOf(token)), isOpenAt(now));
