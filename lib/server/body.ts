import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/errors";

/**
 * The whole body, counted as it arrives: a length that was announced may be a lie.
 * @param maxBytes the largest body taken
 * @throws AppError too_large; the rest of the body is then thrown away unread
 */
export async function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  refuseAnnounced(req, maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      req.off("data", take);
      req.resume();
      reject(tooLarge(maxBytes));
    };
    req.on("data", take);
    req.once("end", () => resolve(Buffer.concat(chunks)));
    req.once("aborted", () => reject(new AppError("invalid", "The request was cut short.")));
    req.once("error", reject);
  });
}

/** What the sender says the body is, such as `application/json`; undefined when nothing is said. */
export const mediaTypeOf = ({ headers }: IncomingMessage): string | undefined =>
  headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();

/** The value a body of JSON stands for. @throws AppError invalid for anything else, and for other than UTF-8 */
export function jsonOf(body: Buffer): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return json;
  } catch (cause) {
    throw new AppError("invalid", "The body is not valid JSON in UTF-8.", { cause });
  }
}

/** @throws AppError too_large when the announced length is beyond the limit */
export function refuseAnnounced(req: IncomingMessage, maxBytes: number): void {
  if (Number(req.headers["content-length"] ?? 0) <= maxBytes) return;
  req.resume();
  throw tooLarge(maxBytes);
}

/** Cuts the connection once more has come than anybody else who reads this body may be given. */
export function cutOffBody(req: IncomingMessage, maxBytes: number): void {
  let bytes = 0;
  const push = req.push.bind(req);
  // Listening instead would let the body flow before its reader is there.
  req.push = (chunk: Buffer | null, encoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= maxBytes) return push(chunk, encoding);
    req.destroy();
    return false;
  };
}

const tooLarge = (maxBytes: number) =>
  new AppError("too_large", `The request is larger than ${Math.round(maxBytes / 1024)} KB.`);
