import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { personas } from "@/db/schema/personas";
import { answers, questions, responses, surveyLinks } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { readWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { isScaleKind, scaleKinds } from "../../questions/scales";
import { compareGroups, type Dimension, dimensions, type GroupTally } from "../compare";
import { ofSurvey, spanOf } from "../counts/queries";
import { resultPeriod } from "../period";

/**
 * The first rating of a survey side by side for personas, channels, touchpoints, links and, where the
 * address carried `segment`, segments; null when the survey rates nothing.
 */
export const findSurveyComparison = query({
  name: "survey.compare",
  input: z.strictObject({ surveyId: id, period: resultPeriod }),
  can: "workspace.read",
  async run({ tx, ctx, input: { surveyId, period } }) {
    const [question, { timeZone }] = await Promise.all([
      readFirstRating(tx, ctx, surveyId),
      readWorkspace(tx, ctx),
    ]);
    if (!question || !isScaleKind(question.kind)) return null;
    const { id: questionId, kind, title } = question;
    const which = and(
      ofSurvey(ctx, surveyId, spanOf(period, timeZone)),
      eq(answers.questionId, questionId),
      isNotNull(answers.score),
    );
    const tallies = await Promise.all(dimensions.map((dimension) => tallyBy(tx, dimension, which)));
    return { kind, title, comparisons: compareGroups(kind, tallies.flat()) };
  },
});

async function readFirstRating(tx: Tx, ctx: Context, surveyId: string) {
  const [question] = await tx
    .select({ id: questions.id, kind: questions.kind, title: questions.title })
    .from(questions)
    .where(
      and(
        inWorkspace(ctx, questions),
        eq(questions.surveyId, surveyId),
        isNull(questions.archivedAt),
        inArray(questions.kind, [...scaleKinds]),
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id))
    .limit(1);
  return question;
}

const groups: Record<Dimension, { key: SQL<string | null>; name: SQL<string> }> = {
  persona: { key: sql`${responses.personaId}::text`, name: sql`${personas.name}` },
  channel: { key: sql`${responses.channelId}::text`, name: sql`${channels.name}` },
  touchpoint: { key: sql`${responses.touchpointId}::text`, name: sql`${touchpoints.name}` },
  segment: {
    key: sql`${responses.hidden} ->> 'segment'`,
    name: sql`left(${responses.hidden} ->> 'segment', 80)`,
  },
  link: { key: sql`${responses.linkId}::text`, name: sql`${surveyLinks.name}` },
};

/** How often each score was given in each group of a dimension. */
async function tallyBy(
  tx: Tx,
  dimension: Dimension,
  which: SQL | undefined,
): Promise<GroupTally[]> {
  const { key, name } = groups[dimension];
  const rows = await tx
    .select({
      id: key.as("key"),
      name: name.as("name"),
      score: sql<number>`${answers.score}`.as("score"),
      count: count(),
    })
    .from(answers)
    .innerJoin(responses, referenced(responses, answers, answers.responseId))
    .innerJoin(surveyLinks, referenced(surveyLinks, responses, responses.linkId))
    .leftJoin(personas, referenced(personas, responses, responses.personaId))
    .leftJoin(channels, referenced(channels, responses, responses.channelId))
    .leftJoin(touchpoints, referenced(touchpoints, responses, responses.touchpointId))
    .where(and(which, isNotNull(key)))
    .groupBy(sql`1`, sql`2`, sql`3`)
    .limit(5000);
  return rows.map((row) => ({
    ...{ dimension, id: row.id ?? "", name: row.name ?? "" },
    ...{ score: row.score, count: row.count },
  }));
}
