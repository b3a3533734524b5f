import { and, desc, eq, gte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems, feedbackReadings } from "@/db/schema/feedback";
import { stages } from "@/db/schema/maps";
import { responses } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { daysBefore } from "@/lib/core/days";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { maskOf } from "@/lib/text/mask";
import { readSettings } from "../settings/queries";
import { type Comment, contradicting, quoteOf, themesByStage } from "./comments";

/** The newest so many comments are read for themes. */
const mostComments = 3000;
const mostContradictions = 30;

/**
 * What people write about, stage by stage: themes with counts and quotes, and the comments whose
 * words plainly contradict their rating. Counted over the newest 3,000 comments of the period.
 */
export const getThemes = query({
  name: "feedback.themes",
  input: z.strictObject({
    days: z.int().min(1).max(730).default(90),
    stageId: id.nullable().default(null),
  }),
  can: "workspace.read",
  async run({ tx, ctx, input: { days, stageId } }) {
    const comments = await readComments(tx, ctx, { days, stageId });
    return {
      comments: comments.length,
      stages: themesByStage(comments),
      contradictions: contradicting(comments).slice(0, mostContradictions).map(quoteOf),
    };
  },
});
export type StageThemes = Awaited<ReturnType<typeof getThemes>>["stages"][number];

const ofItem = and(
  eq(feedbackReadings.workspaceId, feedbackItems.workspaceId),
  eq(feedbackReadings.itemId, feedbackItems.id),
);

/** The newest comments of a period, as they may be shown. */
async function readComments(
  tx: Tx,
  ctx: Context,
  { days, stageId }: { days: number; stageId: string | null },
): Promise<Comment[]> {
  const [settings, rows] = await Promise.all([
    readSettings(tx, ctx),
    tx
      .select({
        id: feedbackItems.id,
        text: feedbackItems.text,
        emotion: feedbackItems.emotion,
        stageId: feedbackItems.stageId,
        stageTitle: stages.title,
        stageColor: stages.color,
        locale: responses.locale,
        themes: feedbackReadings.themes,
        sentiment: feedbackReadings.sentiment,
      })
      .from(feedbackItems)
      .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
      .leftJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
      .leftJoin(feedbackReadings, ofItem)
      .where(
        and(
          inWorkspace(ctx, feedbackItems),
          sql`${feedbackItems.text} <> ''`,
          gte(feedbackItems.createdAt, daysBefore(ctx.now, days)),
          stageId ? eq(feedbackItems.stageId, stageId) : undefined,
        ),
      )
      .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
      .limit(mostComments),
  ]);
  const show = maskOf(settings);
  return rows.map((row) => ({ ...row, text: show(row.text) }));
}
