import {
  and,
  eq,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { feedbackItems, feedbackItemTags } from "@/db/schema/feedback";
import type { Context } from "@/lib/core/context";
import { contains } from "@/lib/core/matching";
import { inWorkspace } from "@/lib/core/transaction";
import type { InboxFilters } from "../filters";
import { type Cutoffs, negativeBelow } from "../overdue";

/** The clauses of a list of the inbox. */
export function conditions(
  ctx: Context,
  filters: InboxFilters,
  cutoffs: Cutoffs,
): (SQL | undefined)[] {
  const { status, stageId, search, source, tagId, overdue, after } = filters;
  return [
    inWorkspace(ctx, feedbackItems),
    status === "active" && ne(feedbackItems.status, "closed"),
    status !== undefined && status !== "active" && eq(feedbackItems.status, status),
    stageId !== undefined && eq(feedbackItems.stageId, stageId),
    source !== undefined && eq(feedbackItems.source, source),
    tagId !== undefined && hasTag(ctx, tagId),
    overdue !== undefined && overdueBy(cutoffs),
    ratingCondition(filters.rating),
    assigneeCondition(ctx, filters.assignee),
    search !== undefined && search !== "" && contains(feedbackItems.text, search),
    after !== undefined && olderThan(ctx, after),
  ].map((condition) => (condition === false ? undefined : condition));
}

/** The same rule as isOverdue, for PostgreSQL. */
export function overdueBy(cutoffs: Cutoffs): SQL | undefined {
  const since = sql`case when ${feedbackItems.firstRespondedAt} is null
    then ${feedbackItems.createdAt} else ${feedbackItems.awaitingSince} end`;
  const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;
  const rated = sql`case when ${feedbackItems.emotion} < ${negativeBelow}
    then ${moment(cutoffs.negative)} else ${moment(cutoffs.other)} end`;
  const stages = [...cutoffs.stages].map(
    ([id, at]) => sql`when ${feedbackItems.stageId} = ${id} then ${moment(at)}`,
  );
  const cutoff: SQLWrapper =
    stages.length === 0 ? rated : sql`case ${sql.join(stages, sql` `)} else ${rated} end`;
  return and(inArray(feedbackItems.status, ["new", "open"]), sql`${since} <= ${cutoff}`);
}

function ratingCondition(rating: InboxFilters["rating"]): SQL | undefined {
  switch (rating) {
    case undefined:
      return undefined;
    case "negative":
      return lt(feedbackItems.emotion, negativeBelow);
    case "neutral":
      return and(gte(feedbackItems.emotion, negativeBelow), lte(feedbackItems.emotion, 0.5));
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

const hasTag = (ctx: Context, tagId: string): SQL =>
  sql`exists (select 1 from ${feedbackItemTags} t where t.workspace_id = ${ctx.workspaceId}
    and t.item_id = ${feedbackItems.id} and t.tag_id = ${tagId})`;

const olderThan = (ctx: Context, after: string): SQL =>
  sql`(${feedbackItems.createdAt}, ${feedbackItems.id}) < (
    select i.created_at, i.id from ${feedbackItems} i
    where i.workspace_id = ${ctx.workspaceId} and i.id = ${after})`;
