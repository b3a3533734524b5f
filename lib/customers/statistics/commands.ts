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

async function analyze(tx: Tx, tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => sql.identifier(table));
  await tx.execute(sql`analyze ${sql.join(names, sql`, `)}`);
}
