import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, users, workspaces } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";

/** What the workspace calls itself, for those who answer its surveys. */
export async function workspaceName(tx: Tx, ctx: Pick<Context, "workspaceId">): Promise<string> {
  const [row] = await tx
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  return row?.name ?? "";
}

export type PersonName = { id: string; name: string };

/** The members of the workspace by name: who can be assigned, own or have written something. */
export async function memberNames(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
): Promise<PersonName[]> {
  return tx
    .select({ id: users.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, ctx.workspaceId))
    .orderBy(users.name, users.id);
}

/** @throws AppError not_found unless the person belongs to the workspace */
export async function requireMember(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  userId: string,
): Promise<void> {
  const people = await memberNames(tx, ctx);
  if (!people.some((person) => person.id === userId)) missing("Member");
}
