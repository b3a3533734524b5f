import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { Belief, BeliefChange } from "../../details/beliefs";
import type { CountRequest } from "../model";

/** What is expected today on the steps of a map. */
export const readBeliefs = (tx: Tx, ctx: Context, { mapId, personaId }: CountRequest) =>
  tx.execute<Belief>(sql`
    select p.stage_id as "stageId", e.step_id as "stepId", e.persona_id as "personaId",
      e.tenths::float8 / 10 as value
    from emotions e ${livingSteps("e", "step_id")}
    where e.workspace_id = ${ctx.workspaceId} and e.map_id = ${mapId}
      ${personaId ? sql`and e.persona_id = ${personaId}` : sql``}`);

/** How expectations changed in the twelve months up to the end of the period and since. */
export async function readBeliefChanges(
  tx: Tx,
  ctx: Context,
  { mapId, personaId, period }: CountRequest,
): Promise<BeliefChange[]> {
  const rows = await tx.execute<Omit<BeliefChange, "at"> & { at: string }>(sql`
    select p.stage_id as "stageId", o.entity_id as "stepId",
      o.payload ->> 'personaId' as "personaId", to_json(o.at) #>> '{}' as at,
      (o.payload ->> 'value')::float8 as value, (o.inverse -> 0 ->> 'value')::float8 as before
    from map_ops o ${livingSteps("o", "entity_id")}
    where o.workspace_id = ${ctx.workspaceId} and o.map_id = ${mapId} and o.kind = 'emotion.set'
      and o.at >= ${period.to}::date - interval '13 months'
      ${personaId ? sql`and o.payload ->> 'personaId' = ${personaId}` : sql``}
    order by o.revision`);
  return rows.map(({ at, ...change }) => ({ ...change, at: new Date(at) }));
}

const livingSteps = (alias: string, stepId: string): SQL => sql`
  join steps p on p.workspace_id = ${sql.identifier(alias)}.workspace_id
    and p.id = ${sql.identifier(alias)}.${sql.identifier(stepId)} and p.deleted_at is null`;
