import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { mapViews } from "@/db/schema/map-views";
import { journeyMaps } from "@/db/schema/maps";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { cardFilter } from "./schema";

const mostViews = 50;

/**
 * Keeps a filter of a map under a name, for everybody who reads the map; the view that has the name
 * already becomes this one. @throws AppError not_found, too_large
 */
export const saveMapView = command({
  name: "map.saveView",
  input: z.strictObject({ mapId: id, name: line(60), filter: cardFilter }),
  can: "map.comment",
  async run({ tx, ctx, input }) {
    const [map] = await tx
      .select({ id: journeyMaps.id })
      .from(journeyMaps)
      .where(inWorkspace(ctx, journeyMaps, input.mapId));
    if (!map) missing("Map");
    const [known] = await tx
      .update(mapViews)
      .set({ filter: input.filter })
      .where(
        and(
          ...[inWorkspace(ctx, mapViews), eq(mapViews.mapId, input.mapId)],
          eq(mapViews.name, input.name),
        ),
      )
      .returning({ id: mapViews.id });
    if (known) return known;
    const [held] = await tx
      .select({ views: count() })
      .from(mapViews)
      .where(and(inWorkspace(ctx, mapViews), eq(mapViews.mapId, input.mapId)));
    if ((held?.views ?? 0) >= mostViews)
      throw new AppError("too_large", `A journey keeps at most ${mostViews} views.`);
    const view = { ...input, id: newId() };
    await tx.insert(mapViews).values({
      ...view,
      workspaceId: ctx.workspaceId,
      createdBy: ctx.actor.kind === "member" ? ctx.actor.id : null,
      createdAt: ctx.now,
    });
    return { id: view.id };
  },
  subject: (view) => view.id,
});

/** @throws AppError not_found */
export const deleteMapView = command({
  name: "map.deleteView",
  input: z.strictObject({ viewId: id }),
  can: "map.comment",
  async run({ tx, ctx, input }) {
    const [view] = await tx
      .delete(mapViews)
      .where(inWorkspace(ctx, mapViews, input.viewId))
      .returning({ id: mapViews.id });
    return view ?? missing("View");
  },
  subject: (view) => view.id,
});
