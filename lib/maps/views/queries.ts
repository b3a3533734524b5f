import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { mapViews } from "@/db/schema/map-views";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { noFilter } from "../filter";
import { cardFilter } from "./schema";

/** The saved views of a map by name, at most 50. */
export const listMapViews = query({
  name: "map.listViews",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .select({ id: mapViews.id, name: mapViews.name, filter: mapViews.filter })
      .from(mapViews)
      .where(and(inWorkspace(ctx, mapViews), eq(mapViews.mapId, input.mapId)))
      .orderBy(asc(mapViews.name), asc(mapViews.id))
      .limit(50);
    return rows.map((row) => ({
      ...row,
      filter: cardFilter.safeParse(row.filter).data ?? noFilter,
    }));
  },
});
