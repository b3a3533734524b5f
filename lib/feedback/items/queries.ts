import { and, desc, eq, ne } from "drizzle-orm";
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
import { inList } from "../queries";

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

export type FeedbackDetail = Awaited<ReturnType<typeof getFeedback>>;

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
