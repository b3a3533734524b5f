import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customerEvents } from "@/db/schema/customers";
import { feedbackItems, feedbackNotes, feedbackReadings } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import { stages } from "@/db/schema/maps";
import { answers, questions } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import { customerMailWay } from "@/lib/surveys/invitations/queries";
import { toQuestion } from "@/lib/surveys/question-row";
import { isScale, scaleOf } from "@/lib/surveys/questions/scales";
import { wordsOf } from "@/lib/surveys/results/answer-words";
import { isReadable, languageOf } from "@/lib/text/language";
import { readComment } from "@/lib/text/sentiment";
import { keysOf } from "@/lib/text/themes";
import { readCardsOf } from "../../cards/queries";
import { readMessages, readReplyTo } from "../../messages/queries";
import { inList, readRules, readTagNames } from "../../queries";
import { solvedAt } from "../../recurrences/queries";

type Read = { id: string; text: string; emotion: number | null; locale: string | null };
type Item = Read & { responseId: string | null; customerId: string | null };

/** What belongs to an item, as it was written. */
export async function readAround(tx: Tx, ctx: Context, item: Item) {
  const { id: itemId, responseId, customerId } = item;
  // Asked at once: the connection answers one after another, and nobody waits in between.
  const [rules, given, messages, replyTo, others, reading] = await Promise.all([
    readRules(tx, ctx),
    responseId ? readAnswers(tx, ctx, responseId) : [],
    readMessages(tx, ctx, itemId),
    readReplyTo(tx, ctx, itemId),
    customerId ? readOthers(tx, ctx, customerId, itemId) : [],
    readReading(tx, ctx, item),
  ]);
  const [tags, notes, mail, ties, cards, events] = await Promise.all([
    readTagNames(tx, ctx, [itemId]),
    readNotes(tx, ctx, itemId),
    customerMailWay(tx, ctx),
    readPainPoints(tx, ctx, itemId),
    readCardsOf(tx, ctx, itemId),
    customerId ? readEvents(tx, ctx, customerId) : [],
  ]);
  return {
    ...{ rules, answers: given, messages, replyTo, others, reading },
    ...{ tags: tags.get(itemId) ?? [], notes, mail, painPoints: ties, cards, events },
  };
}

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
        and ${feedbackItems.createdAt} > ${solvedAt}`,
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
