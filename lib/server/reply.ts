import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { httpStatus } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { toAppError } from "@/lib/core/result";

/** Answers with JSON that nobody may keep. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  res.end(text);
}

/** Answers with what went wrong, in the one shape of errors; the cause goes to the log alone. */
export function sendError(res: ServerResponse, thrown: unknown, requestId: string): void {
  const error = toAppError(thrown);
  if (error.code === "internal") log.error({ err: error.cause, requestId }, "request failed");
  if (res.headersSent) {
    res.destroy();
    return;
  }
  if (error.retryAfterSeconds) res.setHeader("retry-after", Math.ceil(error.retryAfterSeconds));
  if (error.code === "too_large") res.setHeader("connection", "close");
  const { code, message, fields } = error;
  sendJson(res, httpStatus[code], { error: { code, message, fields, requestId } });
}

/** Sends what is made as fast as it is read; when nobody reads it any more, no more of it is made. */
export async function sendParts(
  res: ServerResponse,
  parts: AsyncIterable<string | Buffer>,
): Promise<void> {
  try {
    await pipeline(parts, res);
  } catch (error) {
    const isLeft = error instanceof Error && "code" in error && error.code === leftEarly;
    if (!isLeft) throw error;
  }
}

const leftEarly = "ERR_STREAM_PREMATURE_CLOSE";
