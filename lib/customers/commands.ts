import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { type IncomingEvent, largestBatch, parseEvent } from "./events";
import { resolveCustomers } from "./identities/commands";
import { attributionOf } from "./library/queries";
import { markDirty } from "./notes/commands";

export type EventReceipt = {
  index: number;
  messageId: string | null;
  status: "accepted" | "duplicate" | "rejected";
  message?: string;
};
export type IngestReceipt = {
  accepted: number;
  duplicates: number;
  rejected: number;
  items: EventReceipt[];
};

/**
 * Stores up to 1,000 events, each once by its message id, whatever else is in the batch. When it
 * answers, the events and the note to derive their customers are on disk.
 */
export const ingestEvents = command({
  name: "event.ingest",
  input: z.strictObject({ events: z.array(z.unknown()).min(1).max(largestBatch) }),
  can: "event.write",
  async run({ tx, ctx, input }): Promise<IngestReceipt> {
    const parsed = input.events.map((raw) => parseEvent(raw, ctx.now));
    const valid = parsed.flatMap((item) => (item.ok ? [item.event] : []));
    const stored = await storeEvents(tx, ctx, valid);
    const items = parsed.map((item, index): EventReceipt => {
      if (!item.ok) return { index, status: "rejected", ...reasonOf(item) };
      const messageId = sourceIdOf(item.event);
      return { index, messageId, status: stored.delete(messageId) ? "accepted" : "duplicate" };
    });
    return { ...countsOf(items), items };
  },
  subject: () => null,
});

const reasonOf = ({ message, messageId }: { message: string; messageId: string | null }) => ({
  message,
  messageId,
});

function countsOf(items: EventReceipt[]) {
  const count = (status: EventReceipt["status"]) =>
    items.filter((item) => item.status === status).length;
  return {
    accepted: count("accepted"),
    duplicates: count("duplicate"),
    rejected: count("rejected"),
  };
}

/** Source ids of the events that were not there before. */
async function storeEvents(tx: Tx, ctx: Context, events: IncomingEvent[]): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  const customers = await resolveCustomers(tx, ctx, events);
  const attribute = await attributionOf(tx, ctx, events);
  const rows = events.map((event) => ({
    ...event,
    ...attribute(event),
    sourceId: sourceIdOf(event),
    customerId: customers.of(event) ?? null,
  }));
  const inserted = await insertEvents(tx, ctx, rows);
  await markDirty(tx, ctx, [...new Set(inserted.map((row) => row.customer_id))].sort());
  return new Set(inserted.map((row) => row.source_event_id));
}

type EventRow = IncomingEvent & {
  sourceId: string;
  customerId: string | null;
  personaId: string | null;
  channelId: string | null;
  touchpointId: string | null;
};
type Inserted = { source_event_id: string; customer_id: string };

async function insertEvents(tx: Tx, ctx: Context, rows: EventRow[]): Promise<Inserted[]> {
  const ordered = [...rows].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
  const column = (value: (row: EventRow) => string | null) => sql.param(ordered.map(value));
  return tx.execute<Inserted>(sql`
    insert into customer_events (workspace_id, id, source_event_id, customer_id, name,
      touchpoint_id, channel_id, persona_id, order_id, amount_minor, currency, properties,
      occurred_at, received_at)
    select ${ctx.workspaceId}::uuid, e.id::uuid, e.source, e.customer::uuid, e.name,
      e.touchpoint::uuid, e.channel::uuid, e.persona::uuid, e.order_id, e.amount::bigint,
      e.currency, e.properties::jsonb, e.occurred_at::timestamptz,
      ${ctx.now.toISOString()}::timestamptz
    from unnest(
      ${column(() => newId())}::text[], ${column((row) => row.sourceId)}::text[],
      ${column((row) => row.customerId)}::text[], ${column((row) => row.name)}::text[],
      ${column((row) => row.touchpointId)}::text[], ${column((row) => row.channelId)}::text[],
      ${column((row) => row.personaId)}::text[], ${column((row) => row.orderId)}::text[],
      ${column((row) => (row.amountMinor === null ? null : String(row.amountMinor)))}::text[],
      ${column((row) => row.currency)}::text[],
      ${column((row) => JSON.stringify(row.properties))}::text[],
      ${column((row) => row.occurredAt.toISOString())}::text[]
    ) as e(id, source, customer, name, touchpoint, channel, persona, order_id, amount, currency,
      properties, occurred_at)
    on conflict (workspace_id, source_event_id) do nothing
    returning source_event_id, customer_id`);
}

/** The sender's message id, or one made of the content, so that the same bytes count once. */
function sourceIdOf(event: IncomingEvent): string {
  if (event.messageId) return event.messageId;
  const { userId, anonymousId, name, occurredAt, properties } = event;
  const content = JSON.stringify([userId, anonymousId, name, occurredAt, properties]);
  return `content-${createHash("sha256").update(content).digest("hex")}`;
}
