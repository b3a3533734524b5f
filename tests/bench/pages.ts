import { get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export type Page = {
  status: number;
  /** Milliseconds until the first byte, and until the last. */
  firstByteMs: number;
  ms: number;
  /** Bytes as they came over the wire, without the head. */
  bytes: number;
  encoding: string;
  text: string;
};

/** Gets a page as a browser does, compressed where the server compresses. */
export function getPage(url: string, headers: Record<string, string> = {}): Promise<Page> {
  const since = performance.now();
  const accepted = { "accept-encoding": "br, gzip", accept: "text/html,*/*", ...headers };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: accepted }, (response) => {
      const firstByteMs = performance.now() - since;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const ms = performance.now() - since;
        const body = Buffer.concat(chunks);
        const encoding = response.headers["content-encoding"] ?? "identity";
        const text = decoded(body, encoding).toString("utf8");
        const status = response.statusCode ?? 0;
        resolve({ status, firstByteMs, ms, bytes: body.length, encoding, text });
      });
    });
    request.on("error", reject);
  });
}

function decoded(body: Buffer, encoding: string): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}
