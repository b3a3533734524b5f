import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

const incoming = ["customers", "customer_events"];
const derived = [
  ...["customer_stages", "customer_paths", "stage_days", "chain_days", "activity_days"],
  ...["touchpoint_days", "touchpoint_chains"],
  ...["journey_moves", "cohort_months", "orders", "buyer_days", "order_days"],
];

/**
 * Tells the planner of tables into which very much has just been written; it would find out within
 * minutes, and may until then choose plans that take seconds. PostgreSQL before 17 lets only the
 * owner do so: there it answers with a warning, and the planner finds out by itself.
 */
export const analyzeIncoming = (tx: Tx): Promise<void> => analyze(tx, incoming);
export const analyzeDerived = (tx: Tx): Promise<void> => analyze(tx, derived);

/** The same of the derived tables that hold half as many rows again as the planner knows of. */
export async function analyzeGrown(tx: Tx): Promise<void> {
  const rows = await tx.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where oid = any(${sql.param(derived)}::text[]::regclass[])
      and pg_stat_get_live_tuples(oid) > 1.5 * greatest(reltuples, 1)`);
  const grown = new Set(rows.map(({ name }) => name));
  const tables = derived.filter((table) => grown.has(table));
  if (tables.length > 0) await analyze(tx, tables);
}

async function analyze(tx: Tx, tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => sql.identifier(table));
  await tx.execute(sql`analyze ${sql.join(names, sql`, `)}`);
}
