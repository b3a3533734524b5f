import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";

export type Refusal = { name: string | null; messageId: string | null; reason: string };

/** Refusals kept of a workspace; older ones go. */
export const keptRefusals = 200;

/** Keeps for a while what was refused and why, so that whoever sends can find out. */
export async function noteRefusals(tx: Tx, ctx: Context, refusals: Refusal[]): Promise<void> {
  const kept = refusals.slice(0, keptRefusals);
  if (kept.length === 0) return;
  const column = (value: (refusal: Refusal) => string | null) => sql.param(kept.map(value));
  const keyId = ctx.actor.kind === "apiKey" ? ctx.actor.id : null;
  await tx.execute(sql`
    insert into refused_events (workspace_id, id, at, name, message_id, reason, key_id)
    select ${ctx.workspaceId}::uuid, r.id::uuid, ${ctx.now.toISOString()}::timestamptz, r.name,
      r.message_id, left(r.reason, 300), ${keyId}::uuid
    from unnest(${column(() => newId())}::text[], ${column(({ name }) => name)}::text[],
      ${column(({ messageId }) => messageId)}::text[], ${column(({ reason }) => reason)}::text[])
      as r(id, name, message_id, reason)`);
  await tx.execute(sql`
    delete from refused_events where workspace_id = ${ctx.workspaceId} and id < (
      select min(id::text)::uuid from (
        select id from refused_events where workspace_id = ${ctx.workspaceId}
        order by id desc limit ${keptRefusals}) newest)`);
}

/** Keeps why a whole call was refused, before anything of it was read. */
export const refuseCall = (ctx: Context, reason: string): Promise<void> =>
  inTransaction(ctx, (tx) => noteRefusals(tx, ctx, [{ name: null, messageId: null, reason }]));
