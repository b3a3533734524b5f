import { and, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import type { Role } from "@/db/enums";
import { members, sessions } from "@/db/schema/directory";

/** Somebody's session in one workspace. */
export type Standing = { sessionId: string; workspaceId: string };

export const standingKey = ({ sessionId, workspaceId }: Standing): string =>
  `${sessionId}/${workspaceId}`;

/**
 * What these sessions may be in their workspaces right now, by `standingKey`; signed out or removed
 * ones are left out. For connections that outlive the request that opened them.
 */
export async function findStandings(
  all: readonly Standing[],
  now: Date,
): Promise<Map<string, Role>> {
  if (all.length === 0) return new Map();
  const rows = await db()
    .select({ sessionId: sessions.id, workspaceId: members.workspaceId, role: members.role })
    .from(sessions)
    .innerJoin(members, eq(members.userId, sessions.userId))
    .where(
      and(
        inArray(sessions.id, [...new Set(all.map((one) => one.sessionId))]),
        inArray(members.workspaceId, [...new Set(all.map((one) => one.workspaceId))]),
        gt(sessions.expiresAt, now),
      ),
    );
  return new Map(rows.map((row) => [standingKey(row), row.role]));
}
