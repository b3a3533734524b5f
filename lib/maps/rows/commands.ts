import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cards, emotions, lanes, stages, steps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import type { BoardDiff } from "../diff";
import { inPortions } from "./portions";

/** Writes what has changed on a board. The op log of the transaction must be open. */
export async function writeDiff(
  tx: Tx,
  ctx: Context,
  { mapId, diff }: { mapId: string; diff: BoardDiff },
): Promise<void> {
  const { workspaceId, now } = ctx;
  const common = { workspaceId, mapId };
  const rowOf = <Row extends { deleted: boolean }>({ deleted, ...row }: Row) => ({
    ...row,
    ...common,
    deletedAt: deleted ? now : null,
  });
  await writeColumns(tx, {
    stages: diff.stages.map(rowOf),
    lanes: diff.lanes.map(rowOf),
    steps: diff.steps.map(rowOf),
  });
  for (const some of inPortions(diff.cards))
    await tx
      .insert(cards)
      .values(some.map((card) => ({ ...rowOf(card), createdAt: now, updatedAt: now })))
      .onConflictDoUpdate({ target: [cards.workspaceId, cards.id], set: cardColumns });
  const values = diff.emotions.map(({ value, ...emotion }) => ({
    ...emotion,
    ...common,
    tenths: Math.round(value * 10),
  }));
  for (const some of inPortions(values))
    await tx
      .insert(emotions)
      .values(some)
      .onConflictDoUpdate({
        target: [emotions.workspaceId, emotions.stepId, emotions.personaId],
        set: { tenths: sql`excluded.tenths` },
      });
  for (const { stepId, personaId } of diff.emotionsGone)
    await tx
      .delete(emotions)
      .where(
        and(
          inWorkspace(ctx, emotions),
          eq(emotions.stepId, stepId),
          eq(emotions.personaId, personaId),
        ),
      );
}

type Columns = {
  stages: (typeof stages.$inferInsert)[];
  lanes: (typeof lanes.$inferInsert)[];
  steps: (typeof steps.$inferInsert)[];
};

// Stages before steps: a step refers to its stage.
async function writeColumns(tx: Tx, rows: Columns): Promise<void> {
  if (rows.stages.length > 0)
    await tx
      .insert(stages)
      .values(rows.stages)
      .onConflictDoUpdate({ target: [stages.workspaceId, stages.id], set: stageColumns });
  if (rows.lanes.length > 0)
    await tx
      .insert(lanes)
      .values(rows.lanes)
      .onConflictDoUpdate({ target: [lanes.workspaceId, lanes.id], set: laneColumns });
  if (rows.steps.length > 0)
    await tx
      .insert(steps)
      .values(rows.steps)
      .onConflictDoUpdate({ target: [steps.workspaceId, steps.id], set: stepColumns });
}

const shared = {
  title: sql`excluded.title`,
  orderKey: sql`excluded.order_key`,
  deletedAt: sql`excluded.deleted_at`,
};
const stageColumns = {
  ...shared,
  kind: sql`excluded.kind`,
  color: sql`excluded.color`,
  isCollapsed: sql`excluded.is_collapsed`,
};
const stepColumns = {
  ...shared,
  stageId: sql`excluded.stage_id`,
  isMomentOfTruth: sql`excluded.is_moment_of_truth`,
};
const laneColumns = {
  ...shared,
  isCollapsed: sql`excluded.is_collapsed`,
  isHidden: sql`excluded.is_hidden`,
  height: sql`excluded.height`,
};
const cardColumns = {
  laneId: sql`excluded.lane_id`,
  stepId: sql`excluded.step_id`,
  orderKey: sql`excluded.order_key`,
  text: sql`excluded.text`,
  color: sql`excluded.color`,
  severity: sql`excluded.severity`,
  touchpointId: sql`excluded.touchpoint_id`,
  channelId: sql`excluded.channel_id`,
  painPointId: sql`excluded.pain_point_id`,
  personaId: sql`excluded.persona_id`,
  linkedMapId: sql`excluded.linked_map_id`,
  linkUrl: sql`excluded.link_url`,
  imageId: sql`excluded.image_id`,
  assigneeId: sql`excluded.assignee_id`,
  status: sql`excluded.status`,
  tags: sql`excluded.tags`,
  span: sql`excluded.span`,
  updatedAt: sql`excluded.updated_at`,
  deletedAt: sql`excluded.deleted_at`,
};
