import { and, desc, eq, gt, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema/directory";
import { dayMs } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import { hashOf, randomToken } from "./secrets";

const lifetimeMs = 30 * dayMs;
export const sessionLifetimeSeconds = lifetimeMs / 1000;

export type User = Omit<typeof users.$inferSelect, "passwordHash">;
export type SignedIn = { sessionId: string; user: User };

/** Opens a session and gives the only copy of its token. */
export async function openSession(userId: string, userAgent: string | null): Promise<string> {
  const token = randomToken();
  const now = new Date();
  await db()
    .insert(sessions)
    .values({
      id: newId(),
      userId,
      tokenHash: hashOf(token),
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    });
  return token;
}

/** Who holds this token right now; null once signed out, expired or revoked. */
export async function findSession(token: string, now: Date): Promise<SignedIn | null> {
  const [row] = await db()
    .select({ sessionId: sessions.id, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, hashOf(token)), gt(sessions.expiresAt, now)));
  if (!row) return null;
  const { passwordHash: _, ...user } = row.user;
  return { sessionId: row.sessionId, user };
}

/** Sessions nobody can use any more; called by the worker. */
export async function forgetSessions(now: Date): Promise<void> {
  await db().delete(sessions).where(lt(sessions.expiresAt, now));
}

/** The sessions of a person that still work, the newest first. */
export const listSessions = (userId: string, now: Date) =>
  db()
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));

/** Signs out this one session; its token works no more, wherever it was copied. */
export async function closeSession(token: string): Promise<void> {
  await db()
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashOf(token)));
}
