import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newIds } from "@/lib/core/new-id";
import { executeKept } from "@/lib/core/transaction";
import { columnsOf, fewIds } from "../columns";
import type { Incoming, IncomingEvent, Who } from "../events";
import { type CustomerIds, joinPrevious, resolveCustomers } from "../identities/commands";
import { attributionOf } from "../library/queries";
import { type NewEvent, noteEvents } from "../notes/commands";
import { setTraits } from "../traits/commands";

/** Does what the items ask for; gives the source ids of the events that were not there before. */
export async function storeItems(
  tx: Tx,
  ctx: Context,
  items: readonly Incoming[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const customers = await resolveCustomers(tx, ctx, items.map(whoOf));
  const events = items.flatMap((item) => (item.type === "track" ? [item.event] : []));
  const stored = await storeEvents(tx, ctx, events, customers);
  const traits = items.flatMap((item) => {
    const customerId = customers.of(whoOf(item));
    if (item.type !== "identify" || !customerId) return [];
    return [{ customerId, traits: item.traits, saidAt: item.saidAt }];
  });
  await setTraits(tx, ctx, traits);
  for (const item of items) {
    if (item.type === "alias") await joinPrevious(tx, ctx, item);
  }
  return stored;
}

const whoOf = (item: Incoming): Who => (item.type === "track" ? item.event : item.who);

async function storeEvents(
  tx: Tx,
  ctx: Context,
  events: readonly IncomingEvent[],
  customers: CustomerIds,
): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  const attribute = await attributionOf(tx, ctx, events);
  const rows = events.map((event) => ({
    ...event,
    ...attribute(event),
    sourceId: sourceIdOf(event),
    customerId: customers.of(event) ?? null,
  }));
  const inserted = await insertEvents(tx, ctx, rows);
  await noteEvents(tx, ctx, inserted);
  return new Set(inserted.map(({ sourceId }) => sourceId));
}

type EventRow = IncomingEvent & {
  sourceId: string;
  customerId: string | null;
  personaId: string | null;
  channelId: string | null;
  touchpointId: string | null;
};

type Inserted = NewEvent & { sourceId: string };

/** Those of the events that were not there before. */
async function insertEvents(tx: Tx, ctx: Context, rows: EventRow[]): Promise<readonly Inserted[]> {
  const ids = newIds(rows.length);
  const ordered = rows
    .sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
    .map((row, index) => ({ ...row, id: ids[index] ?? "" }));
  const column = columnsOf(ordered);
  const few = fewIds();
  const inserted = await executeKept<{ id: string }>(
    tx,
    sql`
    insert into customer_events (workspace_id, id, source_event_id, customer_id, name,
      touchpoint_id, channel_id, persona_id, order_id, amount_minor, currency, properties,
      occurred_at, received_at)
    select ${ctx.workspaceId}::uuid, e.id, e.source, e.customer, e.name, ids[e.touchpoint],
      ids[e.channel], ids[e.persona], e.order_id, e.amount, e.currency, e.properties,
      to_timestamp(e.occurred_at), ${ctx.now.toISOString()}::timestamptz
    from rows from (
      unnest(${column((row) => row.id)}::text::uuid[]),
      unnest(${column((row) => row.sourceId)}::text::text[]),
      unnest(${column((row) => row.customerId)}::text::uuid[]),
      unnest(${column((row) => row.name)}::text::text[]),
      unnest(${column((row) => few.placeOf(row.touchpointId))}::text::int[]),
      unnest(${column((row) => few.placeOf(row.channelId))}::text::int[]),
      unnest(${column((row) => few.placeOf(row.personaId))}::text::int[]),
      unnest(${column((row) => row.orderId)}::text::text[]),
      unnest(${column((row) => row.amountMinor)}::text::bigint[]),
      unnest(${column((row) => row.currency)}::text::text[]),
      jsonb_array_elements(${JSON.stringify(ordered.map((row) => row.properties))}::text::jsonb),
      unnest(${column((row) => row.occurredAt.getTime() / 1000)}::text::float8[])
    ) as e(id, source, customer, name, touchpoint, channel, persona, order_id, amount, currency,
      properties, occurred_at), ${few.list()}
    on conflict (workspace_id, source_event_id) do nothing
    returning id`,
  );
  const isNew = new Set(inserted.map(({ id }) => id));
  return ordered.flatMap(({ id, customerId, sourceId }) =>
    customerId && isNew.has(id) ? [{ id, customerId, sourceId }] : [],
  );
}

/** The sender's message id, or one made of the content, so that the same bytes count once. */
export function sourceIdOf(event: IncomingEvent): string {
  if (event.messageId) return event.messageId;
  const { userId, anonymousId, name, occurredAt, properties } = event;
  const content = JSON.stringify([userId, anonymousId, name, occurredAt, properties]);
  return `content-${createHash("sha256").update(content).digest("hex")}`;
}
