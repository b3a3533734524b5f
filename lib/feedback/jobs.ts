import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { feedbackItems, feedbackMessages, feedbackNotes } from "@/db/schema/feedback";
import { selectActorNames } from "@/lib/access/actor-names";
import { readWorkspace, selectMembers } from "@/lib/access/members";
import { publicLinkToken } from "@/lib/access/public-links";
import type { Context } from "@/lib/core/context";
import { hourMs } from "@/lib/core/days";
import { env } from "@/lib/core/env";
import { enqueue } from "@/lib/core/outbox";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { type Mail, sendMail } from "@/lib/mail/send";
import { replyAddress } from "./messages/address";
import { replyBody } from "./messages/body";
import { oneLine } from "./messages/incoming";

/** How often a reply looks for a mail server where there was none. */
const pauseMs = hourMs;

/**
 * Sends one answer to the person behind an item, in the thread of the ones before it. What is sent
 * already is left alone; the demonstration writes to nobody.
 */
export async function sendFeedbackReply(ctx: Context, messageId: string): Promise<void> {
  const reply = await inTransaction(ctx, (tx) => readReply(tx, ctx, messageId));
  if (!reply) return;
  if (!(reply.isDemo && env().SMTP_URL)) {
    const isSent = await sendMail(mailOf(reply));
    if (!isSent) return askAgain(ctx, messageId);
  }
  await inTransaction(ctx, (tx) =>
    tx
      .update(feedbackMessages)
      .set({ status: "sent", sentAt: ctx.now })
      .where(inWorkspace(ctx, feedbackMessages, messageId)),
  );
}

type Reply = NonNullable<Awaited<ReturnType<typeof readReply>>>;

/** An answer that waits to be sent, with what it answers and the mails before it. */
async function readReply(tx: Tx, ctx: Context, messageId: string) {
  const [message] = await tx
    .select()
    .from(feedbackMessages)
    .where(inWorkspace(ctx, feedbackMessages, messageId));
  if (message?.status !== "queued") return null;
  const [item] = await tx
    .select({ text: feedbackItems.text, createdAt: feedbackItems.createdAt })
    .from(feedbackItems)
    .where(inWorkspace(ctx, feedbackItems, message.itemId));
  const thread = await tx
    .select({ messageId: feedbackMessages.messageId, at: feedbackMessages.at })
    .from(feedbackMessages)
    .where(and(inWorkspace(ctx, feedbackMessages), eq(feedbackMessages.itemId, message.itemId)))
    .orderBy(asc(feedbackMessages.at), asc(feedbackMessages.id));
  const { name: workspaceName, demoKey } = await readWorkspace(tx, ctx);
  const earlier = thread.map((one) => one.messageId).filter((one) => one !== message.messageId);
  const isDemo = demoKey !== null;
  return { message, item, workspaceName, isDemo, earlier: earlier.slice(-20) };
}

function mailOf({ message, item, workspaceName, earlier }: Reply): Mail {
  const { REPLY_DOMAIN } = env();
  return {
    to: message.address,
    subject: message.subject,
    body: replyBody(message.text, workspaceName, earlier.length === 0 ? item : undefined),
    thread: {
      messageId: message.messageId,
      ...(earlier.length > 0 && { inReplyTo: earlier.at(-1), references: earlier }),
      ...(REPLY_DOMAIN && {
        replyTo: replyAddress(publicLinkToken(message.itemId), REPLY_DOMAIN),
      }),
    },
  };
}

/** It stays queued, since nothing may be said to be sent that went nowhere, until there is a server. */
async function askAgain(ctx: Context, messageId: string): Promise<void> {
  const { workspaceId } = ctx;
  const runAt = new Date(ctx.now.getTime() + pauseMs);
  await inTransaction(ctx, (tx) =>
    enqueue(tx, { workspaceId, job: "mail.feedbackReply", subjectId: messageId, runAt }),
  );
}

/** Tells the members a note names, as far as they still are members. */
export async function sendFeedbackMention(ctx: Context, noteId: string): Promise<void> {
  const loaded = await inTransaction(ctx, async (tx) => {
    const [note] = await tx
      .select()
      .from(feedbackNotes)
      .where(inWorkspace(ctx, feedbackNotes, noteId));
    if (!note) return null;
    const named = new Set(note.mentionIds);
    const people = (await selectMembers(tx, ctx)).filter(({ userId }) => named.has(userId));
    const authors = await selectActorNames(tx, ctx, note.authorId ? [note.authorId] : []);
    const workspace = await readWorkspace(tx, ctx);
    return { note, people, workspace, author: authors.get(note.authorId ?? "") ?? "Somebody" };
  });
  if (!loaded) return;
  const { note, people, workspace, author } = loaded;
  if (workspace.demoKey && env().SMTP_URL) return;
  for (const { email } of people) {
    await sendMail({
      to: email,
      subject: oneLine(`${author} mentioned you in ${workspace.name}`, 200),
      body: `${author} wrote about a piece of feedback:\n\n${note.text}\n\n${env().APP_URL}/${workspace.slug}/feedback?status=all&item=${note.itemId}\n`,
    });
  }
}
