import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "@/lib/core/context";

type Here = Pick<Context, "workspaceId">;

const usual = {
  /** Figures so old are as good as new. */
  tolerableMs: 1200,
  /** Nothing is won by waiting for a worker who is so far behind: it rests, or has an import to do. */
  hopelessMs: 10_000,
  longestWaitMs: 2000,
  glanceMs: 50,
};

/** What was seen last, and the look that is being taken. */
type Glance = { oldest: number | null; seenAt: number; looking: Promise<void> };
const mostGlances = 1000;

/**
 * Lets who sends events wait a moment while the figures of the workspace fall behind: so the worker gets
 * the processor, and more than can be derived is not taken in for long. Nobody is turned away.
 */
export function createIngestPace(
  findOldest: (ctx: Here) => Promise<number | null>,
  { tolerableMs, hopelessMs, longestWaitMs, glanceMs } = usual,
) {
  const glances = new Map<string, Glance>();

  const glanceAt = (ctx: Here): Glance => {
    if (glances.size >= mostGlances) glances.clear();
    const glance = glances.get(ctx.workspaceId) ?? {
      ...{ oldest: null, seenAt: 0, looking: Promise.resolve() },
    };
    glances.set(ctx.workspaceId, glance);
    if (Date.now() - glance.seenAt < glanceMs) return glance;
    glance.seenAt = Date.now();
    glance.looking = look(ctx, glance);
    return glance;
  };

  const look = async (ctx: Here, glance: Glance) => {
    // Who cannot look does not wait: whatever is wrong, the storing will tell.
    glance.oldest = await findOldest(ctx).catch(() => null);
  };

  const isBehind = ({ oldest }: Glance): boolean => {
    const behindMs = oldest === null ? 0 : Date.now() - oldest;
    return behindMs > tolerableMs && behindMs < hopelessMs;
  };

  /** Whether there was anything to wait for. */
  return async function waitForFigures(ctx: Here): Promise<boolean> {
    const since = Date.now();
    const glance = glanceAt(ctx);
    if (!isBehind(glance)) return false;
    await glance.looking;
    while (isBehind(glance) && Date.now() - since < longestWaitMs) {
      await sleep(glanceMs);
      await glanceAt(ctx).looking;
    }
    return true;
  };
}
