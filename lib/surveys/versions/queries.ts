import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { surveyRevisions } from "@/db/schema/surveys";
import { selectActorNames } from "@/lib/access/actor-names";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { changeKinds } from "./changes";

const changeList = z.array(
  z.object({ kind: z.enum(changeKinds), questionId: z.string(), title: z.string() }),
);

/** What was changed since the survey was published, the latest first. */
export const listSurveyRevisions = query({
  name: "survey.listRevisions",
  input: z.strictObject({ surveyId: id }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .select()
      .from(surveyRevisions)
      .where(and(inWorkspace(ctx, surveyRevisions), eq(surveyRevisions.surveyId, input.surveyId)))
      .orderBy(desc(surveyRevisions.updatedAt), desc(surveyRevisions.id))
      .limit(50);
    const actors = rows.flatMap(({ actorId }) => (actorId ? [actorId] : []));
    const names = await selectActorNames(tx, ctx, [...new Set(actors)]);
    return rows.map(({ id: revisionId, actorId, changes, updatedAt }) => ({
      ...{ id: revisionId, updatedAt },
      by: names.get(actorId ?? "") ?? null,
      changes: changeList.safeParse(changes).data ?? [],
    }));
  },
});
export type SurveyRevision = Awaited<ReturnType<typeof listSurveyRevisions>>[number];
