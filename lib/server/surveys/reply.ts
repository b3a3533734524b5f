import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { surveyScript } from "@/lib/surveys/page/script";
import { surveyStyle } from "@/lib/surveys/page/style";
import { type Encoded, encodedOnce, encodeFor, setEncoding } from "../compression";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Where the style sheet is: its address changes with its bytes, so it is kept for good. */
export const stylePath = `/s/assets/${hashOf(surveyStyle)}.css`;
export const scriptPath = `/s/assets/${hashOf(surveyScript)}.js`;

const policy = (frameAncestors: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors ${frameAncestors}; base-uri 'none'`;

const security = {
  "content-security-policy": policy("'none'"),
  // Not "no-referrer": browsers would then send our own form with the origin "null".
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
};

const framing = new WeakMap<ServerResponse, string>();

/** Lets one site, an origin from the survey's own list, show the answer to this request in a frame. */
export function allowFraming(res: ServerResponse, site: string): void {
  framing.set(res, site);
}

/** A page, or what the enhancement script reads in its place. */
export type Reply = string | { json: { to: string } | { html: string } };

/** Sends a page that no cache keeps: every rendering of a form is its own. */
export function sendPage(res: ServerResponse, status: number, page: Reply): Promise<void> {
  const site = framing.get(res);
  const framed = site === undefined ? null : { "content-security-policy": policy(site) };
  return send(res, status, page, { ...security, ...framed });
}

/** As sendPage, and our own builder may show it in a frame. */
export function sendPreview(res: ServerResponse, status: number, page: Reply): Promise<void> {
  return send(res, status, page, { ...security, "content-security-policy": policy("'self'") });
}

async function send(
  res: ServerResponse,
  status: number,
  reply: Reply,
  headers: Record<string, string>,
): Promise<void> {
  const isPage = typeof reply === "string";
  const encoded = await encodeFor(res.req, isPage ? reply : JSON.stringify(reply.json));
  setEncoding(res, encoded);
  if (status === 413) res.setHeader("connection", "close");
  res.writeHead(status, {
    ...headers,
    "content-type": `${isPage ? "text/html" : "application/json"}; charset=utf-8`,
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
const encodeScript = encodedOnce(surveyScript);

export const sendStyle = (res: ServerResponse): void => sendAsset(res, "css", encodeStyle(res.req));
export const sendScript = (res: ServerResponse): void =>
  sendAsset(res, "javascript", encodeScript(res.req));

/** A theme's style sheet: its name holds all that it is made of. */
export async function sendThemeStyle(res: ServerResponse, style: string): Promise<void> {
  sendAsset(res, "css", await encodeFor(res.req, style));
}

function sendAsset(res: ServerResponse, kind: "css" | "javascript", encoded: Encoded): void {
  setEncoding(res, encoded);
  res.writeHead(200, {
    "content-type": `text/${kind}; charset=utf-8`,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  res.end(encoded.body);
}
