import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** About as small as gzip's best, at a fifth of its time. */
const quickQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export type Encoded = { body: Buffer; encoding: "br" | "gzip" | null };

/** A text as small as the browser can take it, made for this one answer. */
export async function encodeFor(req: IncomingMessage, text: string): Promise<Encoded> {
  switch (encodingFor(req)) {
    case "br":
      return { body: await brotli(text, quickQuality), encoding: "br" };
    case "gzip":
      return { body: await zip(text), encoding: "gzip" };
    case null:
      return { body: Buffer.from(text), encoding: null };
  }
}

/** As encodeFor for a text that never changes: compressed once, as small as it gets. */
export function encodedOnce(text: string): (req: IncomingMessage) => Encoded {
  const plain: Encoded = { body: Buffer.from(text), encoding: null };
  const zipped: Encoded = { body: gzipSync(text, { level: 9 }), encoding: "gzip" };
  const smallest: Encoded = { body: brotliCompressSync(text), encoding: "br" };
  return (req) => {
    const encoding = encodingFor(req);
    if (encoding === null) return plain;
    return encoding === "br" ? smallest : zipped;
  };
}

/** What stands in the head of an answer that was encoded. */
export function setEncoding(res: ServerResponse, { body, encoding }: Encoded): void {
  res.setHeader("vary", "accept-encoding");
  res.setHeader("content-length", body.length);
  if (encoding) res.setHeader("content-encoding", encoding);
}

/** The best the browser says it can read; a weight of nought says that it cannot. */
export function encodingFor(req: Pick<IncomingMessage, "headers">): "br" | "gzip" | null {
  const accepted = String(req.headers["accept-encoding"] ?? "")
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(\.0*)?$/.test(entry))
    .map((entry) => entry.split(";", 1)[0]?.trim());
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : null;
}
