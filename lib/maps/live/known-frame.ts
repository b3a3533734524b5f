import { isOp } from "../known-op";
import type { ServerFrame } from "./frames";

const kinds: Record<ServerFrame["t"], true> = {
  joined: true,
  ops: true,
  done: true,
  failed: true,
  people: true,
  role: true,
  signal: true,
  beat: true,
  stale: true,
  error: true,
};
const known = new Set(Object.keys(kinds));

/**
 * Whether the server has said something that this version of the page understands: a newer server must
 * not break it. What else a frame holds is taken as our own server sends it.
 */
export function isServerFrame(value: unknown): value is ServerFrame {
  if (typeof value !== "object" || value === null || !("t" in value)) return false;
  if (typeof value.t !== "string" || !known.has(value.t)) return false;
  return value.t !== "ops" || ("entries" in value && isLog(value.entries));
}

const isLog = (entries: unknown): boolean =>
  Array.isArray(entries) && entries.every((entry) => isOp(entry?.op));
