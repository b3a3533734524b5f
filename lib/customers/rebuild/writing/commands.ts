import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { StageRow } from "../../derive-stages";
import type { PathRow } from "../../derived/commands";

type Target = Pick<Context, "workspaceId"> & { mapId: string; generation: number };
type Of<Row> = Row & { customerId: string };

/** Rows of customers who have none in this generation yet. */
export type NewRows = { stages: Of<StageRow>[]; paths: Of<PathRow>[] };

export async function insertStages(tx: Tx, target: Target, rows: NewRows["stages"]): Promise<void> {
  if (rows.length === 0) return;
  const { text, seconds } = columnsOf(rows);
  await tx.execute(sql`
    insert into customer_stages (workspace_id, map_id, generation, customer_id, stage_id, first_at,
      next_at, chain_start, chain_at, persona_id, channel_id, touchpoint_id)
    select ${target.workspaceId}::uuid, ${target.mapId}::uuid, ${target.generation}::int,
      s.customer, s.stage, to_timestamp(s.first), to_timestamp(s.next), to_timestamp(s.start),
      to_timestamp(s.chain), s.persona, s.channel, s.touchpoint
    from unnest(
      ${text((row) => row.customerId)}::uuid[], ${text((row) => row.stageId)}::uuid[],
      ${seconds((row) => row.firstAt)}, ${seconds((row) => row.nextAt)},
      ${seconds((row) => row.chainStart)}, ${seconds((row) => row.chainAt)},
      ${text((row) => row.personaId)}::uuid[], ${text((row) => row.channelId)}::uuid[],
      ${text((row) => row.touchpointId)}::uuid[]
    ) as s(customer, stage, first, next, start, chain, persona, channel, touchpoint)`);
}

export async function insertPaths(tx: Tx, target: Target, rows: NewRows["paths"]): Promise<void> {
  if (rows.length === 0) return;
  const { text, seconds } = columnsOf(rows);
  await tx.execute(sql`
    insert into customer_paths (workspace_id, map_id, generation, customer_id, persona_id, runs,
      entries, last_at, is_own_persona)
    select ${target.workspaceId}::uuid, ${target.mapId}::uuid, ${target.generation}::int,
      p.customer, p.persona, p.runs, p.entries, to_timestamp(p.last), p.own
    from unnest(${text((row) => row.customerId)}::uuid[], ${text((row) => row.personaId)}::uuid[],
      ${text((row) => row.runs)}, ${text((row) => row.entries)}, ${seconds((row) => row.lastAt)},
      ${text((row) => String(row.isOwnPersona))}::boolean[]
    ) as p(customer, persona, runs, entries, last, own)`);
}

/** A column as one text, which takes the driver a tenth of the time an array takes. */
function columnsOf<Row>(rows: readonly Row[]) {
  const text = (value: (row: Row) => string | number | null): SQL =>
    sql`string_to_array(${rows.map((row) => value(row) ?? "-").join("\n")}, chr(10), '-')`;
  const seconds = (value: (row: Row) => number | null): SQL =>
    sql`${text((row) => {
      const at = value(row);
      return at === null ? null : at / 1000;
    })}::float8[]`;
  return { text, seconds };
}
