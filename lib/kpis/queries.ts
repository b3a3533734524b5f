import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { segments } from "@/db/schema/customers";
import { targets } from "@/db/schema/kpis";
import { journeyMaps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { readWorkspace, selectMembers } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { firstOpenDay } from "./conversion";
import {
  countAnswerBuckets,
  countAnswers,
  countFeedback,
  sumEmotions,
} from "./counts/answers/queries";
import {
  countActive,
  countChain,
  countChainBuckets,
  countEntries,
  countStageBuckets,
  readStages,
} from "./counts/journeys/queries";
import type { CountRequest, DashboardCounts, MeasuredStage } from "./counts/model";
import { countOrderBuckets, countOrders } from "./counts/orders/queries";
import { figuresOf } from "./dashboard";
import { meanEmotion } from "./estimates";
import { goalOf } from "./funnel";
import { type GoalCounts, stageGoals } from "./goals";
import { dashboardInput } from "./input";
import { bucketsOf, lastDays, previousPeriod } from "./periods";
import { requirePlace } from "./places/queries";

/**
 * All figures of a map's dashboard for a period and the one before it. Shares are percent, NPS
 * points, emotion −2 … +2; each comes with n, interval and whether it may be shown.
 */
export const getKpiDashboard = query({
  name: "kpi.dashboard",
  input: dashboardInput,
  can: "kpi.read",
  async run({ tx, ctx, input }) {
    const [map, { timeZone: dayZone }, stages] = await Promise.all([
      requirePlace(tx, ctx, input),
      readWorkspace(tx, ctx),
      readStages(tx, ctx, input.mapId, input.personaId),
    ]);
    const period = { from: input.from, to: input.to };
    const { stageId, timeZone = dayZone, ...filters } = input;
    const request: CountRequest = {
      ...filters,
      timeZone,
      dayZone,
      period,
      previous: previousPeriod(period),
      firstOpenDay: firstOpenDay(ctx.now, input.window, dayZone),
    };
    const focus = stages.find(({ id: own }) => own === stageId) ?? null;
    const counts = await readCounts(tx, ctx, request, { stages, focus });
    const goal = goalOf(stages);
    return {
      map,
      timeZone,
      /** The zone of what is folded by day, whatever is asked for. */
      dayZone,
      period,
      previous: request.previous,
      window: input.window,
      goal: goal && { from: stages[0]?.title ?? "", to: goal.title },
      focus: focus && { id: focus.id, title: focus.title },
      /** Days of the sparks and trends, oldest first. */
      buckets: bucketsOf(period),
      ...figuresOf(counts, { buckets: bucketsOf(period).length, stageId: focus?.id ?? null }),
      ...(await readState(tx, ctx, input.mapId)),
    };
  },
});
export type KpiDashboard = Awaited<ReturnType<typeof getKpiDashboard>>;

/** What the dashboard can be filtered by: living maps (last changed first) and their slices. */
export const listDashboardChoices = query({
  name: "kpi.listChoices",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    const named = (table: typeof personas | typeof channels | typeof touchpoints) =>
      tx
        .select({ id: table.id, name: table.name })
        .from(table)
        .where(and(inWorkspace(ctx, table), isNull(table.archivedAt)))
        .orderBy(table.name);
    const [maps, ofPersonas, ofChannels, ofTouchpoints, members, ofSegments] = await Promise.all([
      tx
        .select({ id: journeyMaps.id, title: journeyMaps.title })
        .from(journeyMaps)
        .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)))
        .orderBy(desc(journeyMaps.updatedAt), desc(journeyMaps.id))
        .limit(200),
      named(personas),
      named(channels),
      named(touchpoints),
      selectMembers(tx, ctx),
      tx
        .select({ id: segments.id, name: segments.name, personaId: segments.personaId })
        .from(segments)
        .where(inWorkspace(ctx, segments))
        .orderBy(segments.position),
    ]);
    return {
      ...{ maps, personas: ofPersonas, channels: ofChannels, touchpoints: ofTouchpoints },
      members: members.map(({ userId, name }) => ({ userId, name })),
      /** Customers of a segment are those of its persona. */
      segments: ofSegments,
    };
  },
});

/** Stages of a map in order, by name. */
export const listMapStages = query({
  name: "kpi.listStages",
  input: z.strictObject({ mapId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId } }) {
    await requirePlace(tx, ctx, { mapId });
    const stages = await readStages(tx, ctx, mapId, null);
    return stages.map(({ id: stageId, title }) => ({ id: stageId, title }));
  },
});

