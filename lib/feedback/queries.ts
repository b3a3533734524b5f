import { and, count, desc, eq, gte, isNull, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackItems } from "@/db/schema/feedback";
import { stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { contains } from "@/lib/core/matching";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type InboxFilters, inboxFilters } from "./filters";

const pageSize = 100;

/** What a row of the inbox shows of an item. */
export const inList = {
  id: feedbackItems.id,
  source: feedbackItems.source,
  status: feedbackItems.status,
  assigneeId: feedbackItems.assigneeId,
  emotion: feedbackItems.emotion,
  text: sql<string>`left(${feedbackItems.text}, 280)`,
  createdAt: feedbackItems.createdAt,
  stageId: feedbackItems.stageId,
  stageTitle: stages.title,
  stageColor: stages.color,
};

/** The newest 100 items that pass the filters; `hasMore` says whether older ones exist. */
export const listFeedback = query({
  name: "feedback.list",
  input: inboxFilters,
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .select(inList)
      .from(feedbackItems)
      .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
      .where(and(...conditions(ctx, input)))
      .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
      .limit(pageSize + 1);
    return { items: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
  },
});

/** How many items stand in each status. */
export const countFeedback = query({
  name: "feedback.count",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    const rows = await tx
      .select({ status: feedbackItems.status, n: count() })
      .from(feedbackItems)
      .where(inWorkspace(ctx, feedbackItems))
      .groupBy(feedbackItems.status);
    const counts = { new: 0, open: 0, waiting: 0, closed: 0 };
    for (const { status, n } of rows) counts[status] = n;
    return counts;
  },
});

export type FeedbackListItem = Awaited<ReturnType<typeof listFeedback>>["items"][number];

function conditions(ctx: Context, filters: InboxFilters): (SQL | undefined)[] {
  const { status, stageId, search } = filters;
  return [
    inWorkspace(ctx, feedbackItems),
    status === "active" && ne(feedbackItems.status, "closed"),
    status !== undefined && status !== "active" && eq(feedbackItems.status, status),
    stageId !== undefined && eq(feedbackItems.stageId, stageId),
    ratingCondition(filters.rating),
    assigneeCondition(ctx, filters.assignee),
    search !== undefined && search !== "" && contains(feedbackItems.text, search),
    filters.after !== undefined && olderThan(ctx, filters.after),
  ].map((condition) => (condition === false ? undefined : condition));
}

function ratingCondition(rating: InboxFilters["rating"]): SQL | undefined {
  switch (rating) {
    case undefined:
      return undefined;
    case "negative":
      return lt(feedbackItems.emotion, -0.5);
    case "neutral":
      return and(gte(feedbackItems.emotion, -0.5), lte(feedbackItems.emotion, 0.5));
    case "positive":
      return sql`${feedbackItems.emotion} > 0.5`;
    case "none":
      return isNull(feedbackItems.emotion);
  }
}

function assigneeCondition(ctx: Context, assignee: InboxFilters["assignee"]): SQL | undefined {
  if (assignee === undefined) return undefined;
  if (assignee === "nobody") return isNull(feedbackItems.assigneeId);
  const personId = assignee === "me" ? ctx.actor.id : assignee;
  return personId === null ? sql`false` : eq(feedbackItems.assigneeId, personId);
}

const olderThan = (ctx: Context, after: string): SQL =>
  sql`(${feedbackItems.createdAt}, ${feedbackItems.id}) < (
    select i.created_at, i.id from ${feedbackItems} i
    where i.workspace_id = ${ctx.workspaceId} and i.id = ${after})`;
