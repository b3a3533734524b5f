import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";

/**
 * The clause every read of a map's derived rows carries: this workspace, this map, and of its
 * generations the one that is whole. `alias` names the table where there are several.
 */
export function liveRows(ctx: Pick<Context, "workspaceId">, mapId: string, alias?: string): SQL {
  const column = (name: string) =>
    alias ? sql`${sql.identifier(alias)}.${sql.identifier(name)}` : sql`${sql.identifier(name)}`;
  return sql`${column("workspace_id")} = ${ctx.workspaceId} and ${column("map_id")} = ${mapId}
    and ${column("generation")} = (select live.generation from map_measures live
      where live.workspace_id = ${ctx.workspaceId} and live.map_id = ${mapId})`;
}
