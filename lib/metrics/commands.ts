import { and, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { type MetricSource, metricAggregations, metricDirections } from "@/db/enums";
import { metricPoints, metrics } from "@/db/schema/metrics";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { requirePlace } from "@/lib/kpis/places/queries";
import { longestCsv, mostRows } from "./limits";
import { readPointsCsv } from "./points-csv";
import { amount, pointInput } from "./points-json";

const fields = {
  name: z.string().trim().min(1, "Give it a name.").max(80),
  unit: z.string().trim().max(20).default(""),
  aggregation: z.enum(metricAggregations),
  /** Which way is better. */
  direction: z.enum(metricDirections),
  target: amount.nullable().default(null),
};

/** A figure of the team's own, on a stage or on the whole journey. */
export const createMetric = command({
  name: "metric.create",
  input: z.strictObject({ mapId: id, stageId: id.nullable(), ...fields }),
  can: "kpi.edit",
  async run({ tx, ctx, input }) {
    await requirePlace(tx, ctx, input);
    const metricId = newId();
    const times = { createdAt: ctx.now, updatedAt: ctx.now };
    await tx
      .insert(metrics)
      .values({ ...input, workspaceId: ctx.workspaceId, id: metricId, ...times });
    return { metricId };
  },
  subject: ({ metricId }) => metricId,
});

export const changeMetric = command({
  name: "metric.change",
  input: z.strictObject({ metricId: id, stageId: id.nullable(), ...fields }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { metricId, ...values } }) {
    const { mapId } = await requireMetric(tx, ctx, metricId);
    await requirePlace(tx, ctx, { mapId, stageId: values.stageId });
    await tx
      .update(metrics)
      .set({ ...values, updatedAt: ctx.now })
      .where(inWorkspace(ctx, metrics, metricId));
    return { metricId };
  },
  subject: ({ metricId }) => metricId,
});

/** Takes a metric off every screen; its points are kept. */
export const archiveMetric = command({
  name: "metric.archive",
  input: z.strictObject({ metricId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { metricId } }) {
    await requireMetric(tx, ctx, metricId);
    await tx
      .update(metrics)
      .set({ archivedAt: ctx.now })
      .where(inWorkspace(ctx, metrics, metricId));
    return { metricId };
  },
  subject: ({ metricId }) => metricId,
});

/** Puts a metric that was taken off the screens back, with its points. */
export const restoreMetric = command({
  name: "metric.restore",
  input: z.strictObject({ metricId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { metricId } }) {
    const [metric] = await tx
      .update(metrics)
      .set({ archivedAt: null })
      .where(inWorkspace(ctx, metrics, metricId))
      .returning({ metricId: metrics.id });
    return metric ?? missing("Metric");
  },
  subject: ({ metricId }) => metricId,
});

/** Adds values of days, at most a thousand; a key that was sent before replaces its value. */
export const addMetricPoints = command({
  name: "metric.addPoints",
  input: z.strictObject({ metricId: id, points: z.array(pointInput).min(1).max(mostRows) }),
  can: "metric.write",
  async run({ tx, ctx, input: { metricId, points } }) {
    await requireMetric(tx, ctx, metricId);
    const source = ctx.actor.kind === "apiKey" ? "api" : "hand";
    await storePoints(tx, ctx, { metricId, source, points });
    return { metricId, stored: points.length };
  },
  subject: ({ metricId }) => metricId,
});

/** Adds the rows of a CSV file; `isTrial` only tells what would happen. Bad rows are told by line. */
export const importMetricCsv = command({
  name: "metric.importCsv",
  input: z.strictObject({
    metricId: id,
    text: z.string().min(1, "Choose a file.").max(longestCsv),
    isTrial: z.boolean().default(false),
  }),
  can: "metric.write",
  async run({ tx, ctx, input: { metricId, text, isTrial } }) {
    await requireMetric(tx, ctx, metricId);
    const { points, refused } = readPointsCsv(text);
    const isSane = ({ value }: { value: number }) => amount.safeParse(value).success;
    const usable = points.filter(isSane);
    const tooLarge = points
      .filter((point) => !isSane(point))
      .map(({ line }) => ({ line, message: "The value is too large." }));
    if (!isTrial) await storePoints(tx, ctx, { metricId, source: "csv", points: usable });
    return { metricId, stored: usable.length, refused: [...refused, ...tooLarge] };
  },
  subject: ({ metricId }) => metricId,
});

type Batch = {
  metricId: string;
  source: MetricSource;
  points: readonly { day: string; value: number; key?: string }[];
};

async function storePoints(tx: Tx, ctx: Context, { metricId, source, points }: Batch) {
  const rows = points.map(({ day: onDay, value, key }) => {
    const pointId = newId();
    const place = { workspaceId: ctx.workspaceId, id: pointId, metricId, day: onDay };
    return { ...place, value, source, sourceKey: key ?? pointId, createdAt: ctx.now };
  });
  // Of rows with one key the last counts; one statement may not touch a row twice.
  const byKey = new Map(rows.map((row) => [row.sourceKey, row]));
  if (byKey.size === 0) return;
  await tx
    .insert(metricPoints)
    .values([...byKey.values()])
    .onConflictDoUpdate({
      target: [metricPoints.workspaceId, metricPoints.metricId, metricPoints.sourceKey],
      set: {
        day: sql`excluded.day`,
        value: sql`excluded.value`,
        source: sql`excluded.source`,
        // Of one day the value that was sent last is the last one.
        createdAt: sql`excluded.created_at`,
      },
    });
}

/** Takes one value back. */
export const removeMetricPoint = command({
  name: "metric.removePoint",
  input: z.strictObject({ pointId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { pointId } }) {
    const [gone] = await tx
      .delete(metricPoints)
      .where(inWorkspace(ctx, metricPoints, pointId))
      .returning({ id: metricPoints.id });
    return gone ?? missing("Value");
  },
  subject: (point) => point.id,
});

async function requireMetric(tx: Tx, ctx: Context, metricId: string): Promise<{ mapId: string }> {
  const [metric] = await tx
    .select({ mapId: metrics.mapId })
    .from(metrics)
    .where(and(inWorkspace(ctx, metrics, metricId), isNull(metrics.archivedAt)));
  return metric ?? missing("Metric");
}
