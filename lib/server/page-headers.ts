import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/core/env";

/**
 * Security headers of every page, and what pages need to know of their request. The framework reads
 * the nonce from the policy in the request's headers and puts it on its own scripts.
 */
export function preparePage(req: IncomingMessage, res: ServerResponse, path: string): void {
  const isDevelopment = env().NODE_ENV === "development";
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, isDevelopment);
  req.headers["content-security-policy"] = policy;
  req.headers["x-path"] = req.url?.startsWith("/") ? req.url : path;
  res.setHeader("content-security-policy", policy);
  res.setHeader("x-content-type-options", "nosniff");
  res.setHeader("referrer-policy", "strict-origin-when-cross-origin");
  res.setHeader("cross-origin-opener-policy", "same-origin");
  res.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
}

/** For every answer, since somebody may never see but a survey: the next request comes by HTTPS. */
export function askForHttps(res: ServerResponse): void {
  if (!env().APP_URL.startsWith("https://")) return;
  res.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
}

/** Styles may be inline, since components position with them; scripts only with the nonce. */
function contentPolicy(nonce: string, isDevelopment: boolean): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
