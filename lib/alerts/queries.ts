import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { alertDeliveries, alertReads, alertRules, alerts } from "@/db/schema/alerts";
import { painPoints } from "@/db/schema/insights";
import { journeyMaps, stages } from "@/db/schema/maps";
import { selectMembers } from "@/lib/access/members";
import { memberIdOf } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { mailedBy } from "./receivers";

const pageSize = 30;

/** Alerts, the newest first, thirty a page; `before` is the last alert of the page before. */
export const listAlerts = query({
  name: "alert.list",
  input: z.strictObject({
    mapId: id.optional(),
    before: id.optional(),
  }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId, before } }) {
    const names = new Map((await selectMembers(tx, ctx)).map((one) => [one.userId, one.name]));
    const userId = memberIdOf(ctx);
    const [read] = userId
      ? await tx
          .select({ seenAt: alertReads.seenAt })
          .from(alertReads)
          .where(and(inWorkspace(ctx, alertReads), eq(alertReads.userId, userId)))
      : [];
    const rows = await tx
      .select({
        alert: alerts,
        stage: stages.title,
        map: journeyMaps.title,
        mutedUntil: alertRules.mutedUntil,
        painPoint: painPoints.title,
        problem: sql<string | null>`(select max(d.problem) from ${alertDeliveries} d
          where d.workspace_id = ${alerts.workspaceId} and d.alert_id = ${alerts.id})`,
      })
      .from(alerts)
      .innerJoin(alertRules, referenced(alertRules, alerts, alerts.ruleId))
      .innerJoin(journeyMaps, referenced(journeyMaps, alerts, alerts.mapId))
      .innerJoin(stages, referenced(stages, alerts, alerts.stageId))
      .leftJoin(painPoints, referenced(painPoints, alerts, alerts.painPointId))
      .where(
        and(
          inWorkspace(ctx, alerts),
          mapId ? eq(alerts.mapId, mapId) : undefined,
          // One look opens several at the same moment.
          before
            ? sql`(${alerts.openedAt}, ${alerts.id}) < (select opened_at, id from alerts
                where workspace_id = ${ctx.workspaceId} and id = ${before})`
            : undefined,
        ),
      )
      .orderBy(desc(alerts.openedAt), desc(alerts.id))
      .limit(pageSize + 1);
    const seenAt = read?.seenAt ?? null;
    const items = rows.slice(0, pageSize).map(({ alert, ...more }) => {
      const { acknowledgedBy, workspaceId, ...shown } = alert;
      const lastAt = alert.recoveredAt ?? alert.openedAt;
      return {
        ...shown,
        ...more,
        acknowledgedBy: acknowledgedBy && (names.get(acknowledgedBy) ?? null),
        isUnread: userId !== null && (seenAt === null || lastAt > seenAt),
      };
    });
    return { items, hasMore: rows.length > pageSize };
  },
});
export type ListedAlert = Awaited<ReturnType<typeof listAlerts>>["items"][number];

/** How many alerts were opened or recovered since the caller last looked. */
export const countUnreadAlerts = query({
  name: "alert.countUnread",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    const userId = memberIdOf(ctx);
    const [row] = await tx.execute<{ unread: number }>(sql`
      select count(*)::int as unread from alerts
      where workspace_id = ${ctx.workspaceId}
        and greatest(opened_at, recovered_at) > coalesce((
          select seen_at from alert_reads
          where workspace_id = ${ctx.workspaceId} and user_id = ${userId}), '-infinity')`);
    return { unread: row?.unread ?? 0 };
  },
});

/** Everything that is watched, with whom it tells and whether it is silent. */
export const listAlertRules = query({
  name: "alertRule.list",
  input: z.strictObject({ mapId: id.optional() }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId } }) {
    const members = await selectMembers(tx, ctx);
    const rules = await tx
      .select({ rule: alertRules, stage: stages.title, map: journeyMaps.title })
      .from(alertRules)
      .innerJoin(journeyMaps, referenced(journeyMaps, alertRules, alertRules.mapId))
      .leftJoin(stages, referenced(stages, alertRules, alertRules.stageId))
      .where(and(inWorkspace(ctx, alertRules), mapId ? eq(alertRules.mapId, mapId) : undefined))
      .orderBy(alertRules.createdAt, alertRules.id);
    return rules.map(({ rule, stage, map }) => {
      const told = mailedBy(rule);
      return {
        id: rule.id,
        mapId: rule.mapId,
        stageId: rule.stageId,
        kpi: rule.kpi,
        minimumCases: rule.minimumCases,
        byMail: rule.byMail,
        mailTo: rule.mailTo,
        /** The host alone: the rest of the address is a secret of the receiver's. */
        webhookHost: rule.webhookUrl ? new URL(rule.webhookUrl).host : null,
        mutedUntil: rule.mutedUntil && rule.mutedUntil > ctx.now ? rule.mutedUntil : null,
        told: members.filter(({ userId }) => told.includes(userId)).map(({ name }) => name),
        stage,
        map,
      };
    });
  },
});
export type ListedRule = Awaited<ReturnType<typeof listAlertRules>>[number];
