import { and, eq, gt, inArray, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import type { MapVersionKind } from "@/db/enums";
import { mapVersions } from "@/db/schema/map-versions";
import { mapOps } from "@/db/schema/maps";
import { type Context, memberIdOf } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { rebuildAfterMapChange } from "@/lib/customers/rebuild/commands";
import { applyBatch } from "../batch/commands";
import { unpacked } from "../batch/packed";
import { lockMap } from "../batch/queries";
import { signalMap } from "../live/commands";
import { loadBoard } from "../rows/queries";
import { boardAt } from "./boards/queries";
import { restoreOps } from "./restore";
import { type StoredBoard, toStored } from "./snapshot";
import { undoOps } from "./undo";

const name = line(80);

/** Gives the map as it is now a name to come back to. @throws AppError not_found */
export const saveVersion = command({
  name: "map.saveVersion",
  input: z.strictObject({ mapId: id, versionId: id, name }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId, versionId, name: given } }) {
    const revision = (await lockMap(tx, ctx, mapId)) ?? missing("Map");
    const snapshot = toStored(await loadBoard(tx, ctx, mapId));
    const version = { id: versionId, mapId, revision, snapshot, name: given };
    await insertVersion(tx, ctx, { ...version, kind: "named" });
    return { versionId, revision };
  },
  subject: (version) => version.versionId,
});

/** @throws AppError not_found for all but versions people have named */
export const renameVersion = command({
  name: "map.renameVersion",
  input: z.strictObject({ versionId: id, name }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [version] = await tx
      .update(mapVersions)
      .set({ name: input.name })
      .where(ofName(ctx, input.versionId))
      .returning({ versionId: mapVersions.id, mapId: mapVersions.mapId });
    if (!version) missing("Version");
    signalMap(tx, ctx, version.mapId, "versions");
    return version;
  },
  subject: (version) => version.versionId,
});

/** Takes the name away; the moment stays in the history. @throws AppError not_found */
export const deleteVersion = command({
  name: "map.deleteVersion",
  input: z.strictObject({ versionId: id }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [version] = await tx
      .delete(mapVersions)
      .where(ofName(ctx, input.versionId))
      .returning({ versionId: mapVersions.id, mapId: mapVersions.mapId });
    if (!version) missing("Version");
    signalMap(tx, ctx, version.mapId, "versions");
    return version;
  },
  subject: (version) => version.versionId,
});

/**
 * Leads the map back to how it stood after a revision, by ordinary ops in one batch: everybody sees it,
 * the log keeps both, and it can be undone. @throws AppError not_found, invalid
 */
export const restoreVersion = command({
  name: "map.restoreVersion",
  input: z.strictObject({ mapId: id, revision: z.int().min(0), batchId: id }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId, revision, batchId } }) {
    const now = (await lockMap(tx, ctx, mapId)) ?? missing("Map");
    if (revision > now) invalid("revision", "This moment has not come yet.");
    const current = await loadBoard(tx, ctx, mapId);
    const target = await boardAt(tx, ctx, { mapId, revision });
    const ops = restoreOps(current, target, newId);
    if (ops.length === 0) return { batchId, changed: 0 };
    const result = await applyBatch(tx, ctx, { mapId, clientId: newId(), batchId, ops });
    await rebuildAfterMapChange(tx, ctx, mapId, ops);
    const snapshot = toStored(await loadBoard(tx, ctx, mapId));
    const version = { id: newId(), mapId, revision: result.revision, snapshot, name: null };
    await insertVersion(tx, ctx, { ...version, kind: "restore", restoredRevision: revision });
    return { batchId, changed: result.applied.length };
  },
  subject: (_, input) => input.mapId,
});

/**
 * Takes back what batches that followed each other did, but for what others have changed again since; all
 * of it is one batch itself. @throws AppError not_found
 */
export const undoBatch = command({
  name: "map.undoBatch",
  input: z.strictObject({
    mapId: id,
    batchIds: z.array(id).min(1).max(500),
    undoBatchId: id.optional(),
  }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId, batchIds, undoBatchId } }) {
    const revision = (await lockMap(tx, ctx, mapId)) ?? missing("Map");
    const ofMap = and(inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId));
    const batch = await tx
      .select()
      .from(mapOps)
      .where(and(ofMap, inArray(mapOps.batchId, batchIds)));
    if (batch.length === 0) missing("Change");
    const first = Math.min(...batch.map((row) => row.revision));
    const others = await tx
      .select()
      .from(mapOps)
      .where(and(ofMap, gt(mapOps.revision, first), notInArray(mapOps.batchId, batchIds)));
    const { ops, kept } = undoOps(batch.map(unpacked), others.map(unpacked), { revision, newId });
    if (ops.length === 0) return { undone: 0, kept };
    const again = { mapId, clientId: newId(), batchId: undoBatchId ?? newId(), ops };
    const { applied } = await applyBatch(tx, ctx, again);
    await rebuildAfterMapChange(tx, ctx, mapId, ops);
    return { undone: applied.length, kept };
  },
  subject: (_, input) => input.mapId,
});

/** Keeps the board as it is now, so that the log need not be read from its beginning. */
export const takeSnapshot = command({
  name: "map.takeSnapshot",
  input: z.strictObject({ mapId: id }),
  can: "job.run",
  async run({ tx, ctx, input: { mapId } }) {
    const revision = (await lockMap(tx, ctx, mapId)) ?? missing("Map");
    const [same] = await tx
      .select({ id: mapVersions.id })
      .from(mapVersions)
      .where(
        and(
          inWorkspace(ctx, mapVersions),
          eq(mapVersions.mapId, mapId),
          eq(mapVersions.revision, revision),
        ),
      )
      .limit(1);
    if (same) return { revision };
    const snapshot = toStored(await loadBoard(tx, ctx, mapId));
    const version = { id: newId(), mapId, revision, snapshot, name: null };
    await insertVersion(tx, ctx, { ...version, kind: "auto" });
    return { revision };
  },
  subject: (_, input) => input.mapId,
});

type NewVersion = {
  id: string;
  mapId: string;
  revision: number;
  kind: MapVersionKind;
  name: string | null;
  snapshot: StoredBoard;
  restoredRevision?: number;
};

async function insertVersion(tx: Tx, ctx: Context, version: NewVersion): Promise<void> {
  const createdBy = memberIdOf(ctx);
  await tx
    .insert(mapVersions)
    .values({ ...version, workspaceId: ctx.workspaceId, createdBy, createdAt: ctx.now })
    .onConflictDoNothing();
  signalMap(tx, ctx, version.mapId, "versions");
}

const ofName = (ctx: Context, versionId: string) =>
  and(inWorkspace(ctx, mapVersions, versionId), eq(mapVersions.kind, "named"));
