import { and, desc, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { customerEvents, customers } from "@/db/schema/customers";
import { feedbackItems, feedbackNotes, feedbackReadings } from "@/db/schema/feedback";
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
import { customerMailWay } from "@/lib/surveys/invitations/queries";
import { toQuestion } from "@/lib/surveys/question-row";
import { isScale, scaleOf } from "@/lib/surveys/questions/scales";
import { wordsOf } from "@/lib/surveys/results/answer-words";
import { isReadable, languageOf } from "@/lib/text/language";
import { maskPersonalData } from "@/lib/text/mask";
import { readComment } from "@/lib/text/sentiment";
import { keysOf } from "@/lib/text/themes";
import { readCardsOf } from "../cards/queries";
import { readMessages, readReplyTo } from "../messages/queries";
import { isOverdue } from "../overdue";
import { inList, readRules, readTagNames } from "../queries";

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
        locale: responses.locale,
        isAnonymous: surveys.isAnonymous,
        closedAt: feedbackItems.closedAt,
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
    const { settings, cutoffs } = await readRules(tx, ctx);
    const show = settings.masksPersonalData ? maskPersonalData : (text: string) => text;
    const answered = item.responseId ? await readAnswers(tx, ctx, item.responseId) : [];
    const messages = await readMessages(tx, ctx, itemId);
    return {
      ...item,
      text: show(item.text),
      isOverdue: isOverdue(item, cutoffs),
      reading: await readReading(tx, ctx, item),
      tags: (await readTagNames(tx, ctx, [itemId])).get(itemId) ?? [],
      answers: answered.map((answer) => ({ ...answer, words: show(answer.words) })),
      notes: await readNotes(tx, ctx, itemId),
      messages: messages.map(({ messageId: _, ...message }) => ({
        ...message,
        address: show(message.address),
        text: show(message.text),
      })),
      mail: await customerMailWay(tx, ctx),
      replyTo: maskAddress(await readReplyTo(tx, ctx, itemId), show),
      painPoints: await readPainPoints(tx, ctx, itemId),
      cards: await readCardsOf(tx, ctx, itemId),
      others: (item.customerId ? await readOthers(tx, ctx, item.customerId, itemId) : []).map(
        (other) => ({ ...other, text: show(other.text) }),
      ),
      events: item.customerId ? await readEvents(tx, ctx, item.customerId) : [],
    };
  },
});

export type FeedbackDetail = Awaited<ReturnType<typeof getFeedback>>;

async function readAnswers(tx: Tx, ctx: Context, responseId: string) {
  const rows = await tx
    .select({
      question: questions,
      score: answers.score,
      text: answers.text,
      choices: answers.choices,
      parts: answers.parts,
    })
    .from(answers)
    .innerJoin(questions, referenced(questions, answers, answers.questionId))
    .where(and(inWorkspace(ctx, answers), eq(answers.responseId, responseId)))
    .orderBy(questions.position);
  return rows.map(({ question: row, ...held }) => {
    const question = toQuestion(row);
    const { id: questionId, title, kind } = question;
    const scale = isScale(question) ? scaleOf(question) : null;
    return { questionId, title, kind, scale, score: held.score, words: wordsOf(question, held) };
  });
}

const readNotes = (tx: Tx, ctx: Context, itemId: string) =>
  tx
    .select({
      id: feedbackNotes.id,
      authorId: feedbackNotes.authorId,
      text: feedbackNotes.text,
      mentionIds: feedbackNotes.mentionIds,
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
      status: painPoints.status,
      evidenceId: evidence.id,
      stance: evidence.stance,
      /** It came in after the pain point was solved. */
      isReturn: sql<boolean>`${painPoints.status} = 'solved' and ${evidence.stance} = 'supports'
        and ${feedbackItems.createdAt} > coalesce(${painPoints.solvedAt}, ${painPoints.updatedAt})`,
    })
    .from(evidence)
    .innerJoin(painPoints, referenced(painPoints, evidence, evidence.painPointId))
    .innerJoin(feedbackItems, referenced(feedbackItems, evidence, evidence.feedbackItemId))
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

/** What the customer did around this, the newest first. */
const readEvents = (tx: Tx, ctx: Context, customerId: string) =>
  tx
    .select({
      id: customerEvents.id,
      name: customerEvents.name,
      amountMinor: customerEvents.amountMinor,
      currency: customerEvents.currency,
      at: customerEvents.occurredAt,
    })
    .from(customerEvents)
    .where(and(inWorkspace(ctx, customerEvents), eq(customerEvents.customerId, customerId)))
    .orderBy(desc(customerEvents.occurredAt), desc(customerEvents.id))
    .limit(12);

type Read = { id: string; text: string; emotion: number | null; locale: string | null };

/** What the words say, as we read them, with what a person has put right. */
async function readReading(tx: Tx, ctx: Context, { id: itemId, text, emotion, locale }: Read) {
  const [corrected] = await tx
    .select({ sentiment: feedbackReadings.sentiment, themes: feedbackReadings.themes })
    .from(feedbackReadings)
    .where(and(inWorkspace(ctx, feedbackReadings), eq(feedbackReadings.itemId, itemId)));
  const language = languageOf(text, locale);
  const own = readComment(text, emotion, isReadable(language));
  return {
    language,
    from: own.from,
    isContradiction: own.isContradiction && !corrected?.sentiment,
    sentiment: corrected?.sentiment ?? own.polarity,
    isSentimentCorrected: Boolean(corrected?.sentiment),
    themes:
      corrected?.themes ??
      keysOf(text)
        .filter((key) => key.includes(" "))
        .slice(0, 5),
    areThemesCorrected: Boolean(corrected?.themes),
  };
}

const maskAddress = <To extends { address: string | null }>(
  to: To,
  show: (text: string) => string,
) => (to.address === null ? to : { ...to, address: show(to.address) });
