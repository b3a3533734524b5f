import { type SQL, sql } from "drizzle-orm";
import { noSlice } from "@/db/enums";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";
import { noDay } from "@/lib/customers/roll-up-keys";
import { liveRows } from "@/lib/kpis/counts/live-rows";

const iso = (column: string) => sql`to_char(${sql.identifier(column)} at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const rollUps = [
  {
    ...{ name: "days", table: "stage_days" },
    keys: ["day", "stage_id", "persona_id", "channel_id"],
    counts: ["entered", "c1", "c7", "c14", "c30", "c90", "cany", "seconds", "events"],
  },
  {
    ...{ name: "chain", table: "chain_days" },
    keys: ["day", "stage_id", "persona_id", "channel_id"],
    counts: ["c1", "c7", "c14", "c30", "c90", "cany"],
  },
  {
    ...{ name: "entries at", table: "touchpoint_days" },
    keys: ["touchpoint_id", "day", "stage_id", "persona_id", "channel_id"],
    counts: ["entered", "c1", "c7", "c14", "c30", "c90", "cany"],
  },
  {
    ...{ name: "chain from", table: "touchpoint_chains" },
    keys: ["touchpoint_id", "day", "stage_id", "persona_id", "channel_id"],
    counts: ["c1", "c7", "c14", "c30", "c90", "cany"],
  },
  {
    ...{ name: "activity", table: "activity_days" },
    keys: ["stage_id", "day", "previous_day", "persona_id"],
    counts: ["customers"],
  },
  {
    ...{ name: "moves", table: "journey_moves" },
    keys: ["kind", "day", "stage_id", "from_id", "to_id", "persona_id"],
    counts: ["moves", "ends"],
  },
  {
    ...{ name: "cohort", table: "cohort_months" },
    keys: ["cohort", "month_index", "persona_id", "channel_id", "touchpoint_id"],
    counts: ["customers"],
  },
  {
    ...{ name: "buyers", table: "buyer_days" },
    keys: ["day", "persona_id", "channel_id"],
    counts: ["buyers", "r30", "r60", "r90", "r180", "rany"],
  },
  {
    ...{ name: "orders", table: "order_days" },
    keys: [
      ...["day", "previous_day", "earlier_day", "currency_day", "alike_day"],
      ...["currency", "persona_id", "channel_id", "previous_channel_id"],
    ],
    counts: ["orders", "soon", "priced", "amount_minor"],
  },
];

/** All that is derived of a map, in the form of the simple derivation. */
export async function readDerived(ctx: Context, mapId: string) {
  return inTransaction(ctx, async (tx) => {
    const owner = sql`c.external_id as owner`;
    const stages = await tx.execute(sql`select ${owner}, s.stage_id as "stageId",
      ${iso("first_at")} as "firstAt", ${iso("next_at")} as "nextAt",
      ${iso("chain_start")} as "chainStart", ${iso("chain_at")} as "chainAt",
      s.persona_id as "personaId", s.channel_id as "channelId",
      s.touchpoint_id as "touchpointId"
      from customer_stages s left join customers c on c.workspace_id = s.workspace_id
        and c.id = s.customer_id where ${liveRows(ctx, mapId, "s")}`);
    const orders = await tx.execute(sql`select ${owner}, o.order_id as "orderId",
      ${iso("at")} as at, ${iso("prev_at")} as "prevAt", ${iso("prev2_at")} as "prev2At",
      amount_minor::float8 as "amountMinor", is_refunded as "isRefunded",
      is_counted as "isCounted",
      o.persona_id as "personaId", o.channel_id as "channelId"
      from orders o left join customers c on c.workspace_id = o.workspace_id
        and c.id = o.customer_id where o.workspace_id = ${ctx.workspaceId}`);
    const lines: string[] = [];
    for (const { name, table, keys, counts } of rollUps) {
      const isHere =
        table === "buyer_days" || table === "order_days"
          ? sql`workspace_id = ${ctx.workspaceId}`
          : liveRows(ctx, mapId);
      const key = sql.join(keys.map(shown), sql`, `);
      const sums = sql.join(
        counts.map((count) => sql.identifier(count)),
        sql`, `,
      );
      const rows = await tx.execute<{ line: string }>(sql`
        select concat_ws('|', ${name}::text, ${key}) || ': ' || concat_ws(',', ${sums}) as line
        from ${sql.identifier(table)} where ${isHere} and (${sums}) is distinct from
          (${sql.join(
            counts.map(() => sql`0`),
            sql`, `,
          )})`);
      lines.push(...rows.map((row) => row.line));
    }
    return { stages: [...stages], orders: [...orders], lines: lines.sort() };
  });
}

const shown = (column: string): SQL =>
  sql`coalesce(nullif(replace(replace(${sql.identifier(column)}::text, ${noSlice}, '-'), ${noDay},
    '-'), ''), '-')`;
