import postgres from "postgres";
import { sessionCookie } from "@/lib/access/cookie";
import { openSession } from "@/lib/access/sessions";
import {
  buildMeasuredWorkspace,
  type MeasuredWorkspace,
  memberOf,
} from "../support/measured-workspace";
import type { Visited } from "./dashboard";

const kinds = [
  "awareness",
  "interest",
  "consideration",
  "decision",
  "conversion",
  "retention",
] as const;
const eventsPerCustomer = 10;

export type Shop = MeasuredWorkspace & { events: number; customers: number };

/**
 * A workspace with so many events of a year, ten a customer: everybody begins at the first stage, and
 * from one event to the next some go a stage further, within a day and a half; three of four events
 * name their touchpoint, one for the first stages and one for the last. Written by the owner,
 * past the product; what is derived from it is the product's work.
 */
export async function buildShop(ownerUrl: string, millions: number): Promise<Shop> {
  const shop = await buildMeasuredWorkspace({ kinds: [...kinds] });
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const customers = Math.round((millions * 1_000_000) / eventsPerCustomer);
  await sql`set synchronous_commit = off`;
  await sql`set session_replication_role = replica`;
  await sql`
    insert into customers (workspace_id, id, external_id, traits, created_at)
    select ${shop.workspaceId}, uuidv7(), 'c' || n, '{}', now()
    from generate_series(1, ${customers}::int) as n`;
  await insertEvents(sql, shop);
  await insertOrders(sql, shop);
  await sql`analyze`;
  await sql.end();
  return { ...shop, customers, events: customers * eventsPerCustomer };
}

async function insertEvents(sql: postgres.Sql, shop: MeasuredWorkspace): Promise<void> {
  const names = [
    ...["Page Viewed", "Signed Up", "Product Viewed"],
    ...["Product Added", "Order Completed", "Order Shipped"],
  ];
  const [first, second] = shop.channels.map(({ id }) => id);
  const personas = shop.personas.map(({ id }) => id);
  const touchpoints = shop.touchpoints.map(({ id }) => id);
  await sql`
    insert into customer_events (workspace_id, id, source_event_id, customer_id, name, channel_id,
      touchpoint_id, persona_id, order_id, amount_minor, currency, properties, occurred_at, received_at)
    select ${shop.workspaceId}, uuidv7(), 'e' || c.n || '-' || k.at, c.id,
      (${names}::text[])[least(1 + (k.at * c.pace)::int, 6)],
      case when (c.n + k.at) % 5 = 0 then ${second ?? null}::uuid else ${first ?? null}::uuid end,
      case when k.at % 4 < 3 then
        (${touchpoints}::uuid[])[1 + least(1 + (k.at * c.pace)::int, 6) / 4] end,
      (${personas}::uuid[])[1 + c.n % 2],
      case when least(1 + (k.at * c.pace)::int, 6) = 5 then 'o' || c.n || '-' || k.at / 3 end,
      case when least(1 + (k.at * c.pace)::int, 6) = 5 then 1000 + c.n % 9000 end, 'EUR',
      '{"path": "/chairs/12"}',
      c.start + k.at * interval '1 hour' * (6 + c.n % 30), now()
    from (
      select id, row_number() over ()::int as n, random() * 0.7 as pace,
        now() - interval '16 days' - random() * interval '349 days' as start
      from customers where workspace_id = ${shop.workspaceId}
    ) c cross join generate_series(0, ${eventsPerCustomer - 1}::int) as k(at)`;
}

/** The orders as the worker would have derived them, event by event, as they came in. */
async function insertOrders(sql: postgres.Sql, { workspaceId }: MeasuredWorkspace): Promise<void> {
  await sql`
    insert into orders (workspace_id, customer_id, order_id, at, prev_at, prev2_at, amount_minor,
      currency, persona_id, channel_id)
    select ${workspaceId}, customer_id, order_id, at, lag(at) over w, lag(at, 2) over w,
      amount_minor, currency, persona_id, channel_id
    from (
      select distinct on (customer_id, order_id) customer_id, order_id, occurred_at as at,
        amount_minor, currency, persona_id, channel_id
      from customer_events where workspace_id = ${workspaceId} and order_id is not null
      order by customer_id, order_id, occurred_at
    ) first window w as (partition by customer_id order by at)`;
}

/** Bytes of the tables by what they hold, of all workspaces together. */
export async function sizes(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const [row] = await sql<{ events: string; derived: string }[]>`
    select sum(pg_total_relation_size(c.oid)) filter (where relname = 'customer_events') as events,
      sum(pg_total_relation_size(c.oid)) filter (where relname in ('customer_stages',
        'customer_paths', 'stage_days', 'chain_days', 'activity_days', 'journey_moves',
        'touchpoint_days', 'touchpoint_chains', 'cohort_months', 'orders', 'buyer_days', 'order_days')) as derived
    from pg_class c where relkind = 'r'`;
  await sql.end();
  return { events: Number(row?.events ?? 0), derived: Number(row?.derived ?? 0) };
}

/** The shop with its owner signed in. */
export async function visited(shop: Shop): Promise<Visited> {
  const { actor } = await memberOf(shop.workspaceId, "owner");
  const token = await openSession(actor.id ?? "", "bench");
  return {
    ...{ slug: `w-${shop.workspaceId}`, cookie: `${sessionCookie().name}=${token}` },
    ...{ maps: [shop.mapId], personas: shop.personas.map(({ id }) => id) },
    channels: shop.channels.map(({ id }) => id),
    touchpoints: shop.touchpoints.map(({ id }) => id),
  };
}
