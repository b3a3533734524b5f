import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { Segment } from "../fit";

/** The segments of a workspace, first the one that leads. */
export async function readSegments(tx: Tx, ctx: Context): Promise<Segment[]> {
  const rows = await tx.execute<Segment>(sql`
    select id, name, persona_id as "personaId", rules from segments
    where workspace_id = ${ctx.workspaceId} order by position, id`);
  return [...rows];
}
