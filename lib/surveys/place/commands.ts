import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { surveyLinks, surveys } from "@/db/schema/surveys";
import { AppError } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { lockSurvey, requireStage } from "../commands";

/**
 * Puts a survey and its links on another stage. Once it was published its answers count for their
 * stage, and it stays. The survey's version stays too: nobody's open edit is made stale by this.
 * @throws AppError not_found, conflict
 */
export const moveSurvey = command({
  name: "survey.move",
  input: z.strictObject({
    surveyId: id,
    mapId: id,
    stageId: id,
    touchpointId: id.nullable().default(null),
  }),
  can: "survey.edit",
  async run({ tx, ctx, input: { surveyId, ...place } }) {
    const survey = await lockSurvey(tx, ctx, surveyId);
    if (survey.publishedAt) {
      throw new AppError(
        "conflict",
        "It was published, and its answers count for its stage. Make a copy for another one.",
      );
    }
    await requireStage(tx, ctx, place.mapId, place.stageId);
    await tx
      .update(surveys)
      .set(place)
      .where(inWorkspace(ctx, surveys, surveyId));
    const { stageId, touchpointId } = place;
    await tx
      .update(surveyLinks)
      .set({ stageId, touchpointId })
      .where(and(inWorkspace(ctx, surveyLinks), eq(surveyLinks.surveyId, surveyId)));
    return { surveyId };
  },
  subject: (survey) => survey.surveyId,
});
