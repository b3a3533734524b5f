import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { TokenPurpose } from "@/db/enums";
import { userTokens } from "@/db/schema/directory";
import { dayMs, hourMs } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import { hashOf, randomToken } from "./secrets";

const lifetimeMs: Record<TokenPurpose, number> = {
  "verify-email": 7 * dayMs,
  "reset-password": hourMs,
};

/** A new secret for one purpose; older ones of that purpose stop working. */
export async function issueUserToken(
  tx: Tx,
  purpose: TokenPurpose,
  userId: string,
  now: Date,
): Promise<string> {
  const token = randomToken();
  await tx
    .delete(userTokens)
    .where(and(eq(userTokens.userId, userId), eq(userTokens.purpose, purpose)));
  await tx.insert(userTokens).values({
    id: newId(),
    purpose,
    userId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimeMs[purpose]),
  });
  return token;
}

/** Whether the token would be accepted now. Looking at it spends nothing. */
export async function isGoodUserToken(
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<boolean> {
  const rows = await db()
    .select({ id: userTokens.id })
    .from(userTokens)
    .where(good(purpose, token, now));
  return rows.length > 0;
}

/** Secrets that have expired; called by the worker. */
export async function forgetUserTokens(now: Date): Promise<void> {
  await db().delete(userTokens).where(lt(userTokens.expiresAt, now));
}

/** Whose token this is, spent in the same statement; null if unknown, spent, expired or foreign. */
export async function spendUserToken(
  tx: Tx,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<string | null> {
  const [row] = await tx
    .update(userTokens)
    .set({ usedAt: now })
    .where(good(purpose, token, now))
    .returning({ userId: userTokens.userId });
  return row?.userId ?? null;
}

const good = (purpose: TokenPurpose, token: string, now: Date) =>
  and(
    eq(userTokens.tokenHash, hashOf(token)),
    eq(userTokens.purpose, purpose),
    isNull(userTokens.usedAt),
    gt(userTokens.expiresAt, now),
  );
