import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { executeKept } from "@/lib/core/transaction";
import { columnsOf, listText } from "../columns";
import type { OrderRow, StoredEvent } from "../derive-orders";
import type { StageRow } from "../derive-stages";
import { readyRules, type StageRule } from "../rules";
import type { MeasuredMap } from "../visits";
import type { Keyed, OfMap, PathRow } from "./commands";

/**
 * The customers as a table to join from: so the key is looked up for each of them. With `= any(…)`
 * the planner may read the whole workspace and compare every row with the list.
 */
const eachOf = (customerIds: string[]) =>
  sql`unnest(${listText(customerIds)}::text::uuid[]) as each(id)`;

/**
 * Epoch milliseconds of a column, as a number, under the name it has in the program: rows are used as
 * they come, since there are several for every event.
 */
const msOf = (column: string, name: string) =>
  sql`round(date_part('epoch', ${sql.identifier(column)}) * 1000) as ${sql.identifier(name)}`;

/** Locks the customers, so that nobody else derives them; gives each one's own persona. */
export async function lockCustomers(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
): Promise<Map<string, string | null>> {
  const rows = await executeKept<{ id: string; persona_id: string | null }>(
    tx,
    sql`
    select id, persona_id from customers
    where workspace_id = ${ctx.workspaceId} and id = any(${listText(customerIds)}::text::uuid[])
    order by id for no key update`,
  );
  return new Map(rows.map((row) => [row.id, row.persona_id]));
}

type MeasureRow = {
  mapId: string;
  generation: number;
  building: number | null;
  stageIds: string[];
};

/**
 * Every measured map with its rules in order. Until the transaction ends, no map begins or finishes
 * another generation.
 */
export const readMeasuredMaps = (tx: Tx, ctx: Context): Promise<MeasuredMap[]> =>
  readMaps(tx, ctx, sql`for key share`);

/** The same for whoever makes sure in the end that nothing was begun or finished meanwhile. */
export const glanceAtMaps = (tx: Tx, ctx: Context): Promise<MeasuredMap[]> =>
  readMaps(tx, ctx, sql``);

async function readMaps(tx: Tx, ctx: Context, lock: SQL): Promise<MeasuredMap[]> {
  const measures = await tx.execute<MeasureRow>(sql`
    select map_id as "mapId", generation, building, stage_ids as "stageIds"
    from map_measures where workspace_id = ${ctx.workspaceId} order by map_id ${lock}`);
  const rules = await tx.execute<StageRule & { mapId: string }>(sql`
    select map_id as "mapId", stage_id as "stageId", event_name as "eventName",
      touchpoint_id as "touchpointId", channel_id as "channelId",
      property_name as "propertyName", property_value as "propertyValue"
    from stage_rules where workspace_id = ${ctx.workspaceId} order by map_id, position, id`);
  return measures.map((measure) => ({
    ...measure,
    rules: readyRules(
      rules.filter(
        (rule) => rule.mapId === measure.mapId && measure.stageIds.includes(rule.stageId),
      ),
    ),
  }));
}

/** All events of these customers, in no particular order; properties only where rules look at them. */
export async function readEvents(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
  hasProperties: boolean,
) {
  const rows = await tx.execute<Keyed<StoredEvent>>(sql`
    select customer_id as "customerId", source_event_id as "sourceEventId", name,
      touchpoint_id as "touchpointId", channel_id as "channelId", persona_id as "personaId",
      order_id as "orderId", amount_minor::float8 as "amountMinor", currency,
      ${hasProperties ? sql`properties` : sql`'{}'::jsonb as properties`},
      ${msOf("occurred_at", "at")}
    from ${eachOf(customerIds)} join customer_events e
      on e.workspace_id = ${ctx.workspaceId} and e.customer_id = each.id`);
  return byCustomer(rows);
}

