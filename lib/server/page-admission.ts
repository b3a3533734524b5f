import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/errors";
import { cutOffBody, refuseAnnounced } from "./body";
import { requireOwnSite } from "./own-site";

/** The largest body the framework is given; routes of our own state their limits themselves. */
const largestBodyBytes = 2 * 1024 * 1024;

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a request through to the framework. It must have an address that can be read, come from our
 * own site if it may change anything, and bring no more than pages take.
 * @throws AppError not_found, forbidden, too_large
 */
export function admit(req: IncomingMessage, path: string): void {
  if (!isReadable(path)) throw new AppError("not_found", "There is nothing at this address.");
  if (!readingMethods.has(req.method ?? "")) requireOwnSite(req);
  refuseAnnounced(req, largestBodyBytes);
  cutOffBody(req, largestBodyBytes);
}

/** The framework fails on an escape that stands for no character. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path).startsWith("/");
  } catch {
    return false;
  }
}
