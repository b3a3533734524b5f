import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { afterCommit } from "@/lib/core/transaction";
import { publish } from "@/lib/realtime/notifications";
import type { LogEntry } from "../batch/model";
import { type MapSignal, mapRevisionTopic, mapSignalTopic } from "./signals";

/** Ops of one map that have just been committed by this process. */
export type MapCommit = { workspaceId: string; mapId: string; entries: LogEntry[] };

declare global {
  // Actions run in the framework's copy of this file, sockets in the server's: both pass here.
  var throughlineMapCommits: ((commit: MapCommit) => void) | undefined;
}

/** Hears of every commit of this process with its ops, so that they need not be read again. */
export function onMapCommit(listener: (commit: MapCommit) => void): void {
  globalThis.throughlineMapCommits = listener;
}

/** Passes committed ops on: with their content in this process, as a revision to the others. */
export function announceOps(
  tx: Tx,
  { workspaceId }: Pick<Context, "workspaceId">,
  { mapId, entries }: { mapId: string; entries: LogEntry[] },
): void {
  afterCommit(tx, () => {
    globalThis.throughlineMapCommits?.({ workspaceId, mapId, entries });
    const data = entries.at(-1)?.revision ?? 0;
    publish({ topic: mapRevisionTopic, key: `${workspaceId}/${mapId}`, data });
  });
}

/**
 * Tells everybody who has the map open that something beside its board has changed, once the
 * transaction has committed. Screens hear it with `useMapSignal`.
 */
export function signalMap(tx: Tx, ctx: Context, mapId: string, signal: MapSignal): void {
  const key = `${ctx.workspaceId}/${mapId}/${signal}`;
  afterCommit(tx, () => publish({ topic: mapSignalTopic, key, data: signal }));
}
