import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { prose } from "@/lib/core/text";
import { readMask } from "@/lib/text/queries";
import { inTimeOrder } from "../derive-orders";
import { readEvents, readMeasuredMaps } from "../derived/queries";
import { stagesOfEvents } from "../visits";
import { nameOf } from "./name";

const pageSize = 50;
/** Events shown of one customer, the latest. */
const shownEvents = 300;

type Row = {
  id: string;
  externalId: string | null;
  anonymousId: string | null;
  traits: Record<string, unknown>;
  personaId: string | null;
  persona: string | null;
  createdAt: Date;
};
const columns = sql`c.id, c.external_id as "externalId", c.anonymous_id as "anonymousId", c.traits,
  c.persona_id as "personaId", c.created_at as "createdAt"`;

/** The persona of the latest event that named one, else the customer's own. */
const persona = sql`coalesce((
  select w.persona_id from map_measures m join customer_paths w
    on w.workspace_id = m.workspace_id and w.map_id = m.map_id and w.generation = m.generation
      and w.customer_id = c.id
  where m.workspace_id = c.workspace_id order by m.map_id limit 1), c.persona_id)`;

const searchedKeys = ["external_key", "anonymous_key", "email_key", "name_key", "last_name_key"];

/**
 * The customers whose ids, e-mail address, name or last name begin with a text, in small letters.
 * Compared by bytes, so that an index serves whatever the database's language is.
 */
function foundBy(ctx: Context, text: string): SQL {
  const begins = (key: string) =>
    sql`${sql.identifier(key)} ~>=~ ${text} and ${sql.identifier(key)} ~<~ ${`${text}\u{10ffff}`}`;
  const looks = searchedKeys.map(
    (key) => sql`select id from customers where workspace_id = ${ctx.workspaceId}
      and ${begins(key)}`,
  );
  return sql`c.id in (${sql.join(looks, sql` union all `)} union all
    select customer_id from customer_aliases
    where workspace_id = ${ctx.workspaceId} and ${begins("value_key")})`;
}

/**
 * Customers by when they were first stored, newest first, 50 at a time; `search` finds what
 * names, last names, e-mail addresses and ids begin with, `stageId` keeps those who entered the stage, `before` is the last id of
 * the page before.
 */
export const listCustomers = query({
  name: "customer.list",
  input: z.strictObject({
    search: prose(200).default(""),
    personaId: id.nullish(),
    stageId: id.nullish(),
    before: id.nullish(),
  }),
  can: "kpi.read",
  async run({ tx, ctx, input: { search, personaId, stageId, before } }) {
    const found = foundBy(ctx, search.toLowerCase());
    const entered = sql`exists (select from customer_stages s
      join map_measures m on m.workspace_id = s.workspace_id and m.map_id = s.map_id
        and m.generation = s.generation
      where s.workspace_id = c.workspace_id and s.customer_id = c.id
        and s.stage_id = ${stageId ?? null}::uuid)`;
    const rows = await tx.execute<Row & { firstAt: Date | null; lastAt: Date | null }>(sql`
      select ${columns}, p.name as persona, (
        select min(e.occurred_at) from customer_events e
        where e.workspace_id = c.workspace_id and e.customer_id = c.id) as "firstAt", (
        select max(e.occurred_at) from customer_events e
        where e.workspace_id = c.workspace_id and e.customer_id = c.id) as "lastAt"
      from customers c
        left join personas p on p.workspace_id = c.workspace_id and p.id = ${persona}
      where c.workspace_id = ${ctx.workspaceId}
        ${search ? sql`and ${found}` : sql``}
        ${personaId ? sql`and ${persona} = ${personaId}` : sql``}
        ${stageId ? sql`and ${entered}` : sql``}
        ${before ? sql`and c.id < ${before}` : sql``}
      order by c.id desc limit ${pageSize + 1}`);
    const customers = rows.slice(0, pageSize).map(listed);
    return { customers, next: rows.length > pageSize ? (customers.at(-1)?.id ?? null) : null };
  },
});

const dateOf = (value: Date | string | null): Date | null =>
  value === null ? null : new Date(value);

type Seen = { firstAt: Date | string | null; lastAt: Date | string | null };

const listed = ({ firstAt, lastAt, persona, ...row }: Row & Seen) => ({
  id: row.id,
  name: nameOf(row),
  isKnown: row.externalId !== null,
  /** By which two of one name are told apart: the id in the sender's system, or that of the browser. */
  ownId: row.externalId ?? row.anonymousId ?? row.id,
  email: typeof row.traits.email === "string" ? row.traits.email : null,
  persona,
  firstAt: dateOf(firstAt),
  lastAt: dateOf(lastAt),
});
export type ListedCustomer = ReturnType<typeof listed>;

/**
 * One customer: traits and ids, the stages of a map with when they were reached, and everything that
 * happened in one line of time: events with the stage they mean, answers, messages in the inbox.
 */
