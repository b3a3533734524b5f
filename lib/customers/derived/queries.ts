import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { OrderRow, StoredEvent } from "../derive-orders";
import type { MeasuredMap, StageRow } from "../derive-stages";
import { readyRules, type StageRule } from "../rules";
import type { OfCustomer } from "./commands";

/**
 * The customers as a table to join from: so the key is looked up for each of them. With `= any(…)`
 * the planner may read the whole workspace and compare every row with the list.
 */
export const eachOf = (customerIds: string[]) =>
  sql`unnest(${sql.param(customerIds)}::uuid[]) as each(id)`;

/** Locks the customers, so that nobody else derives them; gives each one's own persona. */
export async function lockCustomers(
  tx: Tx,
  ctx: Context,
  customerIds: string[],
): Promise<Map<string, string | null>> {
  const rows = await tx.execute<{ id: string; persona_id: string | null }>(sql`
    select id, persona_id from customers
    where workspace_id = ${ctx.workspaceId} and id = any(${sql.param(customerIds)}::uuid[])
    order by id for no key update`);
  return new Map(rows.map((row) => [row.id, row.persona_id]));
}

/** Locks all customers of the workspace: until the transaction ends, none is derived. */
export async function lockAllCustomers(tx: Tx, ctx: Context): Promise<void> {
  await tx.execute(sql`
    select from customers where workspace_id = ${ctx.workspaceId} order by id for no key update`);
}

/** Every map with rules: its stages and rules in order. */
export async function readMeasuredMaps(tx: Tx, ctx: Context): Promise<MeasuredMap[]> {
  const stages = await tx.execute<{ id: string; map_id: string }>(sql`
    select id, map_id from stages
    where workspace_id = ${ctx.workspaceId} and deleted_at is null order by order_key, id`);
  const rules = await tx.execute<StageRule & { mapId: string }>(sql`
    select map_id as "mapId", stage_id as "stageId", event_name as "eventName",
      touchpoint_id as "touchpointId", channel_id as "channelId",
      property_name as "propertyName", property_value as "propertyValue"
    from stage_rules where workspace_id = ${ctx.workspaceId} order by map_id, position, id`);
  const live = new Set(stages.map((stage) => stage.id));
  return [...new Set(rules.map((rule) => rule.mapId))].map((mapId) => ({
    mapId,
    stageIds: stages.filter((stage) => stage.map_id === mapId).map((stage) => stage.id),
    rules: readyRules(rules.filter((rule) => rule.mapId === mapId && live.has(rule.stageId))),
  }));
}

/** All events of these customers, in no particular order. */
export async function readEvents(tx: Tx, ctx: Context, customerIds: string[]) {
  const rows = await tx.execute<OfCustomer<StoredEvent>>(sql`
    select customer_id as "customerId", source_event_id as "sourceEventId", name,
      touchpoint_id as "touchpointId", channel_id as "channelId", persona_id as "personaId",
      order_id as "orderId", amount_minor::float8 as "amountMinor", currency, properties,
      (extract(epoch from occurred_at) * 1000)::float8 as at
    from ${eachOf(customerIds)} join customer_events e
      on e.workspace_id = ${ctx.workspaceId} and e.customer_id = each.id`);
  return byCustomer(rows);
}

export async function readStages(tx: Tx, ctx: Context, customerIds: string[]) {
  const rows = await tx.execute<OfCustomer<StageRow>>(sql`
    select customer_id as "customerId", map_id as "mapId", stage_id as "stageId",
      (extract(epoch from first_at) * 1000)::float8 as "firstAt",
      (extract(epoch from next_at) * 1000)::float8 as "nextAt",
      (extract(epoch from chain_start) * 1000)::float8 as "chainStart",
      (extract(epoch from chain_at) * 1000)::float8 as "chainAt",
      persona_id as "personaId", channel_id as "channelId"
    from ${eachOf(customerIds)} join journey_maps m on m.workspace_id = ${ctx.workspaceId}
      join customer_stages s on s.workspace_id = m.workspace_id and s.map_id = m.id
        and s.customer_id = each.id`);
  return byCustomer(rows);
}

export async function readOrders(tx: Tx, ctx: Context, customerIds: string[]) {
  const rows = await tx.execute<OfCustomer<OrderRow>>(sql`
    select customer_id as "customerId", order_id as "orderId",
      (extract(epoch from at) * 1000)::float8 as at,
      (extract(epoch from prev_at) * 1000)::float8 as "prevAt",
      (extract(epoch from prev2_at) * 1000)::float8 as "prev2At",
      amount_minor::float8 as "amountMinor", currency, is_refunded as "isRefunded",
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
