import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { feedbackItems, feedbackMessages } from "@/db/schema/feedback";
import { answers, questions, responses, surveys } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import { bareAddress } from "./incoming";

/** Where an answer can be sent, or why it cannot. */
export type ReplyTo =
  | { address: string; reason: null }
  | { address: null; reason: "anonymous" | "noAddress" | "noConsent" };

const nowhere = (reason: "anonymous" | "noAddress" | "noConsent"): ReplyTo => ({
  address: null,
  reason,
});

/**
 * The address of the person behind an item: the one they gave with their answers, or the one their
 * customer record has. The second is used only where nobody was asked for consent, or it was given.
 */
export async function readReplyTo(tx: Tx, ctx: Context, itemId: string): Promise<ReplyTo> {
  const [item] = await tx
    .select({
      responseId: feedbackItems.responseId,
      surveyId: responses.surveyId,
      isAnonymous: surveys.isAnonymous,
      traits: customers.traits,
    })
    .from(feedbackItems)
    .leftJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
    .leftJoin(surveys, referenced(surveys, responses, responses.surveyId))
    .leftJoin(customers, referenced(customers, feedbackItems, feedbackItems.customerId))
    .where(inWorkspace(ctx, feedbackItems, itemId));
  if (!item) return nowhere("noAddress");
  if (item.isAnonymous) return nowhere("anonymous");
  const given = item.responseId ? await readGiven(tx, ctx, item.responseId) : [];
  const own = given.map((one) => one.parts?.email ?? one.text ?? "").find(isAddress);
  if (own) return { address: own.trim(), reason: null };
  const known = item.traits?.email;
  if (typeof known !== "string" || !isAddress(known)) return nowhere("noAddress");
  const isAsked = item.surveyId !== null && (await asksForConsent(tx, ctx, item.surveyId));
  const hasAgreed = given.some((one) => one.kind === "consent");
  return isAsked && !hasAgreed ? nowhere("noConsent") : { address: known.trim(), reason: null };
}

const isAddress = (text: string): boolean =>
  text.trim().length <= 254 && bareAddress(text) === text.trim().toLowerCase();

const readGiven = (tx: Tx, ctx: Context, responseId: string) =>
  tx
    .select({ kind: answers.kind, text: answers.text, parts: answers.parts })
    .from(answers)
    .where(
      and(
        inWorkspace(ctx, answers),
        eq(answers.responseId, responseId),
        inArray(answers.kind, ["contact", "email", "consent"]),
      ),
    );

async function asksForConsent(tx: Tx, ctx: Context, surveyId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: questions.id })
    .from(questions)
    .where(
      and(
        inWorkspace(ctx, questions),
        eq(questions.surveyId, surveyId),
        eq(questions.kind, "consent"),
        isNull(questions.archivedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** The conversation with the person behind an item, the oldest first. */
export const readMessages = (tx: Tx, ctx: Context, itemId: string) =>
  tx
    .select({
      id: feedbackMessages.id,
      direction: feedbackMessages.direction,
      status: feedbackMessages.status,
      authorId: feedbackMessages.authorId,
      address: feedbackMessages.address,
      subject: feedbackMessages.subject,
      text: feedbackMessages.text,
      messageId: feedbackMessages.messageId,
      isUnknownSender: feedbackMessages.isUnknownSender,
      at: feedbackMessages.at,
    })
    .from(feedbackMessages)
    .where(and(inWorkspace(ctx, feedbackMessages), eq(feedbackMessages.itemId, itemId)))
    .orderBy(asc(feedbackMessages.at), asc(feedbackMessages.id))
    .limit(500);
