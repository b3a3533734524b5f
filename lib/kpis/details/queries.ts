import type { Tx } from "@/db/client";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { readBeliefChanges, readBeliefs } from "../counts/beliefs/queries";
import { countBuyers, countCohorts, countEmotionMonths } from "../counts/cohorts/queries";
import { readStages } from "../counts/journeys/queries";
import type { CountRequest, MeasuredStage } from "../counts/model";
import { countMoney, measureSpread } from "../counts/money/queries";
import { countChannels, countMoves } from "../counts/moves/queries";
import { countResponseTimes, countStageTimes } from "../counts/times/queries";
import { dashboardInput } from "../input";
import { requirePlace } from "../places/queries";
import { requestOf } from "../request";
import { detailsOf } from "./journey";
import { ordersOf } from "./money";

/**
 * How customers move: times in stages (seconds), paths, channels, cohorts, orders and response
 * times of a period, and the score of the team's beliefs by month.
 */
export const getJourneyDetails = query({
  name: "kpi.journeyDetails",
  input: dashboardInput,
  can: "kpi.read",
  async run({ tx, ctx, input }) {
    const [, { timeZone: dayZone }, stages] = await Promise.all([
      requirePlace(tx, ctx, input),
      readWorkspace(tx, ctx),
      readStages(tx, ctx, input.mapId, input.personaId),
    ]);
    const today = dayAt(ctx.now, dayZone);
    const request = requestOf(input, { now: ctx.now, dayZone });
    const counts = await readCounts(tx, ctx, request, { stages, today });
    return detailsOf(counts, { stages, today, timeZone: request.timeZone });
  },
});
export type JourneyDetails = Awaited<ReturnType<typeof getJourneyDetails>>;
export type DetailCounts = Awaited<ReturnType<typeof readCounts>>;

async function readCounts(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { stages, today }: { stages: MeasuredStage[]; today: string },
) {
  // Asked at once: the connection answers one after another, and nobody waits in between.
  const [times, responses, moves, mix, ways, points] = await Promise.all([
    countStageTimes(tx, ctx, request, stages),
    countResponseTimes(tx, ctx, request),
    countMoves(tx, ctx, request),
    countChannels(tx, ctx, request),
    tx
      .select({ id: channels.id, name: channels.name })
      .from(channels)
      .where(inWorkspace(ctx, channels))
      .orderBy(channels.name),
    tx
      .select({ id: touchpoints.id, name: touchpoints.name })
      .from(touchpoints)
      .where(inWorkspace(ctx, touchpoints)),
  ]);
  const [beliefs, changes, cohorts, buyers, emotions, money] = await Promise.all([
    readBeliefs(tx, ctx, request),
    readBeliefChanges(tx, ctx, request),
    countCohorts(tx, ctx, request),
    countBuyers(tx, ctx, request, today),
    countEmotionMonths(tx, ctx, request),
    countMoney(tx, ctx, request),
  ]);
  const spread = await measureSpread(tx, ctx, request, { orders: ordersOf(money) });
  return {
    ...{ times, responses, moves, mix, channels: ways, touchpoints: points },
    ...{ beliefs, changes, cohorts, buyers, emotions, money, spread },
  };
}
