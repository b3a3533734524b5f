import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { JourneyEvent } from "../../derive-orders";
import type { MeasuredMap } from "../../visits";

type Here = Pick<Context, "workspaceId">;
export type OwnPersona = { id: string; ownPersona: string | null };

export type Building = { building: number; cursor: string | null; total: number };

/** What is being built of a map; null when there is nothing to build or somebody is at it. */
export async function readBuilding(tx: Tx, ctx: Here, mapId: string): Promise<Building | null> {
  const [lock] = await tx.execute<{ isMine: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`rebuild ${mapId}`}, 0)) as "isMine"`);
  if (!lock?.isMine) return null;
  const [row] = await tx.execute<Building>(sql`
    select building, cursor, total from map_measures
    where workspace_id = ${ctx.workspaceId} and map_id = ${mapId} and building is not null`);
  return row ?? null;
}

/** The next `count` customers after one, in the order of their ids. */
export const readNextCustomers = (tx: Tx, ctx: Here, after: string | null, count: number) =>
  tx.execute<OwnPersona>(sql`
    select id, persona_id as "ownPersona" from customers where workspace_id = ${ctx.workspaceId}
      ${after ? sql`and id > ${after}` : sql``} order by id limit ${count}`);

export async function countCustomersUpTo(tx: Tx, ctx: Here, last: string | null): Promise<number> {
  if (last === null) return 0;
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from customers
    where workspace_id = ${ctx.workspaceId} and id <= ${last}`);
  return row?.n ?? 0;
}

type EventRow = Omit<JourneyEvent, "properties"> & {
  customerId: string;
  properties: JourneyEvent["properties"] | null;
};

/**
 * The events of customers who follow one another, by customer and in no particular order: one range
 * of the index by customer and time, so that no customer is looked up alone.
 */
export async function readEventsOf(
  tx: Tx,
  ctx: Here,
  { rules }: MeasuredMap,
  customers: readonly OwnPersona[],
): Promise<Map<string, JourneyEvent[]>> {
  const byCustomer = new Map<string, JourneyEvent[]>(customers.map(({ id }) => [id, []]));
  const [first, last] = [customers[0]?.id ?? null, customers.at(-1)?.id ?? null];
  const hasProperties = rules.some((rule) => rule.propertyName !== null);
  const rows = await tx.execute<EventRow>(sql`
    select customer_id as "customerId", source_event_id as "sourceEventId", name,
      touchpoint_id as "touchpointId", channel_id as "channelId", persona_id as "personaId",
      order_id as "orderId", ${hasProperties ? sql`properties` : sql`null`} as properties,
      round(date_part('epoch', occurred_at) * 1000) as at
    from customer_events
    where workspace_id = ${ctx.workspaceId} and customer_id between ${first}::uuid and ${last}::uuid`);
  for (const { customerId, properties, ...event } of rows) {
    // Somebody new may have come into the range since; that customer has been noted.
    byCustomer.get(customerId)?.push({ ...event, properties: properties ?? {} });
  }
  return byCustomer;
}
