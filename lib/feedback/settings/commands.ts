import { feedbackSettings } from "@/db/schema/feedback";
import { command } from "@/lib/core/operation";
import { feedbackSettingsSchema } from "./model";

/** Says how the workspace works its inbox from now on; what is overdue follows at once. */
export const saveFeedbackSettings = command({
  name: "feedback.saveSettings",
  input: feedbackSettingsSchema,
  can: "workspace.edit",
  async run({ tx, ctx, input }) {
    const values = { ...input, updatedAt: ctx.now };
    await tx
      .insert(feedbackSettings)
      .values({ ...values, workspaceId: ctx.workspaceId })
      .onConflictDoUpdate({ target: feedbackSettings.workspaceId, set: values });
    return input;
  },
  subject: () => null,
});