export const getCustomer = query({
  name: "customer.get",
  input: z.strictObject({ customerId: id, mapId: id.nullish() }),
  can: "kpi.read",
  async run({ tx, ctx, input: { customerId, mapId } }) {
    const [row] = await tx.execute<Row>(sql`
      select ${columns}, p.name as persona from customers c
        left join personas p on p.workspace_id = c.workspace_id and p.id = ${persona}
      where c.workspace_id = ${ctx.workspaceId} and c.id = ${customerId}`);
    if (!row) missing("Customer");
    const aliases = await tx.execute<{ kind: string; value: string }>(sql`
      select kind, value from customer_aliases
      where workspace_id = ${ctx.workspaceId} and customer_id = ${customerId}
      order by kind, value limit 50`);
    const events = await eventsOf(tx, ctx, customerId, mapId ?? null);
    return {
      id: row.id,
      name: nameOf(row),
      persona: row.persona,
      createdAt: new Date(row.createdAt),
      traits: Object.entries(row.traits).map(([trait, value]) => ({ trait, value: said(value) })),
      ids: [
        ...(row.externalId ? [{ kind: "user", value: row.externalId }] : []),
        ...(row.anonymousId ? [{ kind: "anonymous", value: row.anonymousId }] : []),
        ...aliases,
      ],
      eventCount: events.count,
      events: events.shown,
      ...(await answersOf(tx, ctx, customerId)),
      path: mapId ? await pathOf(tx, ctx, customerId, mapId) : [],
    };
  },
});
export type CustomerStory = Awaited<ReturnType<typeof getCustomer>>;

const said = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

async function eventsOf(tx: Tx, ctx: Context, customerId: string, mapId: string | null) {
  const stored = (await readEvents(tx, ctx, [customerId], true)).get(customerId) ?? [];
  const ordered = inTimeOrder(stored);
  const map = mapId
    ? (await readMeasuredMaps(tx, ctx)).find((measured) => measured.mapId === mapId)
    : undefined;
  const stages = map ? stagesOfEvents(ordered, map) : [];
  const names = await namesOf(tx, ctx);
  const shown = ordered.map((event, index) => ({
    key: event.sourceEventId,
    at: new Date(event.at),
    name: event.name,
    stageId: map?.stageIds[stages[index] ?? -1] ?? null,
    channel: names.get(event.channelId ?? "") ?? null,
    touchpoint: names.get(event.touchpointId ?? "") ?? null,
    amountMinor: event.amountMinor,
    currency: event.currency,
  }));
  return { count: shown.length, shown: shown.slice(-shownEvents).reverse() };
}

async function namesOf(tx: Tx, ctx: Context): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from channels where workspace_id = ${ctx.workspaceId}
    union all select id, name from touchpoints where workspace_id = ${ctx.workspaceId}`);
  return new Map(rows.map(({ id: key, name }) => [key, name]));
}

type Answer = {
  id: string;
  at: Date;
  survey: string | null;
  stageId: string | null;
  stage: string | null;
  emotion: number | null;
  text: string;
  status: string;
};

/** What the customer said, the newest 100: answers and messages, as they stand in the inbox; and how many there are. */
async function answersOf(tx: Tx, ctx: Context, customerId: string) {
  const rows = await tx.execute<Answer & { count: number }>(sql`
    select count(*) over ()::int as count, i.id, i.created_at as at, s.title as survey, i.stage_id as "stageId",
      g.title as stage, i.emotion, left(i.text, 1000) as text, i.status
    from feedback_items i
      left join responses r on r.workspace_id = i.workspace_id and r.id = i.response_id
      left join surveys s on s.workspace_id = i.workspace_id and s.id = r.survey_id
      left join stages g on g.workspace_id = i.workspace_id and g.id = i.stage_id
    where i.workspace_id = ${ctx.workspaceId} and i.customer_id = ${customerId}
    order by i.created_at desc limit 100`);
  const show = await readMask(tx, ctx);
  const answers = rows.map(
    ({ count, ...row }): Answer => ({ ...row, at: new Date(row.at), text: show(row.text) }),
  );
  return { answers, answerCount: rows[0]?.count ?? 0 };
}

type Reached = { id: string; title: string; color: number; firstAt: Date | null };

/** The stages of the map in order, with the customer's entry to each. */
async function pathOf(tx: Tx, ctx: Context, customerId: string, mapId: string) {
  const rows = await tx.execute<Reached>(sql`
    select g.id, g.title, g.color, s.first_at as "firstAt"
    from stages g
      left join map_measures m on m.workspace_id = g.workspace_id and m.map_id = g.map_id
      left join customer_stages s on s.workspace_id = g.workspace_id and s.map_id = g.map_id
        and s.generation = m.generation and s.stage_id = g.id and s.customer_id = ${customerId}
    where g.workspace_id = ${ctx.workspaceId} and g.map_id = ${mapId} and g.deleted_at is null
    order by g.order_key, g.id`);
  return rows.map((row) => ({ ...row, firstAt: dateOf(row.firstAt) }));
}
