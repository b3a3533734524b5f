import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { segmentSchema } from "./fit";

/** Replaces the segments, the leading one first; all customers are then looked at anew. */
export const setSegments = command({
  name: "segment.set",
  input: z.strictObject({ segments: z.array(segmentSchema).max(50) }),
  can: "customer.edit",
  async run({ tx, ctx, input: { segments } }) {
    await tx.execute(sql`delete from segments where workspace_id = ${ctx.workspaceId}`);
    for (const [position, segment] of segments.entries()) await insert(tx, ctx, segment, position);
    await enqueue(tx, {
      workspaceId: ctx.workspaceId,
      job: "customers.segment",
      subjectId: null,
    });
    return { count: segments.length };
  },
  subject: () => null,
});

async function insert(
  tx: Tx,
  ctx: Context,
  { name, personaId, rules }: z.output<typeof segmentSchema>,
  position: number,
): Promise<void> {
  await tx.execute(sql`
    insert into segments (workspace_id, id, name, persona_id, rules, position, created_at)
    values (${ctx.workspaceId}, ${newId()}, ${name}, ${personaId}, ${JSON.stringify(rules)}::text::jsonb,
      ${position}, ${ctx.now.toISOString()}::timestamptz)`);
}
