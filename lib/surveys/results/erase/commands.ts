import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/schema/customers";
import { feedbackItems } from "@/db/schema/feedback";
import { responses } from "@/db/schema/surveys";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { forgetProgress } from "@/lib/respondents/commands";

/**
 * Deletes one response for good, with its answers, its inbox item and what was tied to it. Figures
 * are counted from what is stored, so every one of them follows at once. @throws AppError not_found
 */
export const deleteResponse = command({
  name: "response.delete",
  input: z.strictObject({ responseId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input: { responseId } }) {
    const [row] = await tx
      .delete(responses)
      .where(inWorkspace(ctx, responses, responseId))
      .returning(erased);
    if (!row) missing("Response");
    await forgetProgress(tx, ctx, [row]);
    return { id: row.id };
  },
  subject: (row) => row.id,
});

/**
 * Deletes everything one respondent has answered or written, in all surveys, for good. What the
 * customer did (events) stays. @throws AppError not_found
 */
export const deleteRespondent = command({
  name: "response.deleteRespondent",
  input: z.strictObject({ customerId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input: { customerId } }) {
    const [customer] = await tx
      .select({ id: customers.id })
      .from(customers)
      .where(inWorkspace(ctx, customers, customerId));
    if (!customer) missing("Customer");
    const own = await tx
      .delete(responses)
      .where(and(inWorkspace(ctx, responses), eq(responses.customerId, customerId)))
      .returning(erased);
    await forgetProgress(tx, ctx, own);
    const messages = await tx
      .delete(feedbackItems)
      .where(and(inWorkspace(ctx, feedbackItems), eq(feedbackItems.customerId, customerId)))
      .returning({ id: feedbackItems.id });
    return { responses: own.length, messages: messages.length };
  },
  subject: (_, input) => input.customerId,
});

const erased = {
  id: responses.id,
  linkId: responses.linkId,
  submissionId: responses.submissionId,
};
