import { and, asc, between, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { metricPoints, metrics } from "@/db/schema/metrics";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayAt, dayMs } from "@/lib/core/days";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { day } from "@/lib/kpis/input";
import { bucketsOf, lastDays, type Period, previousPeriod } from "@/lib/kpis/periods";
import { requirePlace } from "@/lib/kpis/places/queries";
import { aggregate, hasReached, type Point } from "./formulas";

/** Longest period metrics are read for, in days. */
const longestDays = 1100;

/** A map's own metrics over a period and the one before, each with n, interval and weekly values. */
export const listMetricFigures = query({
  name: "metric.listFigures",
  input: z
    .strictObject({ mapId: id, from: day, to: day })
    .refine(({ from, to }) => from <= to, {
      path: ["to"],
      message: "Must not be before the start.",
    })
    .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < longestDays * dayMs, {
      path: ["from"],
      message: `At most ${longestDays} days.`,
    }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId, from, to } }) {
    await requirePlace(tx, ctx, { mapId });
    return readFigures(tx, ctx, mapId, { from, to });
  },
});
export type MetricRow = Awaited<ReturnType<typeof listMetricFigures>>[number];

/** The last 90 days of a map's metrics: what its metrics lane and its stage heads show. */
export const listStageMetrics = query({
  name: "metric.listOnStages",
  input: z.strictObject({ mapId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId } }) {
    await requirePlace(tx, ctx, { mapId });
    const { timeZone } = await readWorkspace(tx, ctx);
    return readFigures(tx, ctx, mapId, lastDays(90, dayAt(ctx.now, timeZone)));
  },
});

async function readFigures(tx: Tx, ctx: Context, mapId: string, period: Period) {
  const rows = await tx
    .select()
    .from(metrics)
    .where(and(inWorkspace(ctx, metrics), eq(metrics.mapId, mapId), isNull(metrics.archivedAt)))
    .orderBy(asc(metrics.createdAt), asc(metrics.id))
    .limit(100);
  const previous = previousPeriod(period);
  const points = await readPoints(tx, ctx, rows, { from: previous.from, to: period.to });
  return rows.map(({ id: metricId, stageId, name, unit, aggregation, direction, target }) => {
    const own = points.filter((point) => point.metricId === metricId);
    const figureOf = (days: Period) => aggregate(within(own, days), aggregation);
    const figure = figureOf(period);
    return {
      id: metricId,
      stageId,
      name,
      unit,
      aggregation,
      direction,
      target,
      figure,
      before: figureOf(previous),
      isReached: hasReached(figure.value, target, direction),
      spark: bucketsOf(period).map((days) => figureOf(days).value),
    };
  });
}

const within = (points: readonly Point[], { from, to }: Period): Point[] =>
  points.filter(({ day: onDay }) => onDay >= from && onDay <= to);

async function readPoints(tx: Tx, ctx: Context, of: readonly { id: string }[], days: Period) {
  if (of.length === 0) return [];
  const ids = of.map(({ id: metricId }) => metricId);
  return tx
    .select({ metricId: metricPoints.metricId, day: metricPoints.day, value: metricPoints.value })
    .from(metricPoints)
    .where(
      and(
        inWorkspace(ctx, metricPoints),
        inArray(metricPoints.metricId, ids),
        between(metricPoints.day, days.from, days.to),
      ),
    )
    .orderBy(asc(metricPoints.day), asc(metricPoints.createdAt), asc(metricPoints.id));
}

/** What was taken off a map's screens, the latest first, at most fifty. */
export const listRemovedMetrics = query({
  name: "metric.listRemoved",
  input: z.strictObject({ mapId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { mapId } }) {
    await requirePlace(tx, ctx, { mapId });
    return tx
      .select({ id: metrics.id, name: metrics.name })
      .from(metrics)
      .where(
        and(inWorkspace(ctx, metrics), eq(metrics.mapId, mapId), isNotNull(metrics.archivedAt)),
      )
      .orderBy(desc(metrics.archivedAt), desc(metrics.id))
      .limit(50);
  },
});

/** The latest values of a metric as they were sent, fifty of them. */
export const listMetricPoints = query({
  name: "metric.listPoints",
  input: z.strictObject({ metricId: id }),
  can: "kpi.read",
  run: ({ tx, ctx, input: { metricId } }) =>
    tx
      .select({
        id: metricPoints.id,
        day: metricPoints.day,
        value: metricPoints.value,
        source: metricPoints.source,
        key: metricPoints.sourceKey,
      })
      .from(metricPoints)
      .where(and(inWorkspace(ctx, metricPoints), eq(metricPoints.metricId, metricId)))
      .orderBy(desc(metricPoints.day), desc(metricPoints.createdAt), desc(metricPoints.id))
      .limit(50),
});
