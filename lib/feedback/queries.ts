import { and, count, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems, feedbackItemTags, feedbackTags } from "@/db/schema/feedback";
import { stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { maskOf } from "@/lib/text/mask";
import { inboxFilters } from "./filters";
import { conditions, overdueBy } from "./narrowing/queries";
import { cutoffsAt, isOverdue } from "./overdue";
import { readCalendar, readSettings } from "./settings/queries";

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
  firstRespondedAt: feedbackItems.firstRespondedAt,
  awaitingSince: feedbackItems.awaitingSince,
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
    const { settings, cutoffs } = await readRules(tx, ctx);
    const rows = await tx
      .select(inList)
      .from(feedbackItems)
      .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
      .where(and(...conditions(ctx, input, cutoffs)))
      .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
      .limit(pageSize + 1);
    const page = rows.slice(0, pageSize);
    const tags = await readTagNames(
      tx,
      ctx,
      page.map((row) => row.id),
    );
    const show = maskOf(settings);
    const items = page.map((row) => ({
      ...row,
      text: show(row.text),
      isOverdue: isOverdue(row, cutoffs),
      tags: tags.get(row.id) ?? [],
    }));
    return { items, hasMore: rows.length > pageSize };
  },
});

/** How many items stand in each status, and how many of them are overdue. */
export const countFeedback = query({
  name: "feedback.count",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    const { cutoffs } = await readRules(tx, ctx);
    const rows = await tx
      .select({
        status: feedbackItems.status,
        n: count(),
        overdue: sql<number>`(count(*) filter (where ${overdueBy(cutoffs)}))::int`,
      })
      .from(feedbackItems)
      .where(inWorkspace(ctx, feedbackItems))
      .groupBy(feedbackItems.status);
    const counts = { new: 0, open: 0, waiting: 0, closed: 0, overdue: 0 };
    for (const { status, n, overdue } of rows) {
      counts[status] = n;
      counts.overdue += overdue;
    }
    return counts;
  },
});

export type FeedbackListItem = Awaited<ReturnType<typeof listFeedback>>["items"][number];

/** The workspace's rules, with the instants they mean now. */
export async function readRules(tx: Tx, ctx: Context) {
  const settings = await readSettings(tx, ctx);
  const calendar = await readCalendar(tx, ctx, settings);
  return { settings, calendar, cutoffs: cutoffsAt(ctx.now, settings, calendar) };
}

export type TagName = { id: string; name: string };

/** The tags of items, by item id. */
export async function readTagNames(
  tx: Tx,
  ctx: Context,
  itemIds: string[],
): Promise<Map<string, TagName[]>> {
  const byItem = new Map<string, TagName[]>();
  if (itemIds.length === 0) return byItem;
  const rows = await tx
    .select({ itemId: feedbackItemTags.itemId, id: feedbackTags.id, name: feedbackTags.name })
    .from(feedbackItemTags)
    .innerJoin(feedbackTags, referenced(feedbackTags, feedbackItemTags, feedbackItemTags.tagId))
    .where(and(inWorkspace(ctx, feedbackItemTags), inArray(feedbackItemTags.itemId, itemIds)))
    .orderBy(feedbackTags.name);
  for (const { itemId, ...tag } of rows) byItem.set(itemId, [...(byItem.get(itemId) ?? []), tag]);
  return byItem;
}

/** Every tag of the workspace with the number of items that have it. */
export const listTags = query({
  name: "feedback.tags",
  input: z.strictObject({}),
  can: "workspace.read",
  run: ({ tx, ctx }) =>
    tx
      .select({ id: feedbackTags.id, name: feedbackTags.name, n: count(feedbackItemTags.itemId) })
      .from(feedbackTags)
      .leftJoin(
        feedbackItemTags,
        and(
          eq(feedbackItemTags.workspaceId, feedbackTags.workspaceId),
          eq(feedbackItemTags.tagId, feedbackTags.id),
        ),
      )
      .where(inWorkspace(ctx, feedbackTags))
      .groupBy(feedbackTags.id, feedbackTags.name)
      .orderBy(feedbackTags.name),
});
