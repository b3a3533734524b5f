import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { stages } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { responses, surveyLinks } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { publicLinkToken } from "@/lib/access/public-links";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** The links of a survey, oldest first, with the path of each public page and its answers. */
export const listSurveyLinks = query({
  name: "surveyLink.list",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .select({
        id: surveyLinks.id,
        name: surveyLinks.name,
        stageTitle: stages.title,
        touchpointName: touchpoints.name,
        channelName: channels.name,
        personaName: personas.name,
        closedAt: surveyLinks.closedAt,
        isPersonal: surveyLinks.isPersonal,
        answered: sql<number>`(
          select count(*)::int from ${responses}
          where ${responses.workspaceId} = ${surveyLinks.workspaceId}
            and ${responses.linkId} = ${surveyLinks.id} and not ${responses.isFlagged})`,
      })
      .from(surveyLinks)
      .innerJoin(stages, referenced(stages, surveyLinks, surveyLinks.stageId))
      .leftJoin(touchpoints, referenced(touchpoints, surveyLinks, surveyLinks.touchpointId))
      .leftJoin(channels, referenced(channels, surveyLinks, surveyLinks.channelId))
      .leftJoin(personas, referenced(personas, surveyLinks, surveyLinks.personaId))
      .where(and(inWorkspace(ctx, surveyLinks), eq(surveyLinks.surveyId, input.surveyId)))
      .orderBy(asc(surveyLinks.createdAt), asc(surveyLinks.id));
    return rows.map((row) => ({ ...row, path: `/s/${publicLinkToken(row.id)}` }));
  },
});

export type SurveyLinkItem = Awaited<ReturnType<typeof listSurveyLinks>>[number];
