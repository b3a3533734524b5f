import { and, asc, between, eq } from "drizzle-orm";
import { noSlice } from "@/db/schema/journeys";
import { annotations } from "@/db/schema/kpis";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { readWorkspace } from "@/lib/access/members";
import { dayAt } from "@/lib/core/days";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
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
 * times of a period, the notes of its days, and the score of the team's beliefs by month.
 */
export const getJourneyDetails = query({
  name: "kpi.journeyDetails",
  input: dashboardInput,
  can: "kpi.read",
  async run({ tx, ctx, input }) {
    await requirePlace(tx, ctx, input);
    const { timeZone: dayZone } = await readWorkspace(tx, ctx);
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
    const stages = await readStages(tx, ctx, input.mapId, input.personaId);
    const times = await countStageTimes(tx, ctx, request, stages);
    const responses = await countResponseTimes(tx, ctx, request);
    const moves = await countMoves(tx, ctx, request);
    const mix = await countChannels(tx, ctx, request);
    const beliefs = await readBeliefs(tx, ctx, request);
    const changes = await readBeliefChanges(tx, ctx, request);
    const ways = await tx
      .select({ id: channels.id, name: channels.name })
      .from(channels)
      .where(inWorkspace(ctx, channels))
      .orderBy(channels.name);
    const points = await tx
      .select({ id: touchpoints.id, name: touchpoints.name })
      .from(touchpoints)
      .where(inWorkspace(ctx, touchpoints));
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
      retention: retentionOf(await countCohorts(tx, ctx, request), today),
      repeat: repeatOfCohorts(await countBuyers(tx, ctx, request, today)),
      money: moneyOf(money, spread),
      calibration: calibrationMonths(
        stages.map(({ id }) => id),
        await countEmotionMonths(tx, ctx, request),
        (month) => beliefsAt(endOfMonth(month, timeZone), beliefs, changes),
      ),
      notes: await tx
        .select({
          id: annotations.id,
          kind: annotations.kind,
          day: annotations.day,
          text: annotations.text,
          stageId: annotations.stageId,
        })
        .from(annotations)
        .where(
          and(
            inWorkspace(ctx, annotations),
            eq(annotations.mapId, input.mapId),
            between(annotations.day, period.from, period.to),
          ),
        )
        .orderBy(asc(annotations.day), asc(annotations.id))
        .limit(100),
    };
  },
});
export type JourneyDetails = Awaited<ReturnType<typeof getJourneyDetails>>;
