import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { apiKeys, users } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";

/** Names of the people and API keys that acted here, by id; those who left keep theirs. */
export async function selectActorNames(
  tx: Tx,
  ctx: Context,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, ids));
  const keys = await tx
    .select({ id: apiKeys.id, name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), inArray(apiKeys.id, ids)));
  return new Map([...people, ...keys].map(({ id, name }) => [id, name]));
}
