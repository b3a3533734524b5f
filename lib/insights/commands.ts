import { and, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { feedbackItems } from "@/db/schema/feedback";
import { evidence, painPoints } from "@/db/schema/insights";
import { journeyMaps, stages } from "@/db/schema/maps";
import { responses } from "@/db/schema/surveys";
import { findMember } from "@/lib/access/members";
import { type Context, memberIdOf } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { newEvidence, newPainPoint, painPointChanges } from "./schema";

/**
 * A pain point by hand, or out of feedback: then it stands on the feedback's stage, touchpoint and
 * persona unless told otherwise, and has that feedback as evidence. @throws AppError not_found
 */
export const createPainPoint = command({
  name: "painPoint.create",
  input: newPainPoint,
  can: "painPoint.edit",
  async run({ tx, ctx, input: { feedbackItemId, ...values } }) {
    const source = feedbackItemId ? await readSource(tx, ctx, feedbackItemId) : null;
    const place = source && values.stageId === null ? { ...values, ...source } : values;
    const mapId = await requirePlace(tx, ctx, place);
    await requireOwner(tx, ctx, place.ownerId);
    const painPointId = newId();
    await tx.insert(painPoints).values({
      ...{ ...place, mapId, workspaceId: ctx.workspaceId, id: painPointId },
      ...{ createdAt: ctx.now, updatedAt: ctx.now },
    });
    if (feedbackItemId) {
      await insertEvidence(tx, ctx, { painPointId, feedbackItemId, stance: "supports", note: "" });
    }
    return { painPointId };
  },
  subject: (painPoint) => painPoint.painPointId,
});

/** Changes what is given and leaves the rest. @throws AppError not_found, invalid */
export const updatePainPoint = command({
  name: "painPoint.update",
  input: painPointChanges,
  can: "painPoint.edit",
  async run({ tx, ctx, input: { painPointId, ...changes } }) {
    const [before] = await tx
      .select()
      .from(painPoints)
      .where(inWorkspace(ctx, painPoints, painPointId))
      .for("update");
    if (!before) missing("Pain point");
    const place = placeAfter(before, changes);
    const mapId = await requirePlace(tx, ctx, place);
    await requireOwner(tx, ctx, changes.ownerId ?? null);
    await tx
      .update(painPoints)
      .set({
        ...{ ...changes, mapId, stageId: place.stageId, updatedAt: ctx.now },
        solvedAt: solvedAfter(before, changes.status, ctx.now),
      })
      .where(inWorkspace(ctx, painPoints, painPointId));
    return { painPointId };
  },
  subject: (painPoint) => painPoint.painPointId,
});

/** Ties a piece of feedback to a pain point, for or against it. @throws not_found, conflict */
export const addEvidence = command({
  name: "painPoint.addEvidence",
  input: newEvidence,
  can: "painPoint.edit",
  async run({ tx, ctx, input }) {
    const [painPoint] = await tx
      .select({ id: painPoints.id })
      .from(painPoints)
      .where(inWorkspace(ctx, painPoints, input.painPointId));
    if (!painPoint) missing("Pain point");
    await readSource(tx, ctx, input.feedbackItemId);
    return { evidenceId: await insertEvidence(tx, ctx, input) };
  },
  subject: (_, input) => input.painPointId,
});

/** Takes the tie away; the feedback itself stays. @throws AppError not_found */
export const removeEvidence = command({
  name: "painPoint.removeEvidence",
  input: z.strictObject({ evidenceId: id }),
  can: "painPoint.edit",
  async run({ tx, ctx, input }) {
    const [row] = await tx
      .delete(evidence)
      .where(inWorkspace(ctx, evidence, input.evidenceId))
      .returning({ painPointId: evidence.painPointId });
    return row ?? missing("Evidence");
  },
  subject: (row) => row.painPointId,
});

async function readSource(tx: Tx, ctx: Context, feedbackItemId: string) {
  const [row] = await tx
    .select({
      mapId: feedbackItems.mapId,
      stageId: feedbackItems.stageId,
      touchpointId: feedbackItems.touchpointId,
      personaId: responses.personaId,
    })
    .from(feedbackItems)
    .leftJoin(responses, referenced(responses, feedbackItems, feedbackItems.responseId))
    .where(inWorkspace(ctx, feedbackItems, feedbackItemId));
  return row ?? missing("Feedback");
}

type Solvable = Pick<typeof painPoints.$inferSelect, "status" | "solvedAt" | "updatedAt">;

/** Solved again is solved anew; what else is edited meanwhile leaves the day as it was. */
function solvedAfter(before: Solvable, status: Solvable["status"] | undefined, now: Date) {
  const isSolved = (status ?? before.status) === "solved";
  if (!isSolved) return null;
  return before.status === "solved" ? (before.solvedAt ?? before.updatedAt) : now;
}

type Place = { mapId: string | null; stageId: string | null };

/** Where something stands after changes: another map has other stages, so the old one goes with it. */
function placeAfter(before: Place, { mapId = before.mapId, stageId }: Partial<Place>): Place {
  const kept = mapId === before.mapId ? before.stageId : null;
  return { mapId, stageId: stageId === undefined ? kept : stageId };
}

/** The map a place is on: a stage names its own. @throws AppError not_found, invalid */
async function requirePlace(tx: Tx, ctx: Context, place: Place): Promise<string | null> {
  if (place.stageId === null) {
    if (place.mapId === null) return null;
    const where = inWorkspace(ctx, journeyMaps, place.mapId);
    const [map] = await tx.select({ id: journeyMaps.id }).from(journeyMaps).where(where);
    return map?.id ?? missing("Map");
  }
  const [stage] = await tx
    .select({ mapId: stages.mapId })
    .from(stages)
    .where(and(inWorkspace(ctx, stages, place.stageId), isNull(stages.deletedAt)));
  if (!stage) missing("Stage");
  if (place.mapId !== null && place.mapId !== stage.mapId) {
    invalid("stageId", "This stage is on another map.");
  }
  return stage.mapId;
}

async function requireOwner(tx: Tx, ctx: Context, ownerId: string | null): Promise<void> {
  if (ownerId && !(await findMember(tx, ctx, ownerId))) missing("Member");
}

type NewEvidence = Pick<
  typeof evidence.$inferInsert,
  "painPointId" | "feedbackItemId" | "stance" | "note"
>;

async function insertEvidence(tx: Tx, ctx: Context, values: NewEvidence): Promise<string> {
  const evidenceId = newId();
  const addedBy = memberIdOf(ctx);
  await tx
    .insert(evidence)
    .values({ ...values, workspaceId: ctx.workspaceId, id: evidenceId, addedBy, at: ctx.now });
  return evidenceId;
}
