import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { ApiScope } from "@/db/enums";
import { apiKeys } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { hashOf } from "./secrets";

const shape = /^Bearer tl_([0-9a-z]{16})_([\w-]{32})([0-9a-f]{8})$/i;
const checksum = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** Public id and secret of a key; null when it cannot be one, which its checksum tells offline. */
export function readApiKey(
  header: string | undefined,
): { publicId: string; secret: string } | null {
  const [, publicId, secret, sum] = shape.exec(header ?? "") ?? [];
  if (!publicId || !secret || checksum(publicId + secret) !== sum) return null;
  return { publicId, secret };
}

type NewKey = { name: string; scopes: ApiScope[]; createdBy: string | null };

/** Stores a key and gives its full text, which nobody can read again. */
export async function createApiKey(tx: Tx, ctx: Context, key: NewKey) {
  const publicId = randomBytes(8).toString("hex");
  const secret = randomBytes(24).toString("base64url");
  const id = newId();
  await tx.insert(apiKeys).values({
    id,
    workspaceId: ctx.workspaceId,
    publicId,
    secretHash: hashOf(secret),
    createdAt: ctx.now,
    ...key,
  });
  return { id, key: `tl_${publicId}_${secret}${checksum(publicId + secret)}` };
}

export const listApiKeys = (tx: Tx, ctx: Context) =>
  tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      publicId: apiKeys.publicId,
      scopes: apiKeys.scopes,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.workspaceId, ctx.workspaceId))
    .orderBy(desc(apiKeys.createdAt));

/** True when there was such a key to revoke. */
export async function revokeApiKey(tx: Tx, ctx: Context, keyId: string): Promise<boolean> {
  const rows = await tx
    .update(apiKeys)
    .set({ revokedAt: ctx.now })
    .where(
      and(
        eq(apiKeys.workspaceId, ctx.workspaceId),
        eq(apiKeys.id, keyId),
        isNull(apiKeys.revokedAt),
      ),
    )
    .returning({ id: apiKeys.id });
  return rows.length > 0;
}

/** Notes the use of a key, at most once a minute, outside the caller's transaction. */
export async function noteApiKeyUse(keyId: string, now: Date): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  await db().update(apiKeys).set({ lastUsedAt: minute }).where(eq(apiKeys.id, keyId));
}
