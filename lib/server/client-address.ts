import type { IncomingMessage } from "node:http";

/** The address a request really comes from, given how many proxies in front of us are our own. */
export const clientAddress = (req: IncomingMessage, trustedHops: number): string =>
  addressBehind(trustedHops, req.socket.remoteAddress ?? "", req.headers["x-forwarded-for"]);

/**
 * Every proxy appends the address it was called from, so only the last `hops` entries were written
 * by our own; whatever stands before them a stranger may have invented.
 */
export function addressBehind(
  hops: number,
  socketAddress: string,
  forwardedFor: string | string[] | undefined,
): string {
  const entries = String(forwardedFor ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  const trusted = hops > 0 ? entries.at(-Math.min(hops, entries.length || 1)) : undefined;
  return (trusted ?? socketAddress).replace(/^::ffff:/, "");
}