/** Stage rows of these customers, of the generations the maps are written in. */
export async function readStages(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
  maps: readonly MeasuredMap[],
) {
  const rows = await tx.execute<OfMap<StageRow>>(sql`
    select customer_id as "customerId", s.map_id as "mapId", s.generation, stage_id as "stageId",
      ${msOf("first_at", "firstAt")}, ${msOf("next_at", "nextAt")},
      ${msOf("chain_start", "chainStart")}, ${msOf("chain_at", "chainAt")},
      persona_id as "personaId", channel_id as "channelId", touchpoint_id as "touchpointId"
    from ${targets(maps)} cross join ${eachOf(customerIds)} join customer_stages s
      on s.workspace_id = ${ctx.workspaceId} and s.map_id = target.map_id
        and s.generation = target.generation and s.customer_id = each.id`);
  return byCustomer(rows);
}

/** These events of these customers; one that has gone over to another customer is left out. */
export async function readNewEvents(
  tx: Tx,
  ctx: Context,
  wanted: readonly { customerId: string; eventId: string }[],
  hasProperties: boolean,
) {
  const column = columnsOf(wanted);
  const rows = await executeKept<Keyed<StoredEvent>>(
    tx,
    sql`
    select e.customer_id as "customerId", source_event_id as "sourceEventId", name,
      touchpoint_id as "touchpointId", channel_id as "channelId", persona_id as "personaId",
      order_id as "orderId", amount_minor::float8 as "amountMinor", currency,
      ${hasProperties ? sql`properties` : sql`'{}'::jsonb as properties`},
      ${msOf("occurred_at", "at")}
    from unnest(${column(({ customerId }) => customerId)}::text::uuid[],
        ${column(({ eventId }) => eventId)}::text::uuid[]) as wanted(customer_id, id)
      join customer_events e on e.workspace_id = ${ctx.workspaceId} and e.id = wanted.id
        and e.customer_id = wanted.customer_id`,
  );
  return byCustomer(rows);
}

/** Those of these customers who have another event about the same order. */
export async function findMentioned(
  tx: Tx,
  ctx: Context,
  orders: readonly { customerId: string; orderId: string; sourceEventId: string }[],
): Promise<Set<string>> {
  if (orders.length === 0) return new Set();
  const column = columnsOf(orders);
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct e.customer_id as id
    from unnest(${column(({ customerId }) => customerId)}::text::uuid[],
        ${column(({ orderId }) => orderId)}::text::text[],
        ${column(({ sourceEventId }) => sourceEventId)}::text::text[])
        as wanted(customer_id, order_id, source)
      join customer_events e on e.workspace_id = ${ctx.workspaceId}
        and e.customer_id = wanted.customer_id and e.order_id = wanted.order_id
        and e.source_event_id <> wanted.source`);
  return new Set(rows.map(({ id }) => id));
}

/** What the roll-ups hold of these customers. */
export async function readPaths(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
  maps: readonly MeasuredMap[],
) {
  const rows = await executeKept<OfMap<PathRow>>(
    tx,
    sql`
    select p.customer_id as "customerId", p.map_id as "mapId", p.generation,
      p.persona_id as "personaId", p.runs, p.entries, p.is_own_persona as "isOwnPersona",
      ${msOf("last_at", "lastAt")}
    from ${targets(maps)} cross join ${eachOf(customerIds)} join customer_paths p
      on p.workspace_id = ${ctx.workspaceId} and p.map_id = target.map_id
        and p.generation = target.generation and p.customer_id = each.id`,
  );
  return byCustomer(rows);
}

const targets = (maps: readonly MeasuredMap[]) =>
  sql`unnest(${sql.param(maps.map((map) => map.mapId))}::uuid[],
    ${sql.param(maps.map((map) => map.generation))}::int[]) as target(map_id, generation)`;

export async function readOrders(tx: Tx, ctx: Context, customerIds: string[]) {
  const rows = await tx.execute<Keyed<OrderRow>>(sql`
    select customer_id as "customerId", order_id as "orderId",
      ${msOf("at", "at")}, ${msOf("prev_at", "prevAt")}, ${msOf("prev2_at", "prev2At")},
      amount_minor::float8 as "amountMinor", currency, is_refunded as "isRefunded",
      is_counted as "isCounted",
      persona_id as "personaId", channel_id as "channelId"
    from ${eachOf(customerIds)} join orders o
      on o.workspace_id = ${ctx.workspaceId} and o.customer_id = each.id`);
  return byCustomer(rows);
}

function byCustomer<Row extends { customerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.customerId);
    if (group) group.push(row);
    else groups.set(row.customerId, [row]);
  }
  return groups;
}
