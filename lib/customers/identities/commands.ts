import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import type { IncomingEvent } from "../events";

type Who = Pick<IncomingEvent, "userId" | "anonymousId">;
export type CustomerIds = { of: (who: Who) => string | undefined };

/**
 * The customers of these events, made where they are new. A user id leads; an anonymous customer
 * whose user id becomes known keeps the row, so that the first visits stay theirs.
 */
export async function resolveCustomers(tx: Tx, ctx: Context, events: Who[]): Promise<CustomerIds> {
  const known = sorted(events.map(({ userId }) => userId));
  const anonymous = sorted(events.map(({ anonymousId }) => anonymousId));
  await claimAnonymous(tx, ctx, pairsOf(events));
  await insertMissing(tx, ctx, "external_id", known);
  await insertMissing(
    tx,
    ctx,
    "anonymous_id",
    sorted(events.map((event) => (event.userId ? null : event.anonymousId))),
  );
  return readCustomers(tx, ctx, known, anonymous);
}

/** Each user id and each anonymous id once, so that one statement never gives a value twice. */
function pairsOf(events: Who[]): [userId: string, anonymousId: string][] {
  const byUser = new Map<string, string>();
  const taken = new Set<string>();
  for (const { userId, anonymousId } of events) {
    if (!userId || !anonymousId || byUser.has(userId) || taken.has(anonymousId)) continue;
    byUser.set(userId, anonymousId);
    taken.add(anonymousId);
  }
  return [...byUser].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function claimAnonymous(tx: Tx, ctx: Context, pairs: [string, string][]): Promise<void> {
  if (pairs.length === 0) return;
  const userIds = sql.param(pairs.map(([userId]) => userId));
  const anonymousIds = sql.param(pairs.map(([, anonymousId]) => anonymousId));
  await tx.execute(sql`
    update customers set external_id = pair.user_id
    from unnest(${userIds}::text[], ${anonymousIds}::text[]) as pair(user_id, anonymous_id)
    where customers.workspace_id = ${ctx.workspaceId}
      and customers.anonymous_id = pair.anonymous_id
      and customers.external_id is null
      and not exists (
        select from customers known
        where known.workspace_id = ${ctx.workspaceId} and known.external_id = pair.user_id
      )`);
  await tx.execute(sql`
    insert into customers (workspace_id, id, external_id, anonymous_id, traits, created_at)
    select ${ctx.workspaceId}::uuid, fresh.id::uuid, fresh.user_id, fresh.anonymous_id, '{}', ${ctx.now.toISOString()}::timestamptz
    from unnest(${sql.param(pairs.map(() => newId()))}::text[], ${userIds}::text[],
      ${anonymousIds}::text[]) as fresh(id, user_id, anonymous_id)
    on conflict do nothing`);
}

async function insertMissing(
  tx: Tx,
  ctx: Context,
  column: "external_id" | "anonymous_id",
  values: string[],
): Promise<void> {
  if (values.length === 0) return;
  const ids = sql.param(values.map(() => newId()));
  await tx.execute(sql`
    insert into customers (workspace_id, id, ${sql.identifier(column)}, traits, created_at)
    select ${ctx.workspaceId}::uuid, fresh.id::uuid, fresh.value, '{}', ${ctx.now.toISOString()}::timestamptz
    from unnest(${ids}::text[], ${sql.param(values)}::text[]) as fresh(id, value)
    where not exists (
      select from customers
      where workspace_id = ${ctx.workspaceId} and ${sql.identifier(column)} = fresh.value
    )
    order by fresh.value
    on conflict do nothing`);
}

type Row = { id: string; external_id: string | null; anonymous_id: string | null };

async function readCustomers(
  tx: Tx,
  ctx: Context,
  known: string[],
  anonymous: string[],
): Promise<CustomerIds> {
  const rows: Row[] = await tx.execute<Row>(sql`
    select id, external_id, anonymous_id from customers
    where workspace_id = ${ctx.workspaceId} and external_id = any(${sql.param(known)}::text[])
    union
    select id, external_id, anonymous_id from customers
    where workspace_id = ${ctx.workspaceId} and anonymous_id = any(${sql.param(anonymous)}::text[])`);
  const byUser = new Map(rows.map((row) => [row.external_id, row.id]));
  const byAnonymous = new Map(rows.map((row) => [row.anonymous_id, row.id]));
  return {
    of: ({ userId, anonymousId }) =>
      userId ? byUser.get(userId) : byAnonymous.get(anonymousId ?? ""),
  };
}

/** Distinct and in one fixed order, so that two calls never wait for each other in a circle. */
const sorted = (values: (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();
