import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { query } from "@/lib/core/operation";
import { prose } from "@/lib/core/text";
import { glanceAtMaps } from "../../derived/queries";
import { ruleCondition } from "../../stage-rules/queries";
import { type RecentEvent, readRefused, readStored, shownEvents } from "../queries";

/** So many of the events that arrived last are looked through, and no older ones. */
const lookedThrough = 5000;
const lookedBackDays = 30;

/**
 * Of the events that arrived last, those with a text in their name, message id or customer, or those
 * with a problem: refused, or taken by no rule of any map. `looked` says among how many.
 */
export const findRecentEvents = query({
  name: "event.findRecent",
  input: z.strictObject({ text: prose(200), isProblem: z.boolean() }),
  can: "kpi.read",
  async run({ tx, ctx, input }): Promise<{ events: RecentEvent[]; looked: number }> {
    const since = daysBefore(ctx.now, lookedBackDays);
    const recent = latest(ctx, since);
    const conditions = [sql`true`];
    if (input.text) conditions.push(holdsText(input.text));
    if (input.isProblem) conditions.push(await unmatched(tx, ctx, recent));
    const found = await tx.execute<{ id: string }>(sql`
      select e.id from ${recent} e
        join customers c on c.workspace_id = e.workspace_id and c.id = e.customer_id
      where ${sql.join(conditions, sql` and `)} order by e.id desc limit ${shownEvents}`);
    const stored = await readStored(tx, ctx, sql`e.id = any(${ids(found)}::uuid[])`);
    const refused = (await readRefused(tx, ctx, lookedThrough)).filter(({ at }) => at >= since);
    const [count] = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${recent} e`,
    );
    const events = [...stored, ...refused.filter((event) => mentions(event, input.text))];
    return {
      events: events.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, shownEvents),
      looked: (count?.n ?? 0) + refused.length,
    };
  },
});

/** By the order in which they came, so that an index finds them however many there are. */
const latest = (ctx: Context, since: Date): SQL => sql`(
  select * from (
    select * from customer_events where workspace_id = ${ctx.workspaceId}
    order by id desc limit ${lookedThrough}
  ) newest where received_at >= ${since.toISOString()}::timestamptz)`;

function holdsText(text: string): SQL {
  const holds = (column: SQL) => sql`strpos(lower(${column}), lower(${text}::text)) > 0`;
  return sql`(${holds(sql`e.name`)} or ${holds(sql`e.source_event_id`)}
    or ${holds(sql`c.external_id`)} or ${holds(sql`c.anonymous_id`)})`;
}

async function unmatched(tx: Tx, ctx: Context, recent: SQL): Promise<SQL> {
  const maps = await glanceAtMaps(tx, ctx);
  const rules = maps.flatMap((map) => map.rules);
  if (rules.length === 0) return sql`true`;
  const rows = await tx.execute<{ name: string }>(sql`select distinct name from ${recent} e`);
  const names = rows.map(({ name }) => name);
  const caught = rules.map((rule) => ruleCondition(rule, names));
  return sql`not coalesce(${sql.join(caught, sql` or `)}, false)`;
}

const ids = (rows: readonly { id: string }[]) => sql.param(rows.map(({ id }) => id));

function mentions({ name, messageId }: RecentEvent, text: string): boolean {
  const wanted = text.toLowerCase();
  return [name, messageId].some((held) => (held ?? "").toLowerCase().includes(wanted));
}
