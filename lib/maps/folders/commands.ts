import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { mapFolders } from "@/db/schema/map-folders";
import { mapTags } from "@/db/schema/map-library";
import { journeyMaps } from "@/db/schema/maps";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { longestMapTag, mostMapTags } from "./tags";

/** `id` is made by the form: sending it twice creates one folder. @throws AppError conflict for a taken name */
export const createFolder = command({
  name: "map.createFolder",
  input: z.strictObject({ id, name: line(60) }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    await tx
      .insert(mapFolders)
      .values({ ...input, workspaceId: ctx.workspaceId, createdAt: ctx.now })
      .onConflictDoNothing({ target: [mapFolders.workspaceId, mapFolders.id] });
    return { id: input.id };
  },
  subject: (folder) => folder.id,
});

/** @throws AppError not_found, conflict for a taken name */
export const renameFolder = command({
  name: "map.renameFolder",
  input: z.strictObject({ folderId: id, name: line(60) }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [folder] = await tx
      .update(mapFolders)
      .set({ name: input.name })
      .where(inWorkspace(ctx, mapFolders, input.folderId))
      .returning({ id: mapFolders.id });
    return folder ?? missing("Folder");
  },
  subject: (folder) => folder.id,
});

/** Takes the folder away; its maps stay and lie in none. @throws AppError not_found */
export const deleteFolder = command({
  name: "map.deleteFolder",
  input: z.strictObject({ folderId: id }),
  can: "map.edit",
  async run({ tx, ctx, input: { folderId } }) {
    await tx
      .update(journeyMaps)
      .set({ folderId: null })
      .where(and(inWorkspace(ctx, journeyMaps), eq(journeyMaps.folderId, folderId)));
    const [folder] = await tx
      .delete(mapFolders)
      .where(inWorkspace(ctx, mapFolders, folderId))
      .returning({ id: mapFolders.id });
    return folder ?? missing("Folder");
  },
  subject: (folder) => folder.id,
});

/** Puts a map into a folder and under its tags. @throws AppError not_found */
export const fileMap = command({
  name: "map.file",
  input: z.strictObject({
    mapId: id,
    folderId: id.nullable(),
    tags: z
      .array(line(longestMapTag))
      .max(mostMapTags)
      .transform((tags) => [...new Set(tags)]),
  }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId, folderId, tags } }) {
    if (folderId) {
      const [folder] = await tx
        .select({ id: mapFolders.id })
        .from(mapFolders)
        .where(inWorkspace(ctx, mapFolders, folderId));
      if (!folder) missing("Folder");
    }
    const [map] = await tx
      .update(journeyMaps)
      .set({ folderId })
      .where(inWorkspace(ctx, journeyMaps, mapId))
      .returning({ id: journeyMaps.id });
    if (!map) missing("Map");
    await tx.delete(mapTags).where(and(inWorkspace(ctx, mapTags), eq(mapTags.mapId, mapId)));
    const { workspaceId } = ctx;
    if (tags.length > 0)
      await tx.insert(mapTags).values(tags.map((tag) => ({ workspaceId, mapId, tag })));
    return map;
  },
  subject: (map) => map.id,
});
