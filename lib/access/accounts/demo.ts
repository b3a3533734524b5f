import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members, users, workspaces } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

/** Marks the demonstration workspace among all others. */
export const demoWorkspaceKey = "demo";
/** Everybody who explores the demonstration is this person, who has no password. */
export const demoVisitorEmail = "demo@throughline.example";

/** Whether this is the account that everybody shares who explores the demonstration. */
export const isDemoVisitor = (user: { email: string }): boolean => user.email === demoVisitorEmail;

/** The shared demo visitor; null outside demo mode and before the demonstration exists. */
export async function findDemoVisitor() {
  if (!env().DEMO_MODE) return null;
  const [row] = await db()
    .select({ id: users.id, name: users.name, email: users.email, slug: workspaces.slug })
    .from(users)
    .innerJoin(members, eq(members.userId, users.id))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(users.email, demoVisitorEmail), eq(workspaces.demoKey, demoWorkspaceKey)));
  return row ?? null;
}

/** @throws AppError forbidden for the account everybody shares */
export async function refuseSharedAccount(tx: Tx, userId: string): Promise<void> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  if (user && isDemoVisitor(user)) {
    throw new AppError("forbidden", "The demo account is shared and stays as it is.");
  }
}

/** Keeps the demonstration open: its visitor stays a member, with the same role. @throws AppError */
export async function keepDemoVisitor(tx: Tx, ctx: Context, userId: string): Promise<void> {
  const [workspace] = await tx
    .select({ demoKey: workspaces.demoKey })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  if (workspace?.demoKey === demoWorkspaceKey) await refuseSharedAccount(tx, userId);
}
