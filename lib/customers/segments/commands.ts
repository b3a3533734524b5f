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
    const gone = await tx.execute<{ id: string; name: string }>(sql`
      delete from segments where workspace_id = ${ctx.workspaceId} returning id, name`);
    // One that keeps its name stays the same one: links name it by its id.
    const idOf = new Map(gone.map(({ id, name }) => [name, id]));
    for (const [position, segment] of segments.entries()) {
      const id = idOf.get(segment.name) ?? newId();
      idOf.delete(segment.name);
      await insert(tx, ctx, { ...segment, id, position });
    }
    await enqueue(tx, {
      workspaceId: ctx.workspaceId,
      job: "customers.segment",
      subjectId: null,
    });
    return { count: segments.length };
  },
  subject: () => null,
});

type Placed = z.output<typeof segmentSchema> & { id: string; position: number };

async function insert(
  tx: Tx,
  ctx: Context,
  { id, name, personaId, rules, position }: Placed,
): Promise<void> {
  await tx.execute(sql`
    insert into segments (workspace_id, id, name, persona_id, rules, position, created_at)
    values (${ctx.workspaceId}, ${id}, ${name}, ${personaId}, ${JSON.stringify(rules)}::text::jsonb,
      ${position}, ${ctx.now.toISOString()}::timestamptz)`);
}
