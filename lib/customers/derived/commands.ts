import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noSlice } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { columnsOf } from "../columns";
import type { Standing } from "../derive";
import type { OrderRow } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import { changedRows, type Folds, type FoldTable, foldTables } from "../folds";
import { noDay } from "../roll-up-keys";
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
  await tx.execute(sql`
    insert into customer_stages as old (workspace_id, map_id, generation, customer_id, stage_id,
      first_at, next_at, chain_start, chain_at, persona_id, channel_id, touchpoint_id)
    select ${ctx.workspaceId}::uuid, s.* from unnest(
      ${column((row) => row.mapId)}::text::uuid[], ${column((row) => row.generation)}::text::int[],
      ${column((row) => row.customerId)}::text::uuid[], ${column((row) => row.stageId)}::text::uuid[],
      ${column((row) => timeOf(row.firstAt))}::text::timestamptz[],
      ${column((row) => timeOf(row.nextAt))}::text::timestamptz[],
      ${column((row) => timeOf(row.chainStart))}::text::timestamptz[],
      ${column((row) => timeOf(row.chainAt))}::text::timestamptz[],
      ${column((row) => row.personaId)}::text::uuid[], ${column((row) => row.channelId)}::text::uuid[],
      ${column((row) => row.touchpointId)}::text::uuid[]
    ) as s
    on conflict (workspace_id, map_id, generation, customer_id, stage_id) do update set
      first_at = excluded.first_at, next_at = excluded.next_at,
      chain_start = excluded.chain_start, chain_at = excluded.chain_at,
      persona_id = excluded.persona_id, channel_id = excluded.channel_id,
      touchpoint_id = excluded.touchpoint_id`);
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
  await tx.execute(sql`
    insert into customer_paths (workspace_id, map_id, generation, customer_id, persona_id, runs,
      entries, last_at, is_own_persona)
    select ${ctx.workspaceId}::uuid, p.* from unnest(
      ${column((row) => row.mapId)}::text::uuid[], ${column((row) => row.generation)}::text::int[],
      ${column((row) => row.customerId)}::text::uuid[], ${column((row) => row.personaId)}::text::uuid[],
      ${column((row) => row.runs)}::text::text[], ${column((row) => row.entries)}::text::text[],
      ${column((row) => timeOf(row.lastAt))}::text::timestamptz[],
      ${column((row) => String(row.isOwnPersona))}::text::boolean[]
    ) as p
    on conflict (workspace_id, map_id, generation, customer_id) do update set
      persona_id = excluded.persona_id, runs = excluded.runs, entries = excluded.entries,
      last_at = excluded.last_at, is_own_persona = excluded.is_own_persona`);
}

/** Writes orders, over those that are there. */
export async function writeOrders(tx: Tx, ctx: Here, rows: Keyed<OrderRow>[]): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await tx.execute(sql`
    insert into orders (workspace_id, customer_id, order_id, at, prev_at, prev2_at, amount_minor,
      currency, is_refunded, persona_id, channel_id)
    select ${ctx.workspaceId}::uuid, o.* from unnest(
      ${column((row) => row.customerId)}::text::uuid[], ${column((row) => row.orderId)}::text::text[],
      ${column((row) => timeOf(row.at))}::text::timestamptz[],
      ${column((row) => timeOf(row.prevAt))}::text::timestamptz[],
      ${column((row) => timeOf(row.prev2At))}::text::timestamptz[],
      ${column((row) => row.amountMinor)}::text::bigint[], ${column((row) => row.currency)}::text::text[],
      ${column((row) => String(row.isRefunded))}::text::boolean[],
      ${column((row) => row.personaId)}::text::uuid[], ${column((row) => row.channelId)}::text::uuid[]
    ) as o
    on conflict (workspace_id, customer_id, order_id) do update set
      at = excluded.at, prev_at = excluded.prev_at, prev2_at = excluded.prev2_at,
      amount_minor = excluded.amount_minor, currency = excluded.currency,
      is_refunded = excluded.is_refunded, persona_id = excluded.persona_id,
      channel_id = excluded.channel_id`);
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

const types: Record<string, SQL> = {
  generation: sql`int[]`,
  month_index: sql`smallint[]`,
  cohort: sql`text[]::date[]`,
  kind: sql`text[]`,
  currency: sql`text[]`,
};

const isDay = (name: string): boolean => name === "day" || name.endsWith("_day");
const typeOf = (name: string): SQL =>
  types[name] ?? (isDay(name) ? sql`text[]::date[]` : sql`uuid[]`);
const noneOf = (name: string): string => (name === "currency" ? "" : isDay(name) ? noDay : noSlice);

/** Adds the differences to the roll-ups, table by table in one order. */
export async function writeFolds(tx: Tx, ctx: Here, folds: Folds): Promise<void> {
  await Promise.all(tableNames.map((table) => addToTable(tx, ctx, table, folds)));
}

const tableNames: FoldTable[] = [
  "stage_days",
  "chain_days",
  "touchpoint_days",
  "touchpoint_chains",
  "activity_days",
  "journey_moves",
  "cohort_months",
  "buyer_days",
  "order_days",
];

async function addToTable(tx: Tx, ctx: Here, table: FoldTable, folds: Folds): Promise<void> {
  const rows = changedRows(folds, table);
  if (rows.length === 0) return;
  const { keys, counts } = foldTables[table];
  const named = (names: readonly string[]) =>
    sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    );
  const column = columnsOf(rows);
  const arrays = [
    ...keys.map(
      (name, index) => sql`${column((row) => row.key[index] ?? noneOf(name))}::${typeOf(name)}`,
    ),
    ...counts.map((_, index) => sql`${column((row) => row.counts[index] ?? 0)}::text::bigint[]`),
  ];
  const sums = counts.map((name) => {
    const count = sql.identifier(name);
    return sql`${count} = old.${count} + excluded.${count}`;
  });
  await tx.execute(sql`
    insert into ${sql.identifier(table)} as old (workspace_id, ${named(keys)}, ${named(counts)})
    select ${ctx.workspaceId}::uuid, f.* from unnest(${sql.join(arrays, sql`, `)}) as f
    on conflict (workspace_id, ${named(keys)}) do update set ${sql.join(sums, sql`, `)}`);
}

const timeOf = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
