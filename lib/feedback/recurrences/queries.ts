import { and, desc, eq, max, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackItems } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import { stages } from "@/db/schema/maps";
import { referenced } from "@/lib/core/joins";
import { contains } from "@/lib/core/matching";
import { query } from "@/lib/core/operation";
import { isStorable } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";

/** When a pain point was solved; of older ones nobody noted it, so their last change stands for it. */
export const solvedAt = sql`coalesce(${painPoints.solvedAt}, ${painPoints.updatedAt})`.mapWith(
  painPoints.solvedAt,
);
const isSince = {
  n: sql<number>`(count(*) filter (where ${feedbackItems.createdAt} > ${solvedAt}))::int`,
  before: sql<number>`(count(*) filter (where ${feedbackItems.createdAt} <= ${solvedAt}))::int`,
};

/**
 * Pain points that came back: marked as solved, and since then feedback has come in that supports
 * them. The newest return first.
 */
export const listRecurrences = query({
  name: "feedback.recurrences",
  input: z.strictObject({}),
  can: "workspace.read",
  run: ({ tx, ctx }) =>
    tx
      .select({
        id: painPoints.id,
        title: painPoints.title,
        solvedAt,
        /** Supporting answers since it was solved, and those of the time before. */
        n: isSince.n,
        before: isSince.before,
        lastAt: max(feedbackItems.createdAt),
      })
      .from(painPoints)
      .innerJoin(
        evidence,
        and(
          eq(evidence.workspaceId, painPoints.workspaceId),
          eq(evidence.painPointId, painPoints.id),
          eq(evidence.stance, "supports"),
        ),
      )
      .innerJoin(feedbackItems, referenced(feedbackItems, evidence, evidence.feedbackItemId))
      .where(and(inWorkspace(ctx, painPoints), eq(painPoints.status, "solved")))
      .groupBy(painPoints.id, painPoints.title, painPoints.solvedAt, painPoints.updatedAt)
      .having(sql`max(${feedbackItems.createdAt}) > ${solvedAt}`)
      .orderBy(desc(max(feedbackItems.createdAt)), painPoints.id)
      .limit(20),
});
export type Recurrence = Awaited<ReturnType<typeof listRecurrences>>[number];

/** Up to 20 pain points whose title contains the words; solved ones last, archived ones never. */
export const searchPainPoints = query({
  name: "feedback.searchPainPoints",
  input: z.strictObject({ words: z.string().trim().max(100).refine(isStorable) }),
  can: "workspace.read",
  run: ({ tx, ctx, input: { words } }) =>
    tx
      .select({
        id: painPoints.id,
        title: painPoints.title,
        status: painPoints.status,
        stageTitle: stages.title,
      })
      .from(painPoints)
      .leftJoin(stages, referenced(stages, painPoints, painPoints.stageId))
      .where(
        and(
          inWorkspace(ctx, painPoints),
          notInArray(painPoints.status, ["archived"]),
          words === "" ? undefined : contains(painPoints.title, words),
        ),
      )
      .orderBy(
        sql`(${painPoints.status} = 'solved')::int`,
        desc(painPoints.severity),
        desc(painPoints.createdAt),
        painPoints.id,
      )
      .limit(20),
});
