import { sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "@/lib/core/operation";
import { readSegments } from "./read/queries";

/** The segments in order, with how many customers have the persona of each. */
export const listSegments = query({
  name: "segment.list",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    const segments = await readSegments(tx, ctx);
    const counts = await tx.execute<{ personaId: string; customers: number }>(sql`
      select persona_id as "personaId", count(*)::int as customers from customers
      where workspace_id = ${ctx.workspaceId} and persona_id is not null group by 1`);
    const byPersona = new Map(counts.map((row) => [row.personaId, row.customers]));
    return segments.map((segment) => ({
      ...segment,
      customers: byPersona.get(segment.personaId) ?? 0,
    }));
  },
});
