import type { Context } from "@/lib/core/context";
import { createMap } from "@/lib/maps/commands";
import { listMapLog } from "@/lib/maps/live/queries";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import type { BuiltWorkspace } from "./build";

export type LiveMap = Awaited<ReturnType<typeof buildLiveMap>>;

/** A map of the workspace with the ids of its first cell and card. */
export async function buildLiveMap(workspace: BuiltWorkspace) {
  const { ctx } = workspace.owner;
  const { id: mapId } = await createMap(ctx, { title: "Live", framework: "four-stage" });
  const { board, revision } = await getMap(ctx, { mapId });
  const { cells } = viewBoard(board);
  const card = [...cells.values()].flat()[0];
  if (!card) throw new Error("An empty map");
  return { ctx, slug: workspace.slug, mapId, board, revision, card };
}

/** The whole log of a map. */
export async function wholeLog(ctx: Context, mapId: string) {
  const log: Awaited<ReturnType<typeof listMapLog>> = [];
  for (;;) {
    const page = await listMapLog(ctx, { mapId, afterRevision: log.length });
    if (page.length === 0) return log;
    log.push(...page);
  }
}

export const boardNow = async (map: LiveMap) => (await getMap(map.ctx, { mapId: map.mapId })).board;

export const revisionNow = async (map: LiveMap) =>
  (await getMap(map.ctx, { mapId: map.mapId })).revision;
