import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { ApiScope } from "@/db/enums";
import { apiKeys } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";
import { inGroups } from "@/lib/core/groups";
import { newId } from "@/lib/core/new-id";
import { hashOf, isSame } from "./secrets";

const shape = /^(?:Bearer )?tl_([0-9a-z]{16})_([\w-]{32})([0-9a-f]{8})$/i;
/** How long the secret before a rotation still opens. */
export const overlapHours = 24;
const checksum = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** Public id and secret of a key; null when it cannot be one, which its checksum tells offline. */
export function readApiKey(
  header: string | undefined,
): { publicId: string; secret: string } | null {
  const [, publicId, secret, sum] = shape.exec(header ?? "") ?? [];
  if (!publicId || !secret || checksum(publicId + secret) !== sum) return null;
  return { publicId, secret };
}

type NewKey = {
  name: string;
  scopes: ApiScope[];
  /** Sites whose pages may send with it. */
  origins?: string[];
  createdBy: string | null;
};
export type ApiKey = typeof apiKeys.$inferSelect;

/** A key, or why what was presented opens nothing, in words for whoever holds it. */
export type FoundKey = { ok: true; key: ApiKey } | { ok: false; message: string };

const refused = (message: string): FoundKey => ({ ok: false, message });

/**
 * The key somebody presented as `Bearer tl_…`. Calls that come together share a look-up, which begins
 * after each of them: so a revoked key opens nothing from then on. That a key was revoked or replaced
 * is told to whoever knows its secret alone.
 */
export async function findApiKey(header: string | undefined, now: Date): Promise<FoundKey> {
  if (!header) return refused("Send an API key as a bearer token.");
  const presented = readApiKey(header);
  if (!presented) return refused("This is no API key: a part is missing, or not as it was copied.");
  const key = await keyByPublicId("", presented.publicId);
  const hash = hashOf(presented.secret);
  const { secretHash, previousSecretHash, previousUntil, revokedAt } = key ?? {};
  const isNewest = secretHash !== undefined && isSame(secretHash, hash);
  const isOld = previousSecretHash != null && isSame(previousSecretHash, hash);
  if (!key || !(isNewest || isOld)) return refused("This API key is not known here.");
  if (revokedAt) return refused(`This API key was revoked at ${revokedAt.toISOString()}.`);
  if (isNewest || (previousUntil && previousUntil > now)) return { ok: true, key };
  const until = previousUntil?.toISOString();
  return refused(`This API key was replaced by a new one and worked until ${until}.`);
}

const keyByPublicId = inGroups<string, ApiKey | null>(
  async (publicIds) => {
    const rows = await db()
      .select()
      .from(apiKeys)
      .where(inArray(apiKeys.publicId, [...new Set(publicIds)]));
    const byId = new Map(rows.map((row) => [row.publicId, row]));
    return publicIds.map((id) => ({ ok: true, value: byId.get(id) ?? null }));
  },
  { largest: 500, atOnce: 1, mostWaiting: 5000 },
);

/** A new secret under the same key; the one before opens for `overlapHours` more. */
export async function rotateApiKey(tx: Tx, ctx: Context, keyId: string): Promise<string | null> {
  const secret = randomBytes(24).toString("base64url");
  const isHere = and(
    eq(apiKeys.workspaceId, ctx.workspaceId),
    eq(apiKeys.id, keyId),
    isNull(apiKeys.revokedAt),
  );
  const [key] = await tx
    .update(apiKeys)
    .set({
      previousSecretHash: sql`${apiKeys.secretHash}`,
      previousUntil: new Date(ctx.now.getTime() + overlapHours * 3_600_000),
      secretHash: hashOf(secret),
    })
    .where(isHere)
    .returning({ publicId: apiKeys.publicId });
  return key ? fullKey(key.publicId, secret) : null;
}

const fullKey = (publicId: string, secret: string): string =>
  `tl_${publicId}_${secret}${checksum(publicId + secret)}`;

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
  return { id, key: fullKey(publicId, secret) };
}

export const listApiKeys = (tx: Tx, ctx: Context) =>
  tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      publicId: apiKeys.publicId,
      scopes: apiKeys.scopes,
      origins: apiKeys.origins,
      previousUntil: apiKeys.previousUntil,
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
