import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { afterCommit } from "@/lib/core/transaction";
import { publish } from "@/lib/realtime/notifications";
import { type MapSignal, mapSignalTopic } from "./signals";

/**
 * Tells everybody who has the map open that something beside its board has changed, once the
 * transaction has committed. Screens hear it with `useMapSignal`.
 */
export function signalMap(tx: Tx, ctx: Context, mapId: string, signal: MapSignal): void {
  const key = `${ctx.workspaceId}/${mapId}/${signal}`;
  afterCommit(tx, () => publish({ topic: mapSignalTopic, key, data: signal }));
}
