import { and, desc, eq, gt, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { mapVersions } from "@/db/schema/map-versions";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import type { Context } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { boardAt } from "./boards/queries";

/** The moments of a map that people named or brought back, the newest first; at most 200. */
export const listVersions = query({
  name: "map.listVersions",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const { id: versionId, revision, kind, name, createdBy, createdAt } = mapVersions;
    const rows = await tx
      .select({ id: versionId, revision, kind, name, createdBy, createdAt })
      .from(mapVersions)
      .where(and(inWorkspace(ctx, mapVersions), eq(mapVersions.mapId, input.mapId)))
      .orderBy(desc(revision), desc(createdAt))
      .limit(200);
    const ids = rows.flatMap((row) => (row.createdBy === null ? [] : [row.createdBy]));
    const names = await selectActorNames(tx, ctx, [...new Set(ids)]);
    return rows.map((row) => ({ ...row, authorName: names.get(row.createdBy ?? "") ?? null }));
  },
});
export type MapVersion = Awaited<ReturnType<typeof listVersions>>[number];

/** A map's whole board as it stood after a revision, and when that was. @throws AppError not_found, invalid */
export const getBoardAt = query({
  name: "map.getBoardAt",
  input: z.strictObject({ mapId: id, revision: z.int().min(0).max(2_000_000_000) }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const map = await findMap(tx, ctx, input.mapId);
    if (input.revision > map.revision) invalid("revision", "This moment has not come yet.");
    const [moment] = await tx
      .select({ at: mapOps.at, actorId: mapOps.actorId })
      .from(mapOps)
      .where(
        and(
          ...[inWorkspace(ctx, mapOps), eq(mapOps.mapId, map.id)],
          ...[gt(mapOps.revision, 0), lte(mapOps.revision, input.revision)],
        ),
      )
      .orderBy(desc(mapOps.revision))
      .limit(1);
    const actorId = moment?.actorId;
    const names = actorId ? await selectActorNames(tx, ctx, [actorId]) : null;
    return {
      revision: input.revision,
      at: moment?.at ?? map.createdAt,
      authorName: names?.get(actorId ?? "") ?? null,
      board: await boardAt(tx, ctx, { mapId: map.id, revision: input.revision }),
    };
  },
});

async function findMap(tx: Tx, ctx: Context, mapId: string) {
  const [map] = await tx
    .select({
      id: journeyMaps.id,
      revision: journeyMaps.revision,
      createdAt: journeyMaps.createdAt,
    })
    .from(journeyMaps)
    .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
  return map ?? missing("Map");
}
