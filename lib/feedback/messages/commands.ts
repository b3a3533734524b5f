import { and, count, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems, feedbackMessages } from "@/db/schema/feedback";
import { responses, surveys } from "@/db/schema/surveys";
import { ensurePublicLink } from "@/lib/access/public-links";
import { tooMany } from "@/lib/access/rate-limit";
import { type Context, memberIdOf } from "@/lib/core/context";
import { hourMs } from "@/lib/core/days";
import { env } from "@/lib/core/env";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { isStorable, line, prose } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { bareAddress, oneLine } from "./incoming";
import { readReplyTo } from "./queries";

/** Mails a workspace may write to its customers in an hour. */
const mostAnHour = 300;

/**
 * Answers the person behind an item by mail, once per `messageKey`, whoever presses twice. The item
 * then waits for them, or stands as told. @throws AppError not_found, conflict, rate_limited
 */
export const replyToFeedback = command({
  name: "feedback.reply",
  input: z.strictObject({
    itemId: id,
    messageKey: id,
    text: prose(10_000).min(1, "Please fill this in."),
    status: z.enum(["open", "waiting", "closed"]).default("waiting"),
  }),
  can: "feedback.work",
  async run({ tx, ctx, input: { itemId, messageKey, text, status } }) {
    const item = await lockItem(tx, ctx, itemId);
    const { address, reason } = await readReplyTo(tx, ctx, itemId);
    if (address === null) throw new AppError("conflict", refusals[reason]);
    await limitReplies(tx, ctx);
    await ensurePublicLink(tx, ctx, { kind: "reply", subjectId: itemId });
    const stored = await tx
      .insert(feedbackMessages)
      .values({
        ...{ workspaceId: ctx.workspaceId, id: messageKey, itemId, address, text },
        ...{ direction: "out" as const, status: "queued" as const, at: ctx.now },
        authorId: memberIdOf(ctx),
        subject: oneLine(`Re: ${item.surveyTitle ?? "Your feedback"}`, 200),
        messageId: `<${messageKey}@${mailDomain()}>`,
      })
      .onConflictDoNothing()
      .returning({ id: feedbackMessages.id });
    if (stored.length === 0) return { messageId: messageKey, isRepeated: true };
    await tx
      .update(feedbackItems)
      .set({
        status,
        awaitingSince: null,
        closedAt: status === "closed" ? ctx.now : null,
        firstRespondedAt: sql`coalesce(${feedbackItems.firstRespondedAt}, ${ctx.now.toISOString()})`,
      })
      .where(inWorkspace(ctx, feedbackItems, itemId));
    const work = { workspaceId: ctx.workspaceId, subjectId: messageKey };
    await enqueue(tx, { ...work, job: "mail.feedbackReply" });
    return { messageId: messageKey, isRepeated: false };
  },
  subject: (_, input) => input.itemId,
});

/**
 * Takes in a mail that was sent to an item's address. The same mail twice is one message. What a
 * person wrote opens the item again; what a program wrote is only kept. @throws AppError not_found
 */
export const receiveReply = command({
  name: "feedback.receiveReply",
  input: z.strictObject({
    itemId: id,
    from: z.string().min(3).max(320).refine(isStorable),
    subject: z.string().max(200).refine(isStorable),
    text: prose(50_000),
    messageId: line(998),
    isAutomatic: z.boolean().default(false),
  }),
  can: "reply.receive",
  async run({ tx, ctx, input: { itemId, from, isAutomatic, ...mail } }) {
    await lockItem(tx, ctx, itemId);
    const [written] = await tx
      .select({ address: feedbackMessages.address })
      .from(feedbackMessages)
      .where(and(inWorkspace(ctx, feedbackMessages), eq(feedbackMessages.itemId, itemId)))
      .limit(1);
    // Nobody can answer a mail that was never written.
    if (!written) missing("Feedback");
    const isUnknownSender = bareAddress(from) !== bareAddress(written.address);
    const stored = await tx
      .insert(feedbackMessages)
      .values({
        ...{ ...mail, workspaceId: ctx.workspaceId, id: newId(), itemId, at: ctx.now },
        ...{ direction: "in" as const, status: "received" as const, address: from },
        isUnknownSender,
      })
      .onConflictDoNothing()
      .returning({ id: feedbackMessages.id });
    if (stored.length > 0 && !isAutomatic) {
      await tx
        .update(feedbackItems)
        .set({ status: "open", closedAt: null, awaitingSince: ctx.now })
        .where(inWorkspace(ctx, feedbackItems, itemId));
    }
    return { isNew: stored.length > 0 };
  },
  subject: (_, input) => input.itemId,
});

const refusals = {
  anonymous: "This survey is anonymous: nobody can be written to.",
  noAddress: "This person left no address.",
  noConsent: "This person did not agree to be written to.",
} as const;

async function lockItem(tx: Tx, ctx: Context, itemId: string) {
  const [item] = await tx
    .select({ id: feedbackItems.id, surveyTitle: surveys.title })
    .from(feedbackItems)
    .leftJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
    .leftJoin(surveys, referenced(surveys, responses, responses.surveyId))
    .where(inWorkspace(ctx, feedbackItems, itemId))
    .for("update", { of: feedbackItems });
  return item ?? missing("Feedback");
}

async function limitReplies(tx: Tx, ctx: Context): Promise<void> {
  const [row] = await tx
    .select({ n: count() })
    .from(feedbackMessages)
    .where(
      and(
        inWorkspace(ctx, feedbackMessages),
        eq(feedbackMessages.direction, "out"),
        gt(feedbackMessages.at, new Date(ctx.now.getTime() - hourMs)),
      ),
    );
  if ((row?.n ?? 0) >= mostAnHour) throw tooMany(3600);
}

const mailDomain = (): string => env().REPLY_DOMAIN ?? new URL(env().APP_URL).hostname;
