import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackItems } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import { customerStages } from "@/db/schema/journeys";
import { targets } from "@/db/schema/kpis";
import { cards, emotions, journeyMaps, lanes, mapPersonas, stages, steps } from "@/db/schema/maps";
import { responses, surveys } from "@/db/schema/surveys";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { type MapFacts, progressOf } from "./progress";

/** The maps last worked on, each with its place on the five-step method. */
export const listMapProgress = query({
  name: "method.listMapProgress",
  input: z.strictObject({ limit: z.int().min(1).max(50) }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .select({ id: journeyMaps.id, title: journeyMaps.title, state: journeyMaps.state, ...counts })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)))
      .orderBy(desc(journeyMaps.updatedAt))
      .limit(input.limit);
    return rows.map(({ id, title, state, ...facts }) => ({
      id,
      title,
      state,
      progress: progressOf(facts),
    }));
  },
});

/** Answers nobody has looked at yet. */
export const countNewFeedback = query({
  name: "method.countNewFeedback",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    const [row] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(feedbackItems)
      .where(and(inWorkspace(ctx, feedbackItems), eq(feedbackItems.status, "new")));
    return row?.n ?? 0;
  },
});

// The outer table is written out: the query builder would leave its columns bare, and in a
// sub-select a bare column is the inner one.
const ofMap = sql`workspace_id = journey_maps.workspace_id and map_id = journey_maps.id`;
const count = (from: SQL) => sql<number>`(select count(*)::int from ${from})`;
const improvementLanes = ["opportunities", "personalisation"] as const;

const counts = {
  hasObjective: sql<boolean>`${journeyMaps.objective} <> ''`,
  personas: count(sql`${mapPersonas} where ${ofMap}`),
  stages: count(sql`${stages} where ${ofMap} and deleted_at is null`),
  steps: count(sql`${steps} where ${ofMap} and deleted_at is null`),
  cards: count(sql`${cards} where ${ofMap} and deleted_at is null`),
  emotions: count(sql`${emotions} where ${ofMap}`),
  stagesWithoutTouchpoint: count(sql`${stages} s where s.workspace_id = journey_maps.workspace_id
    and s.map_id = journey_maps.id and s.deleted_at is null and not exists (
      select from ${cards} c join ${steps} st on st.workspace_id = c.workspace_id and st.id = c.step_id
      join ${lanes} l on l.workspace_id = c.workspace_id and l.id = c.lane_id
      where c.workspace_id = s.workspace_id and st.stage_id = s.id and l.kind = 'touchpoints'
        and c.deleted_at is null and st.deleted_at is null)`),
  painPoints: count(sql`${painPoints} where ${ofMap}`),
  painPointsWithEvidence: count(sql`${painPoints} p where p.workspace_id = journey_maps.workspace_id
    and p.map_id = journey_maps.id and exists (select from ${evidence} e
      where e.workspace_id = p.workspace_id and e.pain_point_id = p.id)`),
  painPointsInWork: count(
    sql`${painPoints} where ${ofMap} and status in ('in-progress', 'solved')`,
  ),
  improvementCards: count(sql`${cards} c join ${lanes} l on l.workspace_id = c.workspace_id
    and l.id = c.lane_id where c.workspace_id = journey_maps.workspace_id
    and c.map_id = journey_maps.id and c.deleted_at is null
    and ${inArray(sql`l.kind`, [...improvementLanes])}`),
  publishedSurveys: count(sql`${surveys} where ${ofMap} and published_at is not null`),
  answers: count(sql`${responses} where ${ofMap} and not is_flagged`),
  customersOnStages: sql<number>`(select count(*)::int from (
    select from ${customerStages} where ${ofMap} limit 1000) as first_rows)`,
  targets: count(sql`${targets} where ${ofMap}`),
} satisfies Record<keyof MapFacts, SQL>;
