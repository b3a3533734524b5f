import { and } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { alertDeliveries, alertRules, alerts } from "@/db/schema/alerts";
import { journeyMaps, stages } from "@/db/schema/maps";
import { readWorkspace, selectMembers } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import { mailedBy } from "../receivers";

/** A notice with everything its receiver is told; null when its alert has gone. */
export async function readDelivery(tx: Tx, ctx: Context, deliveryId: string) {
  const [row] = await tx
    .select({
      way: alertDeliveries.way,
      userId: alertDeliveries.userId,
      notice: alertDeliveries.notice,
      deliveredAt: alertDeliveries.deliveredAt,
      alert: alerts,
      rule: alertRules,
      stage: stages.title,
      map: journeyMaps.title,
    })
    .from(alertDeliveries)
    .innerJoin(alerts, referenced(alerts, alertDeliveries, alertDeliveries.alertId))
    .innerJoin(alertRules, referenced(alertRules, alerts, alerts.ruleId))
    .innerJoin(stages, referenced(stages, alerts, alerts.stageId))
    .innerJoin(journeyMaps, referenced(journeyMaps, alerts, alerts.mapId))
    .where(and(inWorkspace(ctx, alertDeliveries, deliveryId)));
  if (!row) return null;
  const { alert, rule, stage, map, way, notice, deliveredAt, userId } = row;
  const { slug, name, demoKey } = await readWorkspace(tx, ctx);
  // Deliveries of old are for everybody the rule tells.
  const told = userId === null ? mailedBy(rule) : [userId];
  const members = way === "mail" ? await selectMembers(tx, ctx) : [];
  const { kpi, direction, before, after, chance, mix, recovery } = alert;
  return {
    way,
    notice,
    deliveredAt,
    webhookUrl: rule.webhookUrl,
    mutedUntil: rule.mutedUntil,
    addresses: members.filter((member) => told.includes(member.userId)).map(({ email }) => email),
    slug,
    workspace: name,
    isDemo: demoKey !== null,
    mapId: alert.mapId,
    map,
    shift: { kpi, stage, direction, before, after, chance, mix, recovery },
  };
}
export type Delivery = NonNullable<Awaited<ReturnType<typeof readDelivery>>>;
