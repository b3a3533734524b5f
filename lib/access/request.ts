import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { sessionCookie } from "./cookie";
import { findMembership, type Membership } from "./doors";
import { findSession, type SignedIn, type User } from "./sessions";

/** Who is signed in on this request; read from the database, so that a revocation acts at once. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? findSession(token, new Date()) : null;
});

/** Who is signed in, or null; for pages that also strangers see. */
export async function currentUser(): Promise<User | null> {
  return (await signedIn())?.user ?? null;
}

/** For pages: the signed-in person, or a redirect to the sign-in page and back. */
export async function userDoor(): Promise<User> {
  const user = await currentUser();
  if (user) return user;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** For pages: a member's context. Strangers see the same "not found" as for no workspace at all. */
export const memberDoor = cache(async (slug: string): Promise<Membership & { user: User }> => {
  const user = await userDoor();
  const membership = await findMembership(user.id, slug, await callMeta());
  if (!membership) notFound();
  return { ...membership, user };
});

/** For actions: as memberDoor, but it throws. @throws AppError unauthenticated, not_found */
export async function memberOfAction(slug: string): Promise<Membership & { user: User }> {
  const user = await userOfAction();
  const membership = await findMembership(user.id, slug, await callMeta());
  if (!membership) throw new AppError("not_found", "Workspace not found.");
  return { ...membership, user };
}

/** @throws AppError unauthenticated */
async function userOfAction(): Promise<User> {
  const user = await currentUser();
  if (!user) throw new AppError("unauthenticated", "Please sign in again.");
  return user;
}

/** When a call was made and under which id the log knows it. */
export async function callMeta(): Promise<{ now: Date; requestId: string }> {
  return { now: new Date(), requestId: (await headers()).get("x-request-id") ?? newId() };
}

/** The caller's address as our own server has determined it. */
export async function callerAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for") ?? "unknown";
}
