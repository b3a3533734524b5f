import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { AlertNotice, AlertWay } from "@/db/enums";
import { alertDeliveries } from "@/db/schema/alerts";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import { enqueue } from "@/lib/core/outbox";
import { inWorkspace } from "@/lib/core/transaction";
import { localStart } from "@/lib/kpis/counts/sql-time";
import { mailedBy } from "../receivers";

type Receiver = {
  byMail: boolean;
  mailTo: readonly string[];
  createdBy: string | null;
  webhookUrl: string | null;
  mutedUntil: Date | null;
};

/** Notes whom to tell; told after the commit. A muted rule tells nobody. */
export async function deliver(
  tx: Tx,
  ctx: Context,
  rule: Receiver,
  { alertId, notice }: { alertId: string; notice: AlertNotice },
): Promise<void> {
  if (rule.mutedUntil && rule.mutedUntil > ctx.now) return;
  const told: { way: AlertWay; userId: string | null }[] = [];
  if (rule.byMail) told.push(...mailedBy(rule).map((userId) => ({ way: "mail" as const, userId })));
  if (rule.webhookUrl) told.push({ way: "webhook", userId: null });
  for (const { way, userId } of told) {
    const id = newId();
    await tx.insert(alertDeliveries).values({
      workspaceId: ctx.workspaceId,
      id,
      alertId,
      notice,
      way,
      userId,
      createdAt: ctx.now,
    });
    await enqueue(tx, { workspaceId: ctx.workspaceId, job: "alerts.deliver", subjectId: id });
  }
}

/** Hours after local midnight at which a workspace's figures are looked at. */
const hourOfEvaluation = 5;

/** Looks again tomorrow morning, unless that is already planned. */
export async function planNextEvaluation(tx: Tx, ctx: Context): Promise<void> {
  const { timeZone } = await readWorkspace(tx, ctx);
  const morning = sql`${localStart(dayAt(ctx.now, timeZone), timeZone, 1)}
    + make_interval(hours => ${hourOfEvaluation}::int)`;
  if (await isPlanned(tx, ctx)) return;
  const runAt = await instantOf(tx, morning);
  await enqueue(tx, {
    workspaceId: ctx.workspaceId,
    job: "alerts.evaluate",
    subjectId: null,
    runAt,
  });
}

/** Work in hand is leased for a minute; anything later is a plan. */
async function isPlanned(tx: Tx, ctx: Context): Promise<boolean> {
  const [row] = await tx.execute<{ isPlanned: boolean }>(sql`
    select exists (select from outbox where workspace_id = ${ctx.workspaceId}
      and job = 'alerts.evaluate' and run_at < 'infinity'
      and run_at > ${ctx.now.toISOString()}::timestamptz + interval '2 minutes') as "isPlanned"`);
  return row?.isPlanned === true;
}

async function instantOf(tx: Tx, instant: SQL): Promise<Date> {
  const [row] = await tx.execute<{ ms: number }>(
    sql`select (extract(epoch from ${instant}) * 1000)::float8 as ms`,
  );
  return new Date(row!.ms);
}

/** How the last attempt went: null for well. */
export async function noteDelivery(
  tx: Tx,
  ctx: Context,
  deliveryId: string,
  problem: string | null,
): Promise<void> {
  await tx
    .update(alertDeliveries)
    .set({
      attemptedAt: ctx.now,
      deliveredAt: problem === null ? ctx.now : null,
      problem: problem?.slice(0, 300) ?? null,
    })
    .where(inWorkspace(ctx, alertDeliveries, deliveryId));
}
