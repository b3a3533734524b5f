import { z } from "zod";
import { feedbackReadings } from "@/db/schema/feedback";
import { memberIdOf } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { polarities } from "@/lib/text/polarity";
import { requireItems } from "../tags/commands";

const theme = line(60).overwrite((text) => text.toLowerCase());

/**
 * Says what an item means where our reading was wrong; null goes back to our reading.
 * @throws AppError not_found
 */
export const correctReading = command({
  name: "feedback.correctReading",
  input: z.strictObject({
    itemId: id,
    sentiment: z.enum(polarities).nullable(),
    themes: z.array(theme).max(5).nullable(),
  }),
  can: "feedback.work",
  async run({ tx, ctx, input: { itemId, ...reading } }) {
    await requireItems(tx, ctx, [itemId]);
    if (reading.sentiment === null && reading.themes === null) {
      const mine = { ...feedbackReadings, id: feedbackReadings.itemId };
      await tx.delete(feedbackReadings).where(inWorkspace(ctx, mine, itemId));
      return { isCorrected: false };
    }
    const correctedBy = memberIdOf(ctx);
    const values = { ...reading, correctedBy, at: ctx.now };
    await tx
      .insert(feedbackReadings)
      .values({ ...values, workspaceId: ctx.workspaceId, itemId })
      .onConflictDoUpdate({
        target: [feedbackReadings.workspaceId, feedbackReadings.itemId],
        set: values,
      });
    return { isCorrected: true };
  },
  subject: (_, input) => input.itemId,
});
