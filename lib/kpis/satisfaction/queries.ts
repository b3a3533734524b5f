import { z } from "zod";
import { readWorkspace } from "@/lib/access/members";
import { dayAt } from "@/lib/core/days";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { firstOpenDay } from "../conversion";
import { countAnswers, sumEmotions } from "../counts/answers/queries";
import { countEntries, readStages } from "../counts/journeys/queries";
import type { CountRequest } from "../counts/model";
import { readTargets } from "../counts/targets/queries";
import { meanEmotion } from "../estimates";
import { type GoalCounts, stageGoals } from "../goals";
import { lastDays } from "../periods";
import { requirePlace } from "../places/queries";

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
    const [, { timeZone }, stages] = await Promise.all([
      requirePlace(tx, ctx, { mapId }),
      readWorkspace(tx, ctx),
      readStages(tx, ctx, mapId, personaId),
    ]);
    const today = dayAt(ctx.now, timeZone);
    const [year, quarter] = [lastDays(365, today), lastDays(90, today)];
    const request: CountRequest = {
      mapId,
      period: year,
      previous: year,
      timeZone,
      dayZone: timeZone,
      personaId,
      channelId: null,
      touchpointId: null,
      window: "30",
      firstOpenDay: firstOpenDay(ctx.now, "30", timeZone),
    };
    const lately = { ...request, period: quarter, previous: quarter };
    const [sums, answers, entries, targets] = await Promise.all([
      sumEmotions(tx, ctx, request),
      countAnswers(tx, ctx, lately),
      countEntries(tx, ctx, lately),
      readTargets(tx, ctx, mapId),
    ]);
    const counts: GoalCounts = { answers, entries, targets };
    return stages.map((stage, index) => {
      const nothing = { n: 0, sum: 0, sumOfSquares: 0 };
      const moments = sums.find((row) => row.stageId === stage.id) ?? nothing;
      const { value, ...rest } = meanEmotion(moments);
      const goals = stageGoals(counts, stage.id, index === stages.length - 1);
      return { stageId: stage.id, meanEmotion: value, ...rest, goals };
    });
  },
});
