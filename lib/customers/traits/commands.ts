import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { markDirty } from "../notes/commands";
import type { Properties } from "../properties";
import { personaByTraits } from "../segments/fit";
import { readSegments } from "../segments/read/queries";

export type NewTraits = { customerId: string; traits: Properties };

/** Keeps what is known of customers: a trait given anew replaces the old one, null removes it. */
export async function setTraits(tx: Tx, ctx: Context, given: readonly NewTraits[]): Promise<void> {
  if (given.length === 0) return;
  const merged = new Map<string, Properties>();
  for (const { customerId, traits } of given) {
    merged.set(customerId, { ...merged.get(customerId), ...traits });
  }
  const rows = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx.execute(sql`
    update customers c set traits = jsonb_strip_nulls(c.traits || fresh.traits::jsonb)
    from unnest(${sql.param(rows.map(([id]) => id))}::text[],
      ${sql.param(rows.map(([, traits]) => JSON.stringify(traits)))}::text[]) as fresh(id, traits)
    where c.workspace_id = ${ctx.workspaceId} and c.id = fresh.id::uuid`);
  await assignPersonas(
    tx,
    ctx,
    rows.map(([id]) => id),
  );
}

type Known = { id: string; personaId: string | null; traits: Properties };

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
