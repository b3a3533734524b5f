import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { stages } from "@/db/schema/maps";
import { surveyLinks, surveys } from "@/db/schema/surveys";
import { createPublicLink } from "@/lib/access/public-links";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { newSurveyLink } from "../schema";

/** A further link of a survey: what comes through it says about another place or person. */
export const createSurveyLink = command({
  name: "surveyLink.create",
  input: newSurveyLink,
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const [survey] = await tx
      .select({ mapId: surveys.mapId, stageId: surveys.stageId })
      .from(surveys)
      .where(inWorkspace(ctx, surveys, input.surveyId));
    if (!survey) missing("Survey");
    const stageId = input.stageId ?? survey.stageId;
    const [stage] = await tx
      .select({ id: stages.id })
      .from(stages)
      .where(and(inWorkspace(ctx, stages, stageId), eq(stages.mapId, survey.mapId)));
    if (!stage) missing("Stage");
    return openLink(tx, ctx, { ...input, stageId });
  },
  subject: (link) => link.linkId,
});

/** The link takes no more answers; what came through it stays. @throws AppError not_found */
export const closeSurveyLink = command({
  name: "surveyLink.close",
  input: z.strictObject({ linkId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const [link] = await tx
      .update(surveyLinks)
      .set({ closedAt: ctx.now })
      .where(and(inWorkspace(ctx, surveyLinks, input.linkId), isNull(surveyLinks.closedAt)))
      .returning({ linkId: surveyLinks.id });
    return link ?? missing("Link");
  },
  subject: (link) => link.linkId,
});

/** The link takes answers again, at the address it always had. @throws AppError not_found */
export const reopenSurveyLink = command({
  name: "surveyLink.reopen",
  input: z.strictObject({ linkId: id }),
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const [link] = await tx
      .update(surveyLinks)
      .set({ closedAt: null })
      .where(inWorkspace(ctx, surveyLinks, input.linkId))
      .returning({ linkId: surveyLinks.id });
    return link ?? missing("Link");
  },
  subject: (link) => link.linkId,
});

type NewLink = Omit<typeof surveyLinks.$inferInsert, "workspaceId" | "id" | "createdAt">;

/** Stores a link and opens its public address. */
export async function openLink(tx: Tx, ctx: Context, values: NewLink): Promise<{ linkId: string }> {
  const linkId = newId();
  await tx
    .insert(surveyLinks)
    .values({ ...values, workspaceId: ctx.workspaceId, id: linkId, createdAt: ctx.now });
  await createPublicLink(tx, ctx, { kind: "survey", subjectId: linkId });
  return { linkId };
}
