import { and, count, desc, eq, gte, isNull, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { feedbackItems, feedbackNotes } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import { journeyMaps, stages } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { answers, questions, responses, surveys } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type InboxFilters, inboxFilters } from "./filters";

const pageSize = 100;

const inList = {
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

/** One item with its answers, notes, pain points and the customer's other answers. */
export const getFeedback = query({
  name: "feedback.get",
  input: z.strictObject({ itemId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input: { itemId } }) {
    const [item] = await tx
      .select({
        ...inList,
        text: feedbackItems.text,
        responseId: feedbackItems.responseId,
        customerId: feedbackItems.customerId,
        customerName: customers.externalId,
        mapId: feedbackItems.mapId,
        mapTitle: journeyMaps.title,
        touchpointName: touchpoints.name,
        surveyId: responses.surveyId,
        surveyTitle: surveys.title,
        receipt: responses.receipt,
        channelName: channels.name,
        personaId: responses.personaId,
        personaName: personas.name,
      })
      .from(feedbackItems)
      .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
      .leftJoin(journeyMaps, referenced(journeyMaps, feedbackItems, feedbackItems.mapId))
      .leftJoin(touchpoints, referenced(touchpoints, feedbackItems, feedbackItems.touchpointId))
      .leftJoin(customers, referenced(customers, feedbackItems, feedbackItems.customerId))
      .leftJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
      .leftJoin(surveys, referenced(surveys, responses, responses.surveyId))
      .leftJoin(channels, referenced(channels, responses, responses.channelId))
      .leftJoin(personas, referenced(personas, responses, responses.personaId))
      .where(inWorkspace(ctx, feedbackItems, itemId));
    if (!item) missing("Feedback");
    return {
      ...item,
      answers: item.responseId ? await readAnswers(tx, ctx, item.responseId) : [],
      notes: await readNotes(tx, ctx, itemId),
      painPoints: await readPainPoints(tx, ctx, itemId),
      others: item.customerId ? await readOthers(tx, ctx, item.customerId, itemId) : [],
    };
  },
});

export type FeedbackListItem = Awaited<ReturnType<typeof listFeedback>>["items"][number];
export type FeedbackDetail = Awaited<ReturnType<typeof getFeedback>>;

function conditions(ctx: Context, filters: InboxFilters): (SQL | undefined)[] {
  const { status, stageId, search } = filters;
  return [
    inWorkspace(ctx, feedbackItems),
    status === "active" && ne(feedbackItems.status, "closed"),
    status !== undefined && status !== "active" && eq(feedbackItems.status, status),
    stageId !== undefined && eq(feedbackItems.stageId, stageId),
    ratingCondition(filters.rating),
    assigneeCondition(ctx, filters.assignee),
    search !== undefined &&
      search !== "" &&
      sql`position(lower(${search}) in lower(${feedbackItems.text})) > 0`,
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

const readAnswers = (tx: Tx, ctx: Context, responseId: string) =>
  tx
    .select({
      questionId: questions.id,
      title: questions.title,
      kind: answers.kind,
      score: answers.score,
      text: answers.text,
      choices: answers.choices,
      settings: questions.settings,
    })
    .from(answers)
    .innerJoin(questions, referenced(questions, answers, answers.questionId))
    .where(and(inWorkspace(ctx, answers), eq(answers.responseId, responseId)))
    .orderBy(questions.position);

const readNotes = (tx: Tx, ctx: Context, itemId: string) =>
  tx
    .select({
      id: feedbackNotes.id,
      authorId: feedbackNotes.authorId,
      text: feedbackNotes.text,
      at: feedbackNotes.at,
    })
    .from(feedbackNotes)
    .where(and(inWorkspace(ctx, feedbackNotes), eq(feedbackNotes.itemId, itemId)))
    .orderBy(feedbackNotes.at, feedbackNotes.id);

const readPainPoints = (tx: Tx, ctx: Context, itemId: string) =>
  tx
    .select({
      id: painPoints.id,
      title: painPoints.title,
      severity: painPoints.severity,
      stance: evidence.stance,
    })
    .from(evidence)
    .innerJoin(painPoints, referenced(painPoints, evidence, evidence.painPointId))
    .where(and(inWorkspace(ctx, evidence), eq(evidence.feedbackItemId, itemId)))
    .orderBy(evidence.at, evidence.id);

const readOthers = (tx: Tx, ctx: Context, customerId: string, itemId: string) =>
  tx
    .select(inList)
    .from(feedbackItems)
    .leftJoin(stages, referenced(stages, feedbackItems, feedbackItems.stageId))
    .where(
      and(
        inWorkspace(ctx, feedbackItems),
        eq(feedbackItems.customerId, customerId),
        ne(feedbackItems.id, itemId),
      ),
    )
    .orderBy(desc(feedbackItems.createdAt), desc(feedbackItems.id))
    .limit(20);
