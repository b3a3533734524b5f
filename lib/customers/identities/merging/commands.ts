import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { AliasKind } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { deriveCustomers } from "../../derived/jobs";
import { readMeasuredMaps } from "../../derived/queries";
import { markDirty } from "../../notes/commands";
import { assignPersonas } from "../../traits/commands";

type Pair = { from: string; into: string };

/**
 * Makes one customer of two: events, answers and ids go over, the traits of the one that stays win.
 * Whoever went is derived to nothing at once, the other is noted to be derived anew.
 * @returns false when one of them is not there any more
 */
export async function mergeCustomers(tx: Tx, ctx: Context, pair: Pair): Promise<boolean> {
  const { from, into } = pair;
  const maps = await readMeasuredMaps(tx, ctx);
  const here = sql`workspace_id = ${ctx.workspaceId}`;
  const both = await tx.execute(sql`select from customers where ${here}
    and id = any(${sql.param([from, into])}::uuid[]) order by id for update`);
  if (both.length < 2) return false;
  for (const table of ["customer_events", "responses", "feedback_items", "customer_aliases"]) {
    await tx.execute(sql`update ${sql.identifier(table)} set customer_id = ${into}::uuid
      where ${here} and customer_id = ${from}::uuid`);
  }
  await tx.execute(sql`
    insert into customer_aliases (workspace_id, kind, value, customer_id)
    select workspace_id, ids.kind, ids.value, ${into}::uuid
    from customers, lateral (values ('user', external_id), ('anonymous', anonymous_id))
      as ids(kind, value)
    where ${here} and id = ${from}::uuid and ids.value is not null
    on conflict do nothing`);
  await addAliases(tx, ctx, "user", await formerAddress(tx, ctx, pair));
  await tx.execute(sql`
    update customers c set traits = gone.traits || c.traits,
      trait_times = gone.trait_times || c.trait_times,
      persona_id = coalesce(c.persona_id, gone.persona_id),
      created_at = least(c.created_at, gone.created_at)
    from customers gone where c.workspace_id = ${ctx.workspaceId} and c.id = ${into}::uuid
      and gone.workspace_id = c.workspace_id and gone.id = ${from}::uuid`);
  await assignPersonas(tx, ctx, [into]);
  await deriveCustomers(tx, ctx, { personas: new Map([[from, null]]), maps });
  await tx.execute(sql`delete from customers where ${here} and id = ${from}::uuid`);
  await markDirty(tx, ctx, [into]);
  return true;
}

/** The mail address that the other's takes the place of; who is erased later is found by it as well. */
async function formerAddress(tx: Tx, { workspaceId }: Context, { from, into }: Pair) {
  const rows = await tx.execute<{ value: string }>(sql`
    select btrim(gone.traits ->> 'email') as value from customers gone, customers kept
    where gone.workspace_id = ${workspaceId} and gone.id = ${from}::uuid
      and kept.workspace_id = ${workspaceId} and kept.id = ${into}::uuid
      and kept.traits ->> 'email' <> gone.traits ->> 'email'
      and length(gone.traits ->> 'email') between 3 and 320`);
  return rows.map(({ value }) => ({ value, customerId: into }));
}

/** Further ids of customers; one that is somebody's already stays theirs. */
export async function addAliases(
  tx: Tx,
  ctx: Pick<Context, "workspaceId">,
  kind: AliasKind,
  aliases: readonly { value: string; customerId: string }[],
): Promise<void> {
  if (aliases.length === 0) return;
  await tx.execute(sql`
    insert into customer_aliases (workspace_id, kind, value, customer_id)
    select ${ctx.workspaceId}::uuid, ${kind}, fresh.value, fresh.customer::uuid
    from unnest(${sql.param(aliases.map(({ value }) => value))}::text[],
      ${sql.param(aliases.map(({ customerId }) => customerId))}::text[]) as fresh(value, customer)
    where not exists (select from customers c where c.workspace_id = ${ctx.workspaceId}
      and ${kind === "anonymous" ? sql`c.anonymous_id` : sql`c.external_id`} = fresh.value)
    on conflict do nothing`);
}
