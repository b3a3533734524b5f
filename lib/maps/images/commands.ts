import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps, mapImages } from "@/db/schema/maps";
import { memberIdOf } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

const mostImages = 300;
const largestBytes = 4 * 1024 * 1024;

const isSmall = (bytes: unknown) => bytes instanceof Uint8Array && bytes.length <= largestBytes;

/** Keeps a picture that has been encoded by us, for cards of this map. @throws AppError not_found, too_large */
export const addMapImage = command({
  name: "map.addImage",
  input: z.strictObject({
    mapId: id,
    content: z.custom<Uint8Array>(isSmall),
    contentType: z.literal("image/webp"),
    width: z.int().min(1).max(1600),
    height: z.int().min(1).max(1600),
  }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const { mapId, content, ...picture } = input;
    const [map] = await tx
      .select({ id: journeyMaps.id })
      .from(journeyMaps)
      .where(inWorkspace(ctx, journeyMaps, mapId));
    if (!map) missing("Map");
    const [held] = await tx
      .select({ images: count() })
      .from(mapImages)
      .where(and(inWorkspace(ctx, mapImages), eq(mapImages.mapId, mapId)));
    if ((held?.images ?? 0) >= mostImages)
      throw new AppError("too_large", `A journey holds at most ${mostImages} pictures.`);
    const [image] = await tx
      .insert(mapImages)
      .values({
        ...picture,
        workspaceId: ctx.workspaceId,
        id: newId(),
        mapId,
        content: Buffer.from(content),
        createdBy: memberIdOf(ctx),
        createdAt: ctx.now,
      })
      .returning({ id: mapImages.id });
    return { id: image!.id };
  },
  subject: (image) => image.id,
});
