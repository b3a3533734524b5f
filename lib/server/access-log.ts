import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/core/log";

/** One line for each answer: what was asked, how it ended, milliseconds. No query, no tokens. */
export function logAccess(req: IncomingMessage, res: ServerResponse, requestId: string): void {
  const startedAt = performance.now();
  const path = pathOf(req);
  res.once("close", () => {
    const entry = {
      requestId,
      method: req.method,
      path: withoutTokens(path),
      status: res.writableFinished ? res.statusCode : "aborted",
      ms: Math.round(performance.now() - startedAt),
    };
    if (path.startsWith("/_next/")) log.debug(entry, "request");
    else log.info(entry, "request");
  });
}

export const pathOf = (req: IncomingMessage): string => (req.url ?? "/").split("?", 1)[0] ?? "/";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const tokenLike = /^[\w~-]{20,}(?=\.\w+$|$)/;
const secretFolders = new Set(["s", "join", "reset-password", "verify-email"]);

/** A path whose secret segments read `:token`. Ids stay: without a session they open nothing. */
export function withoutTokens(path: string): string {
  const segments = path.split("/");
  return segments
    .map((segment, index) => {
      if (!segment || uuid.test(segment)) return segment;
      const isSecret = secretFolders.has(segments[index - 1] ?? "") && index === 2;
      return isSecret ? ":token" : segment.replace(tokenLike, ":token");
    })
    .join("/");
}
