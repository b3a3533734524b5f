import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { markDirty } from "../notes/commands";
import type { Properties } from "../properties";
import { personaByTraits } from "../segments/fit";
import { readSegments } from "../segments/read/queries";

export type NewTraits = { customerId: string; traits: Properties; saidAt: Date };

type Traits = { id: string; traits: Properties; times: Record<string, number> };

/**
 * Keeps what is known of customers: a trait said later replaces the old one, null removes it. What was said
 * earlier than what is known, and comes late or once more, changes nothing.
 */
export async function setTraits(tx: Tx, ctx: Context, given: readonly NewTraits[]): Promise<void> {
  if (given.length === 0) return;
  const ids = [...new Set(given.map(({ customerId }) => customerId))].sort();
  const customers = await tx.execute<Traits>(sql`
    select id, traits, trait_times as times from customers
    where workspace_id = ${ctx.workspaceId} and id = any(${sql.param(ids)}::uuid[])
    order by id for update`);
  const known = new Map(customers.map((customer) => [customer.id, customer]));
  for (const { customerId, ...said } of given) {
    const customer = known.get(customerId);
    if (customer) known.set(customerId, { id: customerId, ...withTraits(customer, said) });
  }
  const rows = [...known.values()];
  await tx.execute(sql`
    update customers c set traits = jsonb_strip_nulls(fresh.traits::jsonb),
      trait_times = fresh.times::jsonb
    from unnest(${sql.param(rows.map(({ id }) => id))}::text[],
      ${sql.param(rows.map(({ traits }) => JSON.stringify(traits)))}::text[],
      ${sql.param(rows.map(({ times }) => JSON.stringify(times)))}::text[])
      as fresh(id, traits, times)
    where c.workspace_id = ${ctx.workspaceId} and c.id = fresh.id::uuid`);
  await assignPersonas(tx, ctx, ids);
}

function withTraits({ traits, times }: Omit<Traits, "id">, said: Omit<NewTraits, "customerId">) {
  const at = said.saidAt.getTime();
  const news = Object.entries(said.traits).filter(([name]) => timeIn(times, name) <= at);
  return {
    traits: { ...traits, ...Object.fromEntries(news) },
    times: { ...times, ...Object.fromEntries(news.map(([name]) => [name, at])) },
  };
}

type Known = { id: string; personaId: string | null; traits: Properties };

// A trait may be called like something every object has.
const timeIn = (times: Traits["times"], name: string): number =>
  Object.hasOwn(times, name) ? (times[name] ?? 0) : 0;

/** Gives customers the persona of the first segment they fit; without segments nothing changes. */
export async function assignPersonas(tx: Tx, ctx: Context, customerIds: string[]): Promise<void> {
  const segments = await readSegments(tx, ctx);
  if (segments.length === 0 || customerIds.length === 0) return;
  const customers = await tx.execute<Known>(sql`
    select id, persona_id as "personaId", traits from customers
    where workspace_id = ${ctx.workspaceId} and id = any(${sql.param(customerIds)}::uuid[])`);
  const moved = customers.flatMap(({ id, personaId, traits }) => {
    const fitting = personaByTraits(segments, traits);
    return fitting === personaId ? [] : [{ id, personaId: fitting }];
  });
  if (moved.length === 0) return;
  await tx.execute(sql`
    update customers c set persona_id = fresh.persona::uuid
    from unnest(${sql.param(moved.map(({ id }) => id))}::text[],
      ${sql.param(moved.map(({ personaId }) => personaId))}::text[]) as fresh(id, persona)
    where c.workspace_id = ${ctx.workspaceId} and c.id = fresh.id::uuid`);
  await markDirty(tx, ctx, moved.map(({ id }) => id).sort());
}
