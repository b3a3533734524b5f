import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import type { PublicLinkKind, Role } from "@/db/enums";
import { members, publicLinks, workspaces } from "@/db/schema/directory";
import type { Actor, Context, WorkspaceId } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { type ApiKey, findApiKey } from "./api-keys";
import { hashOf } from "./secrets";

/** What a door knows of the call besides who makes it. */
export type CallMeta = { now?: Date; requestId?: string };

export type Workspace = typeof workspaces.$inferSelect;
export type Membership = { ctx: Context; workspace: Workspace; role: Role };

function mint(workspaceId: string, actor: Actor, meta: CallMeta): Context {
  return {
    workspaceId: workspaceId as WorkspaceId,
    actor,
    now: meta.now ?? new Date(),
    requestId: meta.requestId ?? newId(),
  };
}

const possibleSlug = /^[a-z0-9-]{1,60}$/;

/** A member's context by the address of the workspace; null when there is none for this person. */
export async function findMembership(
  userId: string,
  slug: string,
  meta: CallMeta = {},
): Promise<Membership | null> {
  if (!possibleSlug.test(slug)) return null;
  const [row] = await db()
    .select({ workspace: workspaces, role: members.role })
    .from(workspaces)
    .innerJoin(members, eq(members.workspaceId, workspaces.id))
    .where(and(eq(workspaces.slug, slug), eq(members.userId, userId)));
  if (!row) return null;
  const ctx = mint(row.workspace.id, { kind: "member", id: userId, role: row.role }, meta);
  return { ctx, workspace: row.workspace, role: row.role };
}

/** @throws AppError not_found when the person is no member */
export async function contextOfMember(
  userId: string,
  workspaceId: string,
  meta: CallMeta = {},
): Promise<Context> {
  const [row] = await db()
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  if (!row) throw new AppError("not_found", "Workspace not found.");
  return mint(workspaceId, { kind: "member", id: userId, role: row.role }, meta);
}

/** The holder of an API key, from the Authorization header. @throws AppError unauthenticated */
export async function apiKeyDoor(
  header: string | undefined,
  meta: CallMeta = {},
): Promise<Context> {
  const now = meta.now ?? new Date();
  const found = await findApiKey(header, now);
  if (!found.ok) throw new AppError("unauthenticated", found.message);
  return mintForKey(found.key, { ...meta, now });
}

/**
 * A page of somebody's site, by the publishable key in its address, with the sites the key names.
 * Whether the page is of one of them is for the caller to see.
 * @throws AppError unauthenticated
 */
export async function browserDoor(
  key: string | null,
  meta: CallMeta = {},
): Promise<{ ctx: Context; origins: readonly string[] }> {
  const now = meta.now ?? new Date();
  const found = await findApiKey(key ?? undefined, now);
  if (!found.ok) throw new AppError("unauthenticated", found.message);
  const { id, scopes, origins, workspaceId } = found.key;
  if (!scopes.includes("events.collect")) {
    throw new AppError("unauthenticated", "This key is not one for web pages.");
  }
  const actor = { kind: "apiKey", id, scopes: ["events.collect"] } as const;
  return { ctx: mint(workspaceId, actor, { ...meta, now }), origins };
}

/** A key for web pages is public: it opens their door and no other. */
function mintForKey(key: ApiKey, meta: CallMeta): Context {
  const scopes = key.scopes.filter((scope) => scope !== "events.collect");
  return mint(key.workspaceId, { kind: "apiKey", id: key.id, scopes }, meta);
}

/** Whoever opened a public link; null for an address that leads nowhere. */
export async function respondentDoor(
  token: string,
  kind: PublicLinkKind,
  meta: CallMeta = {},
): Promise<{ ctx: Context; linkId: string; subjectId: string } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [row] = await db()
    .select()
    .from(publicLinks)
    .where(and(eq(publicLinks.tokenHash, hashOf(token)), eq(publicLinks.kind, kind)));
  if (!row) return null;
  const ctx = mint(row.workspaceId, { kind: "respondent", id: row.id }, meta);
  return { ctx, linkId: row.id, subjectId: row.subjectId };
}

/** The product itself, at work in one workspace: jobs and the demonstration data. */
export const systemDoor = (workspaceId: string, meta: CallMeta = {}): Context =>
  mint(workspaceId, { kind: "system", id: null }, meta);
