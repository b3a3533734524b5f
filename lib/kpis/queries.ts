import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { query } from "@/lib/core/operation";
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
import { readTargets } from "./counts/targets/queries";
import { figuresOf } from "./dashboard";
import { goalOf } from "./funnel";
import { dashboardInput } from "./input";
import { bucketsOf } from "./periods";
import { requirePlace } from "./places/queries";
import { requestOf } from "./request";

/**
 * All figures of a map's dashboard for a period and the one before it. Shares are percent, NPS
 * points, emotion −2 … +2; each comes with n, interval and whether it may be shown.
 */
export const getKpiDashboard = query({
  name: "kpi.dashboard",
  input: dashboardInput,
  can: "kpi.read",
  async run({ tx, ctx, input }) {
    const [map, { timeZone: dayZone, countsRefunds }, stages] = await Promise.all([
      requirePlace(tx, ctx, input),
      readWorkspace(tx, ctx),
      readStages(tx, ctx, input.mapId, input.personaId),
    ]);
    const request = requestOf(input, { now: ctx.now, dayZone });
    const { period, timeZone } = request;
    const focus = stages.find(({ id: own }) => own === input.stageId) ?? null;
    const counts = await readCounts(tx, ctx, request, { stages, focus });
    const goal = goalOf(stages);
    return {
      map,
      timeZone,
      /** The zone of what is folded by day, whatever is asked for. */
      dayZone,
      countsRefunds,
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
