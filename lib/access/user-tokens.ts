import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { TokenPurpose } from "@/db/enums";
import { userTokens } from "@/db/schema/directory";
import { newId } from "@/lib/core/ids";
import { hashOf, randomToken } from "./secrets";

const lifetimeMs: Record<TokenPurpose, number> = {
  "verify-email": 7 * 24 * 3600 * 1000,
  "reset-password": 3600 * 1000,
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
    .where(
      and(
        eq(userTokens.tokenHash, hashOf(token)),
        eq(userTokens.purpose, purpose),
        isNull(userTokens.usedAt),
        gt(userTokens.expiresAt, now),
      ),
    )
    .returning({ userId: userTokens.userId });
  return row?.userId ?? null;
}
