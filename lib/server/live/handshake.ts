import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { requireSameOrigin } from "@/lib/access/same-origin";
import type { SignedIn } from "@/lib/access/sessions";
import { AppError, httpStatus } from "@/lib/core/errors";
import { toAppError } from "@/lib/core/result";
import { sessionOf } from "../member-request";

/**
 * Who wants to open a live channel, from the request that asks for it.
 * @throws AppError forbidden for other sites and programs without an origin, unauthenticated
 */
export async function shakeHands(req: IncomingMessage): Promise<SignedIn> {
  const { origin, host, "sec-fetch-site": site } = req.headers;
  if (!origin) throw new AppError("forbidden", "This request came from another site.");
  const fetchSite = typeof site === "string" ? site : null;
  requireSameOrigin({ origin, fetchSite, host: host ?? null });
  const person = await sessionOf(req);
  if (!person) throw new AppError("unauthenticated", "Please sign in again.");
  return person;
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
