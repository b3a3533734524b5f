import { and, asc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { alertRules, alerts } from "@/db/schema/alerts";
import { journeyMaps, stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import type { PastShift } from "../frame";

/** Rules of living maps, those of one stage before those of all, the oldest first. */
export const readRules = (tx: Tx, ctx: Context) =>
  tx
    .select({
      id: alertRules.id,
      mapId: alertRules.mapId,
      stageId: alertRules.stageId,
      kpi: alertRules.kpi,
      minimumCases: alertRules.minimumCases,
      byMail: alertRules.byMail,
      mailTo: alertRules.mailTo,
      createdBy: alertRules.createdBy,
      webhookUrl: alertRules.webhookUrl,
      mutedUntil: alertRules.mutedUntil,
    })
    .from(alertRules)
    .innerJoin(
      journeyMaps,
      and(
        eq(journeyMaps.workspaceId, alertRules.workspaceId),
        eq(journeyMaps.id, alertRules.mapId),
        isNull(journeyMaps.archivedAt),
      ),
    )
    .where(inWorkspace(ctx, alertRules))
    .orderBy(sql`${alertRules.stageId} is null`, asc(alertRules.createdAt), asc(alertRules.id));
export type Rule = Awaited<ReturnType<typeof readRules>>[number];

/** Stages of a map that can be watched, in order. */
export const readStageIds = (tx: Tx, ctx: Context, mapId: string) =>
  tx
    .select({ id: stages.id })
    .from(stages)
    .where(and(inWorkspace(ctx, stages), eq(stages.mapId, mapId), isNull(stages.deletedAt)))
    .orderBy(asc(stages.orderKey), asc(stages.id));

/** Alerts that are neither over nor the usual yet; `isStageGone`: nobody can look at its figure any more. */
export const readOpenAlerts = (tx: Tx, ctx: Context) =>
  tx
    .select({
      ...getTableColumns(alerts),
      isStageGone: sql<boolean>`${stages.deletedAt} is not null`,
    })
    .from(alerts)
    .innerJoin(stages, referenced(stages, alerts, alerts.stageId))
    .where(and(inWorkspace(ctx, alerts), isNull(alerts.recoveredAt), isNull(alerts.settledAt)));
export type OpenAlert = Awaited<ReturnType<typeof readOpenAlerts>>[number];

/** The shifts of a figure of a map that ended in the last year, by whatever rule they were found. */
export const readPastShifts = (tx: Tx, ctx: Context, { mapId, kpi }: Pick<Rule, "mapId" | "kpi">) =>
  tx.execute<PastShift>(sql`
    select stage_id as "stageId", after->>'from' as "from", recovery->>'from' as "to"
    from alerts
    where workspace_id = ${ctx.workspaceId} and map_id = ${mapId} and kpi = ${kpi}
      and recovered_at > ${ctx.now.toISOString()}::timestamptz - interval '365 days'`);

/** Whether anything is to be watched, now or once its map is back from the archive. */
export async function hasRules(tx: Tx, ctx: Context): Promise<boolean> {
  const found = await tx
    .select({ id: alertRules.id })
    .from(alertRules)
    .where(inWorkspace(ctx, alertRules))
    .limit(1);
  return found.length > 0;
}
