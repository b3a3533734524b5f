import { and, count, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { mapViews } from "@/db/schema/map-views";
import { journeyMaps } from "@/db/schema/maps";
import { memberIdOf } from "@/lib/core/context";
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
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [map] = await tx
      .select({ id: journeyMaps.id })
      .from(journeyMaps)
      .where(inWorkspace(ctx, journeyMaps, input.mapId));
    if (!map) missing("Map");
    const ofMap = and(inWorkspace(ctx, mapViews), eq(mapViews.mapId, input.mapId));
    const [others] = await tx
      .select({ held: count() })
      .from(mapViews)
      .where(and(ofMap, ne(mapViews.name, input.name)));
    if ((others?.held ?? 0) >= mostViews)
      throw new AppError("too_large", `A journey keeps at most ${mostViews} views.`);
    const maker = { createdBy: memberIdOf(ctx), createdAt: ctx.now };
    const [view] = await tx
      .insert(mapViews)
      .values({ ...input, ...maker, id: newId(), workspaceId: ctx.workspaceId })
      .onConflictDoUpdate({
        target: [mapViews.workspaceId, mapViews.mapId, mapViews.name],
        set: { filter: input.filter },
      })
      .returning({ id: mapViews.id });
    return view!;
  },
  subject: (view) => view.id,
});

/** Gives a view another name that no other view of its map has. @throws AppError not_found, conflict */
export const renameMapView = command({
  name: "map.renameView",
  input: z.strictObject({ viewId: id, name: line(60) }),
  can: "map.edit",
  async run({ tx, ctx, input: { viewId, name } }) {
    const [view] = await tx
      .update(mapViews)
      .set({ name })
      .where(inWorkspace(ctx, mapViews, viewId))
      .returning({ id: mapViews.id });
    return view ?? missing("View");
  },
  subject: (view) => view.id,
});

/** @throws AppError not_found */
export const deleteMapView = command({
  name: "map.deleteView",
  input: z.strictObject({ viewId: id }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [view] = await tx
      .delete(mapViews)
      .where(inWorkspace(ctx, mapViews, input.viewId))
      .returning({ id: mapViews.id });
    return view ?? missing("View");
  },
  subject: (view) => view.id,
});
