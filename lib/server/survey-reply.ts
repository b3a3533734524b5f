import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { surveyStyle } from "@/lib/surveys/page/style";
import { encodedOnce, encodeFor, setEncoding } from "./compression";

const styleHash = createHash("sha256").update(surveyStyle).digest("hex").slice(0, 16);

/** Where the style sheet is: its address changes with its bytes, so it is kept for good. */
export const stylePath = `/s/assets/${styleHash}.css`;

const policy = (frameAncestors: "'none'" | "'self'") =>
  `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors ${frameAncestors}; base-uri 'none'`;

const security = {
  "content-security-policy": policy("'none'"),
  // Not "no-referrer": browsers would then send our own form with the origin "null".
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
};

/** Sends a page that no cache keeps: every rendering of a form is its own. */
export function sendPage(res: ServerResponse, status: number, page: string): Promise<void> {
  return send(res, status, page, security);
}

/** As sendPage, and our own builder may show it in a frame. */
export function sendPreview(res: ServerResponse, status: number, page: string): Promise<void> {
  return send(res, status, page, { ...security, "content-security-policy": policy("'self'") });
}

async function send(
  res: ServerResponse,
  status: number,
  page: string,
  headers: Record<string, string>,
): Promise<void> {
  const encoded = await encodeFor(res.req, page);
  setEncoding(res, encoded);
  if (status === 413) res.setHeader("connection", "close");
  res.writeHead(status, {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
  res.end(encoded.body);
}

/** Goes on with a GET, so that a reload sends nothing again. */
export function sendSeeOther(res: ServerResponse, location: string): void {
  res.writeHead(303, { ...security, location, "content-length": 0, "cache-control": "no-store" });
  res.end();
}

const encodeStyle = encodedOnce(surveyStyle);

export function sendStyle(res: ServerResponse): void {
  const encoded = encodeStyle(res.req);
  setEncoding(res, encoded);
  res.writeHead(200, {
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  res.end(encoded.body);
}
