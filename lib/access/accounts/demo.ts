import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members, users, workspaces } from "@/db/schema/directory";
import { env } from "@/lib/core/env";

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
