import type { IncomingMessage } from "node:http";
import { requireSameOrigin } from "@/lib/access/same-origin";

/** @throws AppError forbidden when another site has caused the request */
export function requireOwnSite({ headers }: IncomingMessage): void {
  const site = headers["sec-fetch-site"];
  requireSameOrigin({
    origin: headers.origin ?? null,
    fetchSite: typeof site === "string" ? site : null,
    host: headers.host ?? null,
  });
}
