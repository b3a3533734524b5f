import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { sessionCookie } from "@/lib/access/cookie";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { findSession, type SignedIn } from "@/lib/access/sessions";
import { AppError, httpStatus } from "@/lib/core/errors";
import { toAppError } from "@/lib/core/result";

/**
 * Who wants to open a live channel, from the request that asks for it.
 * @throws AppError forbidden for other sites and programs without an origin, unauthenticated
 */
export async function shakeHands(req: IncomingMessage, now: Date): Promise<SignedIn> {
  const { origin, host, "sec-fetch-site": site } = req.headers;
  if (!origin) throw new AppError("forbidden", "This request came from another site.");
  const fetchSite = typeof site === "string" ? site : null;
  requireSameOrigin({ origin, fetchSite, host: host ?? null });
  const token = cookieOf(req.headers.cookie ?? "", sessionCookie().name);
  const person = token ? await findSession(token, now) : null;
  if (!person) throw new AppError("unauthenticated", "Please sign in again.");
  return person;
}

function cookieOf(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const [key, ...value] = pair.trim().split("=");
    if (key === name) return decoded(value.join("="));
  }
  return null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Answers a request that does not become a live channel. */
export function turnAway(socket: Duplex, thrown: unknown): void {
  const { code, message } = toAppError(thrown);
  const body = JSON.stringify({ code, message });
  socket.end(
    `HTTP/1.1 ${httpStatus[code]} ${code}\r\ncontent-type: application/json\r\nconnection: close\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
