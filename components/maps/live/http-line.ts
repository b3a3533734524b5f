import type { Failure, Result } from "@/lib/core/result";
import { applyMapOpsAction, lookAtMapAction } from "@/lib/maps/actions";
import type { BatchResult } from "@/lib/maps/judge";
import type { ClientFrame } from "@/lib/maps/live/frames";
import type { Line, LineEvents } from "./line";

/** Roles that change are to act within two seconds. */
const lookMs = 2000;
type Batch = Extract<ClientFrame, { t: "ops" }>["batches"][number];
const passing = new Set(["unavailable", "internal", "rate_limited"]);

/** A line of ordinary requests, for networks that let no WebSocket through: slower, without presence. */
export function openHttpLine({ join, onFrame, onClosed }: LineEvents): Line {
  const { workspace, mapId, clientId } = join();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let mayEdit: boolean | null = null;
  let sending: Promise<void> = Promise.resolve();

  function over(failure: Failure | null) {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    onClosed(failure && !passing.has(failure.code) ? "gone" : "lost");
  }

  async function look() {
    clearTimeout(timer);
    const result = await lookAtMapAction(workspace, {
      mapId,
      afterRevision: join().after,
    }).catch(() => null);
    if (isOver) return;
    if (!result?.ok) return over(result?.error ?? null);
    const { entries, ...rights } = result.value;
    if (entries.length > 0) onFrame({ t: "ops", entries });
    if (rights.canEdit !== mayEdit) onFrame({ t: "role", ...rights });
    mayEdit = rights.canEdit;
    timer = setTimeout(() => void look(), lookMs);
  }

  async function submit({ batchId, ops }: Batch) {
    const result: Result<BatchResult> | null = await applyMapOpsAction(workspace, {
      ...{ mapId, clientId, batchId, ops },
    }).catch(() => null);
    if (isOver) return;
    const opIds = ops.map((op) => op.opId);
    if (result?.ok) {
      onFrame({ t: "done", applied: result.value.applied, rejected: result.value.rejected });
    } else if (!result || passing.has(result.error.code)) {
      onFrame({ t: "failed", opIds });
      over(null);
    } else {
      const reason = result.error.code === "invalid" ? "malformed" : "not-allowed";
      onFrame({
        t: "done",
        applied: [],
        rejected: opIds.map((opId) => ({ opId, reason })),
      });
    }
  }

  async function submitAll(batches: Batch[]) {
    for (const batch of batches) {
      // What comes after one that failed is sent again behind it.
      if (isOver) return;
      await submit(batch);
    }
    if (!isOver) await look();
  }

  void look();
  return {
    send(frame) {
      if (frame.t === "ops") sending = sending.then(() => submitAll(frame.batches));
      if (frame.t === "since") void look();
    },
    close: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
