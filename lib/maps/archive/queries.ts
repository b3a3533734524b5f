import { and, desc, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps } from "@/db/schema/maps";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** The maps that have been taken off the lists, the last first; at most 200. */
export const listArchivedMaps = query({
  name: "map.listArchived",
  input: z.strictObject({}),
  can: "map.read",
  run: ({ tx, ctx }) =>
    tx
      .select({
        id: journeyMaps.id,
        title: journeyMaps.title,
        archivedAt: journeyMaps.archivedAt,
      })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps), isNotNull(journeyMaps.archivedAt)))
      .orderBy(desc(journeyMaps.archivedAt), desc(journeyMaps.id))
      .limit(200),
});
export type ArchivedMap = Awaited<ReturnType<typeof listArchivedMaps>>[number];
