import { and, asc, count, desc, eq, gt, inArray, min } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Role } from "@/db/enums";
import { invitations, members, users, workspaces } from "@/db/schema/directory";
import { type Context, memberIdOf } from "@/lib/core/context";
import { dayMs } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import { isOpenAt } from "./open-invitations";
import { limits, tooMany } from "./rate-limit";
import { hashOf, randomToken } from "./secrets";

const invitationLifetimeMs = 7 * dayMs;

const isMember = (ctx: Context, userId: string) =>
  and(eq(members.workspaceId, ctx.workspaceId), eq(members.userId, userId));

/** Everybody in the workspace, by name. */
export const selectMembers = (tx: Tx, ctx: Context) =>
  tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      joinedAt: members.joinedAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, ctx.workspaceId))
    .orderBy(asc(users.name));

/** A person's membership; null for strangers. */
export async function findMember(tx: Tx, ctx: Context, userId: string) {
  const [row] = await tx.select().from(members).where(isMember(ctx, userId));
  return row ?? null;
}

/** Which of these people are members. */
export async function findMemberIds(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  userIds: string[],
): Promise<string[]> {
  if (userIds.length === 0) return [];
  const rows = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspaceId), inArray(members.userId, userIds)));
  return rows.map((row) => row.userId);
}

/** What these people are in the workspace right now, by their ids. */
export async function findMemberRoles(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  userIds: string[],
): Promise<Map<string, Role>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .select({ userId: members.userId, role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspaceId), inArray(members.userId, userIds)));
  return new Map(rows.map((row) => [row.userId, row.role]));
}

/** Locks the owners' rows, so that two people cannot both step down as the last. */
export async function countOwners(tx: Tx, ctx: Context): Promise<number> {
  const owners = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspaceId), eq(members.role, "owner")))
    .for("update");
  return owners.length;
}

export async function setMemberRole(tx: Tx, ctx: Context, userId: string, role: Role) {
  await tx.update(members).set({ role }).where(isMember(ctx, userId));
}

export async function deleteMember(tx: Tx, ctx: Context, userId: string) {
  await tx.delete(members).where(isMember(ctx, userId));
}

const isOpen = (ctx: Context) =>
  and(eq(invitations.workspaceId, ctx.workspaceId), isOpenAt(ctx.now));

/** Invitations that can still be accepted, the newest first. */
export const selectInvitations = (tx: Tx, ctx: Context) =>
  tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(isOpen(ctx))
    .orderBy(desc(invitations.createdAt));

/**
 * Refuses more invitations than a workspace may send in an hour; those still in it are counted.
 * @throws AppError rate_limited
 */
export async function limitInvitations(tx: Tx, ctx: Context, wanted: number): Promise<void> {
  const { max, windowSeconds } = limits.invitationsPerWorkspace;
  const since = new Date(ctx.now.getTime() - windowSeconds * 1000);
  const isRecent = and(
    eq(invitations.workspaceId, ctx.workspaceId),
    gt(invitations.createdAt, since),
  );
  const [row] = await tx
    .select({ sent: count(), first: min(invitations.createdAt) })
    .from(invitations)
    .where(isRecent);
  if (!row || row.sent + wanted <= max) return;
  const waitMs = (row.first ?? ctx.now).getTime() - since.getTime();
  throw tooMany(Math.max(1, Math.ceil(waitMs / 1000)));
}

/** Which of these addresses belong to members already. */
export async function findMemberEmails(tx: Tx, ctx: Context, emails: string[]): Promise<string[]> {
  const rows = await tx
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspaceId), inArray(users.email, emails)));
  return rows.map((row) => row.email);
}

/** An invitation sent anew replaces the one before it. */
export async function revokeInvitationsOf(tx: Tx, ctx: Context, emails: string[]): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: ctx.now })
    .where(and(isOpen(ctx), inArray(invitations.email, emails)));
}

type NewInvitation = { email: string | null; role: Role };

/** Notes an invitation for seven days; it has no secret yet. @returns its id */
export async function insertInvitation(tx: Tx, ctx: Context, invitation: NewInvitation) {
  const id = newId();
  await tx.insert(invitations).values({
    id,
    workspaceId: ctx.workspaceId,
    invitedBy: memberIdOf(ctx),
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + invitationLifetimeMs),
    ...invitation,
  });
  return id;
}

/** Gives the invitation a new secret; an earlier one stops working. */
export async function issueInvitationToken(tx: Tx, invitationId: string): Promise<string> {
  const token = randomToken();
  await tx
    .update(invitations)
    .set({ tokenHash: hashOf(token) })
    .where(eq(invitations.id, invitationId));
  return token;
}

/** True when there was such an open invitation. */
export async function revokeOpenInvitation(tx: Tx, ctx: Context, id: string): Promise<boolean> {
  const rows = await tx
    .update(invitations)
    .set({ revokedAt: ctx.now })
    .where(and(isOpen(ctx), eq(invitations.id, id)))
    .returning({ id: invitations.id });
  return rows.length > 0;
}

export async function updateWorkspace(
  tx: Tx,
  ctx: Context,
  values: { name: string; timeZone: string; currency: string; countsRefunds: boolean },
) {
  await tx.update(workspaces).set(values).where(eq(workspaces.id, ctx.workspaceId));
}

export async function readWorkspace(tx: Tx, ctx: Context) {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId));
  return row!;
}
