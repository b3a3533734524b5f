import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import type { LogEntry } from "../batch/model";
import { unpackOp } from "../batch/packed";
import { storedOp } from "../batch/queries";
import { mapOp } from "../ops";
import { rightsOf } from "./rights";

/** Most entries one reading of the log gives. */
export const logPage = 1000;

const since = z.strictObject({ mapId: id, afterRevision: z.int().min(0).max(2_147_483_647) });
type Since = z.infer<typeof since>;

/** The log after a revision, in order and as everybody hears of it; a page at a time. */
export const listMapLog = query({
  name: "map.listLog",
  input: since,
  can: "map.read",
  run: ({ tx, ctx, input }) => readLog(tx, ctx, input),
});

/** The same for whoever has no channel that tells them more: with what they may do here by now. */
export const lookAtMap = query({
  name: "map.look",
  input: since,
  can: "map.read",
  run: async ({ tx, ctx, input }) => ({
    entries: await readLog(tx, ctx, input),
    ...rightsOf(ctx),
  }),
});

async function readLog(tx: Tx, ctx: Context, { mapId, afterRevision }: Since): Promise<LogEntry[]> {
  const { actorId, clientId, batchId, at } = mapOps;
  const rows = await tx
    .select({ ...storedOp, actorId, clientId, batchId, at })
    .from(mapOps)
    .where(
      and(inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId), gt(mapOps.revision, afterRevision)),
    )
    .orderBy(asc(mapOps.revision))
    .limit(logPage);
  return rows.map((row) => ({
    ...{ revision: row.revision, opId: row.opId, actorId: row.actorId },
    ...{ clientId: row.clientId, batchId: row.batchId, at: row.at.toISOString() },
    op: mapOp.parse(unpackOp(row)),
  }));
}

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
