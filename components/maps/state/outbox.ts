import { newId } from "@/lib/core/new-id";
import type { Failure, Result } from "@/lib/core/result";
import type { BatchResult } from "@/lib/maps/judge";
import type { ClientOp } from "@/lib/maps/ops";

export type SaveStatus = { state: "saved" | "saving" | "offline"; count: number };
export type OutgoingBatch = { batchId: string; ops: ClientOp[] };

type Options = {
  send: (batch: OutgoingBatch) => Promise<Result<BatchResult>>;
  onAnswer: (ops: ClientOp[], result: BatchResult) => void;
  onRefused: (ops: ClientOp[], failure: Failure) => void;
  onStatus: (status: SaveStatus) => void;
};

const batchLimit = 200;
const gatherMs = 120;
const longestPauseMs = 15_000;
const passing = new Set(["unavailable", "internal", "rate_limited", "unauthenticated"]);

/** Sends ops in order, one batch at a time; what fails on the way is sent again with the same ids. */
export function createOutbox({ send, onAnswer, onRefused, onStatus }: Options) {
  let queue: ClientOp[] = [];
  let current: OutgoingBatch | null = null;
  let isSending = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pending = (): ClientOp[] => [...(current?.ops ?? []), ...queue];

  function report() {
    const count = pending().length;
    if (count === 0) onStatus({ state: "saved", count });
    else onStatus({ state: failures > 0 ? "offline" : "saving", count });
  }

  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), delayMs);
  }

  async function attempt() {
    if (isSending) return;
    current ??= queue.length > 0 ? { batchId: newId(), ops: queue.splice(0, batchLimit) } : null;
    if (!current) return;
    isSending = true;
    const result = await send(current).catch(() => null);
    isSending = false;
    settle(current, result);
    report();
    if (pending().length > 0) schedule(failures > 0 ? pauseMs() : 0);
  }

  function settle(batch: OutgoingBatch, result: Result<BatchResult> | null) {
    if (!result || (!result.ok && passing.has(result.error.code))) {
      failures += 1;
      return;
    }
    failures = 0;
    current = null;
    if (result.ok) onAnswer(batch.ops, result.value);
    else onRefused(batch.ops, result.error);
  }

  const pauseMs = () => Math.min(longestPauseMs, 500 * 2 ** Math.min(failures, 6));

  return {
    pending,
    add(ops: readonly ClientOp[]) {
      queue = [...queue, ...ops];
      report();
      if (!isSending && failures === 0) schedule(gatherMs);
    },
    /** Tries at once, for when the network is back or the page is about to close. */
    flush: () => void attempt(),
    stop: () => clearTimeout(timer),
  };
}
