import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { alertReads, alertRules, alerts } from "@/db/schema/alerts";
import { painPoints } from "@/db/schema/insights";
import { readWorkspace } from "@/lib/access/members";
import { type Context, memberIdOf } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { evaluate } from "./evaluation/commands";

/** Says that somebody has taken note; the first one stays on record. */
export const acknowledgeAlert = command({
  name: "alert.acknowledge",
  input: z.strictObject({ alertId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { alertId } }) {
    await requireAlert(tx, ctx, alertId);
    await tx
      .update(alerts)
      .set({
        acknowledgedAt: ctx.now,
        acknowledgedBy: memberIdOf(ctx),
      })
      .where(and(inWorkspace(ctx, alerts, alertId), isNull(alerts.acknowledgedAt)));
    return { alertId };
  },
  subject: ({ alertId }) => alertId,
});

/** Ties an alert to the pain point it points at; null unties it. */
export const linkAlert = command({
  name: "alert.link",
  input: z.strictObject({ alertId: id, painPointId: id.nullable() }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { alertId, painPointId } }) {
    await requireAlert(tx, ctx, alertId);
    if (painPointId !== null) {
      const [painPoint] = await tx
        .select({ id: painPoints.id })
        .from(painPoints)
        .where(inWorkspace(ctx, painPoints, painPointId));
      if (!painPoint) missing("Pain point");
    }
    await tx
      .update(alerts)
      .set({ painPointId })
      .where(inWorkspace(ctx, alerts, alertId));
    return { alertId };
  },
  subject: ({ alertId }) => alertId,
});

async function requireAlert(tx: Tx, ctx: Context, alertId: string): Promise<void> {
  const [alert] = await tx
    .select({ id: alerts.id })
    .from(alerts)
    .where(inWorkspace(ctx, alerts, alertId));
  if (!alert) missing("Alert");
}

/** Everything opened or recovered so far counts as read by the caller. */
export const seeAlerts = command({
  name: "alert.see",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    if (ctx.actor.kind !== "member") return {};
    const seen = { workspaceId: ctx.workspaceId, userId: ctx.actor.id, seenAt: ctx.now };
    await tx
      .insert(alertReads)
      .values(seen)
      .onConflictDoUpdate({
        target: [alertReads.workspaceId, alertReads.userId],
        set: { seenAt: ctx.now },
      });
    return {};
  },
  subject: () => null,
});

/**
 * Looks at all watched figures up to yesterday's: opens an alert for each new shift, closes those
 * that have recovered or become the usual. A second call on the same day changes nothing.
 */
export const evaluateAlerts = command({
  name: "alert.evaluate",
  input: z.strictObject({}),
  can: "kpi.edit",
  async run({ tx, ctx }) {
    const { timeZone } = await readWorkspace(tx, ctx);
    await tx
      .select({ id: alertRules.id })
      .from(alertRules)
      .where(eq(alertRules.workspaceId, ctx.workspaceId))
      .orderBy(alertRules.id)
      .for("update");
    return evaluate(tx, ctx, { timeZone, today: dayAt(ctx.now, timeZone) });
  },
  subject: () => null,
});
