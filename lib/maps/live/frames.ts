import type { z } from "zod";
import type { clientFrame, doing, person, pointer, seen, serverFrame } from "./schema";

/** Where the live channel of a server is. */
export const livePath = "/live";
/** Largest frame a browser may send. Bytes. */
export const largestFrame = 256 * 1024;
/** A copy of a map that is further behind than this is read anew. */
export const furthestBehind = 5000;

export const liveCloseCodes = {
  /** the person has signed out or is no member any more */
  gone: 4403,
  /** the server restarts; come back at once */
  restart: 1012,
  tooMany: 4429,
} as const;

export type Doing = z.infer<typeof doing>;
export type Pointer = z.infer<typeof pointer>;
export type Window = z.infer<typeof seen>;
export type PersonHere = z.infer<typeof person>;
export type ClientFrame = z.infer<typeof clientFrame>;
export type ServerFrame = z.infer<typeof serverFrame>;
