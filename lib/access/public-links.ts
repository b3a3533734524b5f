import type { Tx } from "@/db/client";
import type { PublicLinkKind } from "@/db/enums";
import { publicLinks } from "@/db/schema/directory";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { derivedToken, hashOf } from "./secrets";

/** Opens an unguessable address for a subject (a survey link's id) and gives its token. */
export async function createPublicLink(
  tx: Tx,
  ctx: Context,
  link: { kind: PublicLinkKind; subjectId: string },
): Promise<string> {
  const token = publicLinkToken(link.subjectId);
  await tx.insert(publicLinks).values({
    id: newId(),
    workspaceId: ctx.workspaceId,
    tokenHash: hashOf(token),
    createdAt: ctx.now,
    ...link,
  });
  return token;
}

/** As createPublicLink for a subject that may have its address already. */
export async function ensurePublicLink(
  tx: Tx,
  ctx: Context,
  link: { kind: PublicLinkKind; subjectId: string },
): Promise<string> {
  const token = publicLinkToken(link.subjectId);
  const owner = { id: newId(), workspaceId: ctx.workspaceId, createdAt: ctx.now };
  await tx
    .insert(publicLinks)
    .values({ ...owner, ...link, tokenHash: hashOf(token) })
    .onConflictDoNothing();
  return token;
}

/** The token of a subject's address, derived anew: only its hash is stored. */
export const publicLinkToken = (subjectId: string): string =>
  derivedToken("public-link", subjectId);
