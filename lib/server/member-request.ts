import type { IncomingMessage } from "node:http";
import { sessionCookie } from "@/lib/access/cookie";
import { findMembership } from "@/lib/access/doors";
import { findSession, type SignedIn } from "@/lib/access/sessions";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";

type Place = { slug: string; requestId: string };

/** The member who sends a request. @throws AppError unauthenticated, not_found for strangers */
export async function memberOfRequest(
  req: IncomingMessage,
  { slug, requestId }: Place,
): Promise<Context> {
  const session = await sessionOf(req);
  if (!session) throw new AppError("unauthenticated", "Please sign in again.");
  const membership = await findMembership(session.user.id, slug, { requestId });
  if (!membership) throw new AppError("not_found", "Workspace not found.");
  return membership.ctx;
}

/** Who is signed in on a request; null for nobody. */
export async function sessionOf(req: IncomingMessage): Promise<SignedIn | null> {
  const token = cookieOf(req, sessionCookie().name);
  return token ? findSession(token, new Date()) : null;
}

function cookieOf({ headers }: IncomingMessage, name: string): string | null {
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}
