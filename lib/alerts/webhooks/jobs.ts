import { lookup as resolve } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { isReachable } from "./addresses";
import { failureWords, statusWords } from "./failures";

const timeoutMs = 10_000;
const largestReplyBytes = 64 * 1024;

type Options = { mayLoop: boolean; timeoutMs?: number };

/**
 * Posts JSON to an address somebody typed in. Every address the name leads to is checked at the
 * moment of connecting, so that no name can be turned towards the inside afterwards; redirects are
 * not followed, time and size are capped.
 * @throws Error that says in words why it was not taken
 */
export async function postWebhook(
  address: string,
  body: unknown,
  options: Options,
): Promise<number> {
  const url = new URL(address);
  refuseUnsafe(url, options);
  const text = JSON.stringify(body);
  return new Promise((done, fail) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method: "POST",
      agent: false,
      lookup: checkedLookup(options),
      signal: AbortSignal.timeout(options.timeoutMs ?? timeoutMs),
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
        "user-agent": "Throughline-Webhook/1",
      },
    });
    request.on("error", (cause) => fail(new Error(failureWords(cause), { cause })));
    request.on("response", (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > largestReplyBytes) request.destroy(new Error("The reply was too long."));
      });
      response.on("error", (cause) => fail(new Error(failureWords(cause), { cause })));
      response.on("end", () => {
        const status = response.statusCode ?? 0;
        if (status >= 200 && status < 300) done(status);
        else fail(new Error(statusWords(status)));
      });
    });
    request.end(text);
  });
}

function refuseUnsafe(url: URL, { mayLoop }: Options): void {
  if (url.protocol !== "https:" && !(mayLoop && url.protocol === "http:")) {
    throw new Error("Only https addresses are called.");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A literal address is never looked up, so it is checked here.
  if (isIP(host) && !isReachable(host, mayLoop)) throw new Error(notPublic);
}

const notPublic = "The address is not on the public internet.";

const checkedLookup =
  ({ mayLoop }: Options): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      const [first] = addresses;
      const isSafe = addresses.every(({ address }) => isReachable(address, mayLoop));
      if (!first || !isSafe) return callback(new Error(notPublic), "");
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
