import { and, eq } from "drizzle-orm";
import { surveyWidgets } from "@/db/schema/feedback";
import { surveys } from "@/db/schema/surveys";
import { invalid, missing } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { openLink } from "../links/commands";
import { widgetSettings } from "./model";

/**
 * Sets up how a survey shows itself on websites. The first time it opens a link of its own, so that
 * answers through the widget can be told apart. @throws AppError not_found, invalid
 */
export const saveWidget = command({
  name: "widget.save",
  input: widgetSettings,
  can: "survey.edit",
  async run({ tx, ctx, input: { surveyId, ...settings } }) {
    const [survey] = await tx
      .select({ stageId: surveys.stageId, touchpointId: surveys.touchpointId })
      .from(surveys)
      .where(inWorkspace(ctx, surveys, surveyId))
      .for("update");
    if (!survey) missing("Survey");
    if (settings.isEnabled && settings.sites.length === 0) {
      invalid("sites", "Name at least one site that may show the survey.");
    }
    const values = { ...settings, updatedAt: ctx.now };
    const updated = await tx
      .update(surveyWidgets)
      .set(values)
      .where(and(inWorkspace(ctx, surveyWidgets), eq(surveyWidgets.surveyId, surveyId)))
      .returning({ linkId: surveyWidgets.linkId });
    if (updated.length > 0) return { surveyId };
    const none = { channelId: null, personaId: null };
    const { linkId } = await openLink(tx, ctx, {
      ...{ surveyId, name: "Website widget", ...survey, ...none },
    });
    await tx
      .insert(surveyWidgets)
      .values({ ...values, workspaceId: ctx.workspaceId, surveyId, linkId });
    return { surveyId };
  },
  subject: (_, input) => input.surveyId,
});
