import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import type { LogEntry } from "../batch/model";
import { unpackOp } from "../batch/packed";
import { storedOp } from "../batch/queries";
import { mapOp } from "../ops";

/** Most entries one reading of the log gives. */
export const logPage = 1000;

/** The log after a revision, in order and as everybody hears of it; a page at a time. */
export const listMapLog = query({
  name: "map.listLog",
  input: z.strictObject({ mapId: id, afterRevision: z.int().min(0).max(2_147_483_647) }),
  can: "map.read",
  async run({ tx, ctx, input }): Promise<LogEntry[]> {
    const { actorId, clientId, batchId, at } = mapOps;
    const rows = await tx
      .select({ ...storedOp, actorId, clientId, batchId, at })
      .from(mapOps)
      .where(
        and(
          inWorkspace(ctx, mapOps),
          eq(mapOps.mapId, input.mapId),
          gt(mapOps.revision, input.afterRevision),
        ),
      )
      .orderBy(asc(mapOps.revision))
      .limit(logPage);
    return rows.map((row) => ({
      ...{ revision: row.revision, opId: row.opId, actorId: row.actorId },
      ...{ clientId: row.clientId, batchId: row.batchId, at: row.at.toISOString() },
      op: mapOp.parse(unpackOp(row)),
    }));
  },
});

/** How far the logs of these maps have come; those that are not here or archived are left out. */
export const listMapRevisions = query({
  name: "map.listRevisions",
  input: z.strictObject({ mapIds: z.array(id).max(5000) }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    if (input.mapIds.length === 0) return [];
    return tx
      .select({ mapId: journeyMaps.id, revision: journeyMaps.revision })
      .from(journeyMaps)
      .where(
        and(
          inWorkspace(ctx, journeyMaps),
          inArray(journeyMaps.id, input.mapIds),
          isNull(journeyMaps.archivedAt),
        ),
      );
  },
});
