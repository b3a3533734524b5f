import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import type { Role } from "@/db/enums";
import { members, users, workspaces } from "@/db/schema/directory";
import { newId } from "@/lib/core/new-id";
import { demoWorkspaceKey } from "./demo";

/** Marks a demonstration that is still being filled, or whose filling was cut short. */
const unfinishedKey = "demo-unfinished";

export type DemoPerson = { name: string; email: string; role: Role };

/** Id of the demonstration workspace; null before it has been filled to the end. */
export async function findDemoWorkspace(): Promise<string | null> {
  const [row] = await db()
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.demoKey, demoWorkspaceKey));
  return row?.id ?? null;
}

/** Ids of the demonstration and of what an interrupted filling has left. */
export async function listDemoWorkspaces(): Promise<string[]> {
  const rows = await db().select({ id: workspaces.id }).from(workspaces).where(isDemo);
  return rows.map((row) => row.id);
}

/** Removes the demonstration, whole or unfinished, with everything in it. */
export async function deleteDemoWorkspace(): Promise<void> {
  await db().delete(workspaces).where(isDemo);
}

const isDemo = inArray(workspaces.demoKey, [demoWorkspaceKey, unfinishedKey]);

/** Opens a demonstration that has been filled to the end to its visitors. */
export async function openDemoWorkspace(workspaceId: string): Promise<void> {
  await db()
    .update(workspaces)
    .set({ demoKey: demoWorkspaceKey })
    .where(eq(workspaces.id, workspaceId));
}

/**
 * An empty demonstration workspace with its people, who cannot sign in with a password. Nobody finds
 * it before `openDemoWorkspace`.
 */
export async function createDemoWorkspace(
  workspace: { name: string; slug: string; timeZone: string; currency: string },
  people: DemoPerson[],
  createdAt: Date,
): Promise<{ workspaceId: string; userIds: Record<string, string> }> {
  return db().transaction(async (tx) => {
    const workspaceId = newId();
    await tx
      .insert(workspaces)
      .values({ id: workspaceId, demoKey: unfinishedKey, createdAt, ...workspace });
    const userIds: Record<string, string> = {};
    for (const { name, email, role } of people) {
      const [user] = await tx
        .insert(users)
        .values({ id: newId(), name, email, createdAt, emailVerifiedAt: createdAt })
        .onConflictDoUpdate({ target: users.email, set: { name } })
        .returning({ id: users.id });
      userIds[email] = user!.id;
      await tx.insert(members).values({ workspaceId, userId: user!.id, role, joinedAt: createdAt });
    }
    return { workspaceId, userIds };
  });
}
