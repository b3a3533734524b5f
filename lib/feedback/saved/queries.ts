import { asc } from "drizzle-orm";
import { z } from "zod";
import { savedFilters } from "@/db/schema/feedback";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** The filters the team keeps under a name. */
export const listSavedFilters = query({
  name: "feedback.savedFilters",
  input: z.strictObject({}),
  can: "workspace.read",
  run: ({ tx, ctx }) =>
    tx
      .select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query })
      .from(savedFilters)
      .where(inWorkspace(ctx, savedFilters))
      .orderBy(asc(savedFilters.name))
      .limit(100),
});
export type SavedFilter = Awaited<ReturnType<typeof listSavedFilters>>[number];
