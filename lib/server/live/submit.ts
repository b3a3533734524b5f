import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { toAppError } from "@/lib/core/result";
import { applyMapOps } from "@/lib/maps/commands";
import type { ClientFrame, ServerFrame } from "@/lib/maps/live/frames";

type Batch = Extract<ClientFrame, { t: "ops" }>["batches"][number];
type Options = {
  contextNow: () => Context;
  mapId: string;
  clientId: string;
  tell: (frame: ServerFrame) => void;
  /** how many ops wait, whenever that changes */
  onWaiting: (count: number) => void;
};

/**
 * Writes what one person sends in the order they sent it: what comes while a commit is under way goes
 * into the next. Nothing is answered before it is on disk.
 */
export function createSubmitter({ contextNow, mapId, clientId, tell, onWaiting }: Options) {
  let waiting: Batch[] = [];
  let running: Promise<void> | null = null;

  async function drain() {
    while (waiting.length > 0) {
      const batches = waiting;
      waiting = [];
      await Promise.all(batches.map(submit));
      onWaiting(countOf(waiting));
    }
    running = null;
  }

  async function submit({ batchId, ops }: Batch) {
    const ctx = { ...contextNow(), now: new Date(), requestId: newId() };
    try {
      const { applied, rejected } = await applyMapOps(ctx, { mapId, clientId, batchId, ops });
      tell({ t: "done", applied, rejected });
    } catch (thrown) {
      const opIds = ops.map((op) => op.opId);
      const { code } = toAppError(thrown);
      if (code === "forbidden" || code === "not_found" || code === "invalid") {
        const reason = code === "invalid" ? "malformed" : "not-allowed";
        tell({ t: "done", applied: [], rejected: opIds.map((opId) => ({ opId, reason })) });
      } else tell({ t: "failed", opIds });
    }
  }

  return {
    add(batches: readonly Batch[]) {
      waiting = [...waiting, ...batches];
      onWaiting(countOf(waiting));
      running ??= drain();
    },
    /** Resolves when everything that has come is answered. */
    idle: async (): Promise<void> => {
      await running;
    },
  };
}

const countOf = (batches: readonly Batch[]): number =>
  batches.reduce((sum, { ops }) => sum + ops.length, 0);
