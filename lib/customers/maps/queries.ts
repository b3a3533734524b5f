import { and, desc, isNull } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps } from "@/db/schema/maps";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** The living maps on which customers' journeys can be read, last changed first; at most 200. */
export const listCustomerMaps = query({
  name: "customer.listMaps",
  input: z.strictObject({}),
  can: "kpi.read",
  run: ({ tx, ctx }) =>
    tx
      .select({ id: journeyMaps.id, title: journeyMaps.title })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)))
      .orderBy(desc(journeyMaps.updatedAt), desc(journeyMaps.id))
      .limit(200),
});
