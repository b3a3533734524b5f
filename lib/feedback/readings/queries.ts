import { and, desc, eq, gte, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackItems, feedbackReadings } from "@/db/schema/feedback";
import { stages } from "@/db/schema/maps";
import { responses } from "@/db/schema/surveys";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { isReadable, languageOf } from "@/lib/text/language";
import { maskPersonalData } from "@/lib/text/mask";
import { readComment } from "@/lib/text/sentiment";
import { type Theme, themesOf } from "@/lib/text/themes";
import { readSettings } from "../settings/queries";

/** The newest so many comments are read for themes. */
const mostComments = 3000;

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
    const { masksPersonalData } = await readSettings(tx, ctx);
    const rows = await tx
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
      .leftJoin(
        feedbackReadings,
        and(
          eq(feedbackReadings.workspaceId, feedbackItems.workspaceId),
          eq(feedbackReadings.itemId, feedbackItems.id),
        ),
      )
      .where(
        and(
          inWorkspace(ctx, feedbackItems),
          sql`${feedbackItems.text} <> ''`,
          gte(feedbackItems.createdAt, new Date(ctx.now.getTime() - days * 86_400_000)),
          stageId ? eq(feedbackItems.stageId, stageId) : undefined,
        ),
      )
      .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
      .limit(mostComments);
    const comments = rows.map((row) => ({
      ...row,
      text: masksPersonalData ? maskPersonalData(row.text) : row.text,
    }));
    const groups = new Map<string | null, typeof comments>();
    for (const comment of comments) {
      groups.set(comment.stageId, [...(groups.get(comment.stageId) ?? []), comment]);
    }
    const quoteOf = (one: (typeof comments)[number]) => ({
      itemId: one.id,
      text: one.text.slice(0, 280),
      emotion: one.emotion,
    });
    return {
      comments: comments.length,
      stages: [...groups].map(([stage, own]) => ({
        stageId: stage,
        title: own[0]?.stageTitle ?? null,
        color: own[0]?.stageColor ?? null,
        n: own.length,
        themes: themesOf(own.map((one) => ({ ...one, corrected: one.themes }))).map(
          ({ quoteIds, ...theme }: Theme) => ({
            ...theme,
            quotes: own.filter((one) => quoteIds.includes(one.id)).map(quoteOf),
          }),
        ),
      })),
      contradictions: comments
        .filter((one) => {
          const canRead = isReadable(languageOf(one.text, one.locale));
          return !one.sentiment && readComment(one.text, one.emotion, canRead).isContradiction;
        })
        .slice(0, 30)
        .map(quoteOf),
    };
  },
});
export type StageThemes = Awaited<ReturnType<typeof getThemes>>["stages"][number];
