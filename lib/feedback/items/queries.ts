import { z } from "zod";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { feedbackItems } from "@/db/schema/feedback";
import { journeyMaps, stages } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { responses, surveys } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { maskOf } from "@/lib/text/mask";
import { isOverdue } from "../overdue";
import { inList } from "../queries";
import { readAround } from "./around/queries";

/** One item with its answers, notes, pain points and the customer's other answers. */
export const getFeedback = query({
  name: "feedback.get",
  input: z.strictObject({ itemId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input: { itemId } }) {
    const item = await readItem(tx, ctx, itemId);
    if (!item) missing("Feedback");
    const {
      rules,
      answers: answered,
      messages,
      replyTo,
      others,
      ...shown
    } = await readAround(tx, ctx, item);
    const show = maskOf(rules.settings);
    return {
      ...item,
      ...shown,
      text: show(item.text),
      customerName: item.customerName === null ? null : show(item.customerName),
      isOverdue: isOverdue(item, rules.cutoffs),
      answers: answered.map((answer) => ({ ...answer, words: show(answer.words) })),
      messages: messages.map(({ messageId: _, ...message }) => ({
        ...message,
        address: show(message.address),
        subject: show(message.subject),
        text: show(message.text),
      })),
      replyTo: maskAddress(replyTo, show),
      others: others.map((other) => ({ ...other, text: show(other.text) })),
    };
  },
});

export type FeedbackDetail = Awaited<ReturnType<typeof getFeedback>>;

async function readItem(tx: Tx, ctx: Context, itemId: string) {
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
  return item;
}

const maskAddress = <To extends { address: string | null }>(
  to: To,
  show: (text: string) => string,
) => (to.address === null ? to : { ...to, address: show(to.address) });
