import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { newId } from "@/lib/core/new-id";
import { getFeedback } from "@/lib/feedback/items/queries";
import { sendFeedbackReply } from "@/lib/feedback/jobs";
import { replyToFeedback } from "@/lib/feedback/messages/commands";
import { buildInboxItem } from "../support/inbox-world";

test("A reply on a server that sends no mails waits, is not said to be sent, and is tried again", async () => {
  const { ctx, itemId } = await buildInboxItem();
  const messageKey = newId();
  await replyToFeedback(ctx, { itemId, messageKey, text: "Sorry" });
  await sendFeedbackReply(ctx, messageKey);
  expect(await getFeedback(ctx, { itemId })).toMatchObject({
    mail: "none",
    messages: [{ id: messageKey, status: "queued" }],
  });
  const waiting = await db()
    .select({ runAt: outbox.runAt })
    .from(outbox)
    .where(and(eq(outbox.subjectId, messageKey), eq(outbox.job, "mail.feedbackReply")));
  const inAnHour = ctx.now.getTime() + 3_600_000;
  expect(waiting.map(({ runAt }) => runAt.getTime())).toContain(inAnHour);
});
