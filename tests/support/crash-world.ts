import { sql } from "drizzle-orm";
import { closeDatabase } from "@/db/client";
import { createApiKey } from "@/lib/access/api-keys";
import { systemDoor } from "@/lib/access/doors";
import { inTransaction } from "@/lib/core/transaction";
import { buildMeasuredWorkspace } from "./measured-workspace";

/**
 * What the crash test does in its own database, as a program of its own: `build` makes a workspace
 * and a key, `read <workspace>` tells what is stored and counted there. Answers are JSON.
 */
const [wish, workspaceId = ""] = process.argv.slice(2);
console.log(JSON.stringify(wish === "build" ? await build() : await read()));
await closeDatabase();

async function build() {
  const { ctx } = await buildMeasuredWorkspace();
  const { key } = await inTransaction(ctx, (tx) =>
    createApiKey(tx, ctx, { name: "Shop", scopes: ["events.write"], createdBy: null }),
  );
  return { workspaceId: ctx.workspaceId, key };
}

async function read() {
  const ctx = systemDoor(workspaceId);
  return inTransaction(ctx, async (tx) => {
    const [row] = await tx.execute(sql`select
      (select count(*)::int from dirty_customers) as waiting,
      (select count(*)::int from customer_events) as stored,
      (select count(distinct source_event_id)::int from customer_events) as distinct,
      (select coalesce(sum(events), 0)::int from stage_days) as counted,
      (select coalesce(sum(entered), 0)::int from stage_days) as entered,
      (select count(*)::int from customers) as customers`);
    return row;
  });
}
