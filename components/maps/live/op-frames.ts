import type { PendingOp } from "@/lib/maps/live/replica";

/** What fits into one frame: each op may stand in a batch of its own. */
const mostOps = 100;
const mostLetters = 60_000;

/** In order, cut where a frame would grow too large. */
export function framesOf(pending: readonly PendingOp[]): PendingOp[][] {
  const frames: PendingOp[][] = [];
  let letters = mostLetters;
  for (const one of pending) {
    const length = JSON.stringify(one.op).length;
    const last = frames.at(-1);
    if (last && last.length < mostOps && letters + length <= mostLetters) last.push(one);
    else {
      frames.push([one]);
      letters = 0;
    }
    letters += length;
  }
  return frames;
}

/** Ops of one gesture go together. */
export function batchesOf(pending: readonly PendingOp[]) {
  const batches = new Map<string, PendingOp["op"][]>();
  for (const { batchId, op } of pending)
    batches.set(batchId, [...(batches.get(batchId) ?? []), op]);
  return [...batches].map(([batchId, ops]) => ({ batchId, ops }));
}
