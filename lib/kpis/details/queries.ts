import { channels, touchpoints } from "@/db/schema/touchpoints";
import { readWorkspace } from "@/lib/access/members";
import { dayAt } from "@/lib/core/days";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { noSlice } from "@/lib/customers/roll-up-keys";
import { firstOpenDay } from "../conversion";
import { readBeliefChanges, readBeliefs } from "../counts/beliefs/queries";
import { countBuyers, countCohorts, countEmotionMonths } from "../counts/cohorts/queries";
import { readStages } from "../counts/journeys/queries";
import { countMoney, measureSpread } from "../counts/money/queries";
import { countChannels, countMoves } from "../counts/moves/queries";
import { countResponseTimes, countStageTimes } from "../counts/times/queries";
import { dashboardInput } from "../input";
import { endOfMonth, previousPeriod } from "../periods";
import { requirePlace } from "../places/queries";
import { beliefsAt } from "./beliefs";
import { calibrationMonths } from "./calibration";
import { repeatOfCohorts, retentionOf } from "./cohorts";
import { moneyOf, ordersOf } from "./money";
import { placePaths, stagePaths, switchesOf } from "./paths";
import { timeEstimate } from "./times";

const mostSwitches = 8;

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
    const { stageId: _, timeZone = dayZone, ...filters } = input;
    const period = { from: input.from, to: input.to };
    const today = dayAt(ctx.now, dayZone);
    const request = {
      ...filters,
      timeZone,
      dayZone,
      period,
      previous: previousPeriod(period),
      firstOpenDay: firstOpenDay(ctx.now, input.window, dayZone),
    };
    // Asked at once: the connection answers one after another, and nobody waits in between.
    const [
      times,
      responses,
      moves,
      mix,
      beliefs,
      changes,
      ways,
      points,
      cohorts,
      buyers,
      emotions,
    ] = await Promise.all([
      countStageTimes(tx, ctx, request, stages),
      countResponseTimes(tx, ctx, request),
      countMoves(tx, ctx, request),
      countChannels(tx, ctx, request),
      readBeliefs(tx, ctx, request),
      readBeliefChanges(tx, ctx, request),
      tx
        .select({ id: channels.id, name: channels.name })
        .from(channels)
        .where(inWorkspace(ctx, channels))
        .orderBy(channels.name),
      tx
        .select({ id: touchpoints.id, name: touchpoints.name })
        .from(touchpoints)
        .where(inWorkspace(ctx, touchpoints)),
      countCohorts(tx, ctx, request),
      countBuyers(tx, ctx, request, today),
      countEmotionMonths(tx, ctx, request),
    ]);
    const money = await countMoney(tx, ctx, request);
    const spread = await measureSpread(tx, ctx, request, { orders: ordersOf(money) });
    const ofKind = (kind: "stage" | "channel" | "touchpoint") =>
      moves.filter((move) => move.kind === kind);
    const named = (rows: { id: string; name: string }[]) =>
      new Map(rows.map(({ id, name }) => [id, name]));
    return {
      stages: stages.map(({ id, title }) => ({
        id,
        title,
        time: timeEstimate(times.find((row) => row.stageId === id)),
        response: timeEstimate(
          responses.find((row) => row.stageId === id && row.kind === "response"),
        ),
        resolution: timeEstimate(
          responses.find((row) => row.stageId === id && row.kind === "resolution"),
        ),
        channels: mix.filter((row) => row.stageId === id),
      })),
      channels: [...ways, { id: noSlice, name: "" }],
      /** Id of the place where journeys begin. */
      startId: noSlice,
      paths: {
        stage: stagePaths(ofKind("stage"), stages, noSlice),
        channel: placePaths(ofKind("channel"), named(ways)),
        touchpoint: placePaths(ofKind("touchpoint"), named(points)),
      },
      channelSwitches: switchesOf(ofKind("channel"), named(ways), mostSwitches),
      touchpointSwitches: switchesOf(ofKind("touchpoint"), named(points), mostSwitches),
      retention: retentionOf(cohorts, today),
      repeat: repeatOfCohorts(buyers),
      money: moneyOf(money, spread),
      calibration: calibrationMonths(
        stages.map(({ id }) => id),
        emotions,
        (month) => beliefsAt(endOfMonth(month, timeZone), beliefs, changes),
      ),
    };
  },
});
export type JourneyDetails = Awaited<ReturnType<typeof getJourneyDetails>>;
