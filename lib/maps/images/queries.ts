import { z } from "zod";
import { mapImages } from "@/db/schema/maps";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** One picture with its bytes. @throws AppError not_found */
export const getMapImage = query({
  name: "map.getImage",
  input: z.strictObject({ imageId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const [image] = await tx
      .select({ content: mapImages.content, contentType: mapImages.contentType })
      .from(mapImages)
      .where(inWorkspace(ctx, mapImages, input.imageId));
    return image ?? missing("Picture");
  },
});
