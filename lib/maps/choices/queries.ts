import { and, asc, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps } from "@/db/schema/maps";
import { selectMembers } from "@/lib/access/members";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** Who a card can be given to, and which other maps it can lead to; at most 500 of each. */
export const listCardChoices = query({
  name: "map.listCardChoices",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const people = await selectMembers(tx, ctx).limit(500);
    const maps = await tx
      .select({ id: journeyMaps.id, title: journeyMaps.title })
      .from(journeyMaps)
      .where(
        and(
          inWorkspace(ctx, journeyMaps),
          ne(journeyMaps.id, input.mapId),
          isNull(journeyMaps.archivedAt),
        ),
      )
      .orderBy(asc(journeyMaps.title))
      .limit(500);
    return { members: people.map(({ userId, name }) => ({ id: userId, name })), maps };
  },
});
