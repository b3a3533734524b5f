import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import type { Who } from "../events";
import { addAliases, mergeCustomers } from "./merging/commands";
import { type Found, firstOfEach, type IdPair, pairsOf, readCustomers, sorted } from "./queries";

export type CustomerIds = { of: (who: Who) => string | undefined };

/** A customer may be merged away between looking and locking; then one looks again. */
const mostLooks = 4;

/**
 * The customers of these events, made where they are new and held until the transaction ends. A user
 * id leads. An anonymous customer who becomes known keeps the row when the user is new, and is
 * merged into the user's row else: so the first visits stay theirs.
 */
export async function resolveCustomers(
  tx: Tx,
  ctx: Context,
  events: readonly Who[],
): Promise<CustomerIds> {
  for (let look = 1; ; look++) {
    const found = await findOrMake(tx, ctx, events);
    const isMerged = await mergeIdentified(tx, ctx, events, found);
    const isWhole = events.every((event) => idIn(found, event) !== undefined);
    if ((isWhole && !isMerged) || look === mostLooks) return { of: (who) => idIn(found, who) };
  }
}

const idIn = ({ byUser, byAnonymous }: Found, { userId, anonymousId }: Who): string | undefined =>
  userId ? byUser.get(userId)?.id : byAnonymous.get(anonymousId ?? "")?.id;

async function findOrMake(tx: Tx, ctx: Context, events: readonly Who[]): Promise<Found> {
  const known = sorted(events.map(({ userId }) => userId));
  const anonymous = sorted(events.map(({ anonymousId }) => anonymousId));
  const nameless = sorted(events.map((event) => (event.userId ? null : event.anonymousId)));
  const found = await readCustomers(tx, ctx, known, anonymous);
  const newUsers = known.filter((userId) => !found.byUser.has(userId));
  const newAnonymous = nameless.filter((id) => !found.byAnonymous.has(id));
  if (newUsers.length + newAnonymous.length === 0) return found;
  const isNew = new Set(newUsers);
  await claimAnonymous(
    tx,
    ctx,
    firstOfEach(pairsOf(events)).filter(([userId]) => isNew.has(userId)),
  );
  await insertMissing(tx, ctx, "external_id", newUsers);
  await insertMissing(tx, ctx, "anonymous_id", newAnonymous);
  return readCustomers(tx, ctx, known, anonymous);
}

async function claimAnonymous(tx: Tx, ctx: Context, pairs: IdPair[]): Promise<void> {
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
    where not exists (
      select from customer_aliases alias where alias.workspace_id = ${ctx.workspaceId}
        and alias.kind = 'anonymous' and alias.value = fresh.anonymous_id
    )
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

/** Joins what the same person did before signing in. True when somebody was merged. */
async function mergeIdentified(
  tx: Tx,
  ctx: Context,
  events: readonly Who[],
  { byUser, byAnonymous }: Found,
): Promise<boolean> {
  const aliases: { value: string; customerId: string }[] = [];
  let isMerged = false;
  for (const [userId, anonymousId] of pairsOf(events)) {
    const customer = byUser.get(userId);
    const visitor = byAnonymous.get(anonymousId);
    if (!customer || customer.id === visitor?.id) continue;
    if (!visitor) aliases.push({ value: anonymousId, customerId: customer.id });
    else if (!visitor.isKnown) {
      await mergeCustomers(tx, ctx, { from: visitor.id, into: customer.id });
      isMerged = true;
    }
  }
  await addAliases(tx, ctx, "anonymous", aliases);
  return isMerged;
}

type Alias = { who: Who; previousId: string };

/** Joins the customer an id stood for so far, by user id or else anonymous id, with this one. */
export async function joinPrevious(
  tx: Tx,
  ctx: Context,
  { who, previousId }: Alias,
): Promise<void> {
  // An alias before it in the same call may have joined whoever this is.
  const customerId = (await resolveCustomers(tx, ctx, [who])).of(who);
  const { byUser, byAnonymous } = await readCustomers(tx, ctx, [previousId], [previousId]);
  const previous = byUser.get(previousId) ?? byAnonymous.get(previousId);
  if (!customerId || previous?.id === customerId) return;
  if (previous) await mergeCustomers(tx, ctx, { from: previous.id, into: customerId });
  else await addAliases(tx, ctx, "anonymous", [{ value: previousId, customerId }]);
}
