import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, users } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";

/** The name of a member of this workspace; null for everybody else. */
export async function findMemberName(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  userId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspaceId), eq(members.userId, userId)));
  return row?.name ?? null;
}
