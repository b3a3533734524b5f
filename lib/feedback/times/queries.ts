import { and, desc, gte, lt } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { journeyMaps, stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { createClock } from "../hours/clock";
import { readRules } from "../queries";
import { timesByStage, timesOf } from "./figures";

/** The newest so many items of a period are measured. */
const mostItems = 20_000;

/**
 * First-response and resolution times of what came in during the last `days` days, per stage and
 * over all: medians in calendar and in business hours.
 */
export const getResponseTimes = query({
  name: "feedback.times",
  input: z.strictObject({ days: z.int().min(1).max(730).default(90) }),
  can: "kpi.read",
  async run({ tx, ctx, input: { days } }) {
    const { calendar } = await readRules(tx, ctx);
    const items = await readHandled(tx, ctx, daysBefore(ctx.now, days));
    const clock = createClock(calendar);
    const named = new Map(items.map((row) => [row.stageId, row]));
    return {
      all: {
        received: items.length,
        firstResponse: timesOf(items, "firstRespondedAt", clock),
        resolution: timesOf(items, "closedAt", clock),
      },
      stages: timesByStage(items, clock)
        .map((times) => {
          const stage = named.get(times.stageId);
          const { stageTitle: title = null, stageColor: color = null } = stage ?? {};
          const mapTitle = stage?.mapTitle ?? null;
          return { ...times, title, color, mapTitle, order: `${stage?.mapId} ${stage?.orderKey}` };
        })
        .sort((a, b) => (a.order < b.order ? -1 : 1)),
    };
  },
});
export type ResponseTimes = Awaited<ReturnType<typeof getResponseTimes>>;

const readHandled = (tx: Tx, ctx: Context, since: Date) =>
  tx
    .select({
      mapId: feedbackItems.mapId,
      stageId: feedbackItems.stageId,
      mapTitle: journeyMaps.title,
      stageTitle: stages.title,
      stageColor: stages.color,
      orderKey: stages.orderKey,
      createdAt: feedbackItems.createdAt,
      firstRespondedAt: feedbackItems.firstRespondedAt,
      closedAt: feedbackItems.closedAt,
    })
    .from(feedbackItems)
    .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
    .leftJoin(journeyMaps, referenced(journeyMaps, feedbackItems, feedbackItems.mapId))
    .where(
      and(
        inWorkspace(ctx, feedbackItems),
        gte(feedbackItems.createdAt, since),
        lt(feedbackItems.createdAt, ctx.now),
      ),
    )
    .orderBy(desc(feedbackItems.createdAt))
    .limit(mostItems);