/**
 * Measured emotion of each stage over the last 365 days, for the curve on the map: mean −2 … +2
 * with its interval, n responses, and whether it may be shown; and where the stage's figures of
 * the last 90 days stand to their goals.
 */
export const getStageSatisfaction = query({
  name: "kpi.stageSatisfaction",
  input: z.strictObject({ mapId: id, personaId: id.optional() }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId, personaId = null } }) {
    await requirePlace(tx, ctx, { mapId });
    const { timeZone } = await readWorkspace(tx, ctx);
    const period = lastDays(365, dayAt(ctx.now, timeZone));
    const stages = await readStages(tx, ctx, mapId, personaId);
    const request: CountRequest = {
      mapId,
      period,
      previous: period,
      timeZone,
      dayZone: timeZone,
      personaId,
      channelId: null,
      touchpointId: null,
      window: "30",
      firstOpenDay: firstOpenDay(ctx.now, "30", timeZone),
    };
    const sums = await sumEmotions(tx, ctx, request);
    const lately = lastDays(90, period.to);
    const now = { ...request, period: lately, previous: lately };
    const counts: GoalCounts = {
      answers: await countAnswers(tx, ctx, now),
      entries: await countEntries(tx, ctx, now),
      targets: await readTargets(tx, ctx, mapId),
    };
    return stages.map((stage) => {
      const nothing = { n: 0, sum: 0, sumOfSquares: 0 };
      const moments = sums.find((row) => row.stageId === stage.id) ?? nothing;
      const { value, ...rest } = meanEmotion(moments);
      const goals = stageGoals(counts, stage.id);
      return { stageId: stage.id, meanEmotion: value, ...rest, goals };
    });
  },
});

async function readCounts(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { stages, focus }: { stages: MeasuredStage[]; focus: MeasuredStage | null },
): Promise<DashboardCounts> {
  const buckets = bucketsOf(request.period);
  const first = stages[0]?.id;
  const goal = goalOf(stages)?.id;
  const trend = () => {
    if (focus) return countStageBuckets(tx, ctx, request, { buckets, stageId: focus.id });
    return first && goal
      ? countChainBuckets(tx, ctx, request, { buckets, from: first, to: goal })
      : [];
  };
  // Asked at once: the connection answers one after another, and nobody waits in between.
  const [answers, answerBuckets, emotions, feedback, entries, chain, active, chainBuckets] =
    await Promise.all([
      countAnswers(tx, ctx, request),
      countAnswerBuckets(tx, ctx, request, buckets),
      sumEmotions(tx, ctx, request),
      countFeedback(tx, ctx, request),
      countEntries(tx, ctx, request),
      countChain(tx, ctx, request),
      countActive(tx, ctx, request),
      trend(),
    ]);
  const [orders, orderBuckets, targets] = await Promise.all([
    countOrders(tx, ctx, request),
    countOrderBuckets(tx, ctx, request, buckets),
    readTargets(tx, ctx, request.mapId),
  ]);
  return {
    ...{ stages, answers, answerBuckets, emotions, feedback, entries, chain, active, chainBuckets },
    ...{ orders, orderBuckets, targets },
  };
}

const readTargets = (tx: Tx, ctx: Context, mapId: string) =>
  tx
    .select({
      stageId: targets.stageId,
      kpi: targets.kpi,
      value: targets.value,
      ownerId: targets.ownerId,
      dueOn: targets.dueOn,
    })
    .from(targets)
    .where(and(inWorkspace(ctx, targets), eq(targets.mapId, mapId)));

type State = {
  hasEvents: boolean;
  hasAnswers: boolean;
  hasRules: boolean;
  waiting: number;
  /** A count of all customers anew that is under way; the figures are the old ones until then. */
  rebuilding: { done: number; total: number } | null;
};

/** What is there at all, and how many customers wait to be derived. */
async function readState(tx: Tx, ctx: Context, mapId: string): Promise<State> {
  const here = sql`workspace_id = ${ctx.workspaceId}`;
  const [row] = await tx.execute<State>(sql`
    select exists (select from customer_events where ${here}) as "hasEvents",
      exists (select from responses where ${here} and map_id = ${mapId}) as "hasAnswers",
      exists (select from stage_rules where ${here} and map_id = ${mapId}) as "hasRules",
      (select count(distinct customer_id)::int from dirty_customers,
        unnest(customer_ids) as customer_id where ${here}) as waiting,
      (select json_build_object('done', done, 'total', total) from map_measures
        where ${here} and map_id = ${mapId} and building is not null) as rebuilding`);
  return row ?? { ...nothingYet };
}

const nothingYet: State = {
  hasEvents: false,
  hasAnswers: false,
  hasRules: false,
  waiting: 0,
  rebuilding: null,
};
