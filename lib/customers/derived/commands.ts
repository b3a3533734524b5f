import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { executeKept } from "@/lib/core/transaction";
import { columnsOf, fewIds } from "../columns";
import type { Standing } from "../derive";
import type { OrderRow } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import type { MeasuredMap } from "../visits";

type Here = Pick<Context, "workspaceId">;
export type OfMap<Row> = Row & Pick<MeasuredMap, "mapId" | "generation"> & { customerId: string };
export type PathRow = Standing & {
  personaId: string | null;
  runs: string;
  /** The stage rows once more, in one text; null where they were written before there was one. */
  entries: string | null;
};
export type Keyed<Row> = Row & { customerId: string };

/** Writes stage rows, over those that are there. */
export async function writeStages(tx: Tx, ctx: Here, rows: OfMap<StageRow>[]): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  const few = fewIds();
  const places = (id: (row: OfMap<StageRow>) => string | null) =>
    sql`${column((row) => few.placeOf(id(row)))}::text::int[]`;
  await executeKept(
    tx,
    sql`
    insert into customer_stages as old (workspace_id, map_id, generation, customer_id, stage_id,
      first_at, next_at, chain_start, chain_at, persona_id, channel_id, touchpoint_id)
    select ${ctx.workspaceId}::uuid, ids[map], generation, customer, ids[stage],
      ${at("first_at")}, ${at("next_at")}, ${at("chain_start")}, ${at("chain_at")},
      ids[persona], ids[channel], ids[touchpoint]
    from unnest(${places((row) => row.mapId)},
      ${column((row) => row.generation)}::text::int[],
      ${column((row) => row.customerId)}::text::uuid[], ${places((row) => row.stageId)},
      ${column((row) => row.firstAt)}::text::float8[], ${column((row) => row.nextAt)}::text::float8[],
      ${column((row) => row.chainStart)}::text::float8[],
      ${column((row) => row.chainAt)}::text::float8[],
      ${places((row) => row.personaId)}, ${places((row) => row.channelId)},
      ${places((row) => row.touchpointId)}
    ) as s(map, generation, customer, stage, first_at, next_at, chain_start, chain_at,
      persona, channel, touchpoint), ${few.list()}
    on conflict (workspace_id, map_id, generation, customer_id, stage_id) do update set
      first_at = excluded.first_at, next_at = excluded.next_at,
      chain_start = excluded.chain_start, chain_at = excluded.chain_at,
      persona_id = excluded.persona_id, channel_id = excluded.channel_id,
      touchpoint_id = excluded.touchpoint_id`,
  );
}

/** Removes stage rows a customer has no more. */
export async function deleteStages(
  tx: Tx,
  ctx: Here,
  rows: OfMap<{ stageId: string }>[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await tx.execute(sql`
    delete from customer_stages s using unnest(
      ${column((row) => row.mapId)}::text::uuid[], ${column((row) => row.generation)}::text::int[],
      ${column((row) => row.customerId)}::text::uuid[], ${column((row) => row.stageId)}::text::uuid[]
    ) as gone(map, generation, customer, stage)
    where s.workspace_id = ${ctx.workspaceId} and s.map_id = gone.map
      and s.generation = gone.generation and s.customer_id = gone.customer
      and s.stage_id = gone.stage`);
}

/** Writes what the roll-ups hold of these customers, over what was there. */
export async function writePaths(tx: Tx, ctx: Here, rows: OfMap<PathRow>[]): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  const few = fewIds();
  // Long texts without line breaks; those of an array would be read character by character.
  const lines = (text: (row: PathRow) => string | null) =>
    sql`string_to_array(${rows.map((row) => text(row) ?? "-").join("\n")}, chr(10), '-')`;
  await executeKept(
    tx,
    sql`
    insert into customer_paths (workspace_id, map_id, generation, customer_id, persona_id, runs,
      entries, last_at, is_own_persona)
    select ${ctx.workspaceId}::uuid, ids[map], generation, customer, ids[persona], runs, entries,
      ${at("last_at")}, is_own
    from unnest(${column((row) => few.placeOf(row.mapId))}::text::int[],
      ${column((row) => row.generation)}::text::int[],
      ${column((row) => row.customerId)}::text::uuid[],
      ${column((row) => few.placeOf(row.personaId))}::text::int[],
      ${lines((row) => row.runs)}, ${lines((row) => row.entries)},
      ${column((row) => row.lastAt)}::text::float8[],
      ${column((row) => String(row.isOwnPersona))}::text::boolean[]
    ) as p(map, generation, customer, persona, runs, entries, last_at, is_own), ${few.list()}
    on conflict (workspace_id, map_id, generation, customer_id) do update set
      persona_id = excluded.persona_id, runs = excluded.runs, entries = excluded.entries,
      last_at = excluded.last_at, is_own_persona = excluded.is_own_persona`,
  );
}

/** Writes orders, over those that are there. */
export async function writeOrders(tx: Tx, ctx: Here, rows: Keyed<OrderRow>[]): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await executeKept(
    tx,
    sql`
    insert into orders (workspace_id, customer_id, order_id, at, prev_at, prev2_at, amount_minor,
      currency, is_refunded, is_counted, persona_id, channel_id)
    select ${ctx.workspaceId}::uuid, customer, id, ${at("at")}, ${at("prev_at")}, ${at("prev2_at")},
      amount, currency, is_refunded, is_counted, persona, channel from unnest(
      ${column((row) => row.customerId)}::text::uuid[], ${column((row) => row.orderId)}::text::text[],
      ${column((row) => row.at)}::text::float8[], ${column((row) => row.prevAt)}::text::float8[],
      ${column((row) => row.prev2At)}::text::float8[],
      ${column((row) => row.amountMinor)}::text::bigint[], ${column((row) => row.currency)}::text::text[],
      ${column((row) => String(row.isRefunded))}::text::boolean[],
      ${column((row) => String(row.isCounted))}::text::boolean[],
      ${column((row) => row.personaId)}::text::uuid[], ${column((row) => row.channelId)}::text::uuid[]
    ) as o(customer, id, at, prev_at, prev2_at, amount, currency, is_refunded, is_counted, persona,
      channel)
    on conflict (workspace_id, customer_id, order_id) do update set
      at = excluded.at, prev_at = excluded.prev_at, prev2_at = excluded.prev2_at,
      amount_minor = excluded.amount_minor, currency = excluded.currency,
      is_refunded = excluded.is_refunded, is_counted = excluded.is_counted,
      persona_id = excluded.persona_id, channel_id = excluded.channel_id`,
  );
}

/** Removes orders a customer has no more. */
export async function deleteOrders(
  tx: Tx,
  ctx: Here,
  rows: Keyed<{ orderId: string }>[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await tx.execute(sql`
    delete from orders o using unnest(
      ${column((row) => row.customerId)}::text::uuid[], ${column((row) => row.orderId)}::text::text[]
    ) as gone(customer, id)
    where o.workspace_id = ${ctx.workspaceId} and o.customer_id = gone.customer
      and o.order_id = gone.id`);
}

/** The instant of a column of epoch milliseconds: numbers are written and read faster than dates. */
const at = (column: string): SQL => sql`to_timestamp(${sql.identifier(column)} / 1000)`;
